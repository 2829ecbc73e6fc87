internal import Campaign
internal import Scheduler

/// Arranges the items of a programme, or says why that is impossible.
///
/// Programmes are short, so the limits, which count conflicts, are hardly ever reached; answers are the
/// same on every machine.
struct ProgrammeArrangement {
  private let setting: ProgrammeSetting

  init(_ setting: ProgrammeSetting) { self.setting = setting }

  private static let conflictLimit = 50_000

  /// Whether there is an arrangement; nil where that could not be found out.
  var isPossible: Bool? {
    switch outcome(isBest: false) {
    case .optimal, .feasible: true
    case .infeasible: false
    case .unknown, nil: nil
    }
  }

  /// The items in the order of the programme as far as it can be kept, each as early as possible; nil
  /// where there is no arrangement, or none was found.
  var programme: Schedule.Programme? {
    guard let model = try? ProgrammeModel(setting), let solution = outcome(isBest: true)?.solution
    else { return nil }
    let entries = zip(setting.items, model.starts).compactMap { item, variable in
      let start = solution.value(of: variable)
      return setting.parts.first { $0.time.contains(start) }.map {
        Schedule.Programme.Entry(
          item: item.id, session: $0.session, start: ClockTime(minutes: start))
      }
    }
    return Schedule.Programme(
      meeting: setting.meeting, items: entries.sorted { $0.start < $1.start })
  }

  /// Facts that leave no arrangement, none of which can be spared unless the limit was reached; empty
  /// where there is one, or where that could not be found out.
  var conflict: [Reason] {
    guard let model = try? ProgrammeModel(setting),
      case .conflict(let found) = try? Explanation.minimalConflict(
        of: model.model, conflictLimit: ProgrammeArrangement.conflictLimit)
    else { return [] }
    return model.tags.reasons(of: found)
  }

  private func outcome(isBest: Bool) -> SearchOutcome? {
    guard var model = try? ProgrammeModel(setting) else { return nil }
    if isBest {
      guard (try? model.prefer()) != nil else { return nil }
    }
    var options = SearchOptions()
    options.conflictLimit = ProgrammeArrangement.conflictLimit
    return Search(model.model, options: options).run()
  }
}
