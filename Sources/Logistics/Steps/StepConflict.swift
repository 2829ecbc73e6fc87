internal import Campaign
internal import Scheduler

/// Finds out which facts of the visits suffice for the steps to find no dates, or none so early.
struct StepConflict {
  let situation: StepSituation
  let watch: StepWatch
  let dates: [CivilDate]

  private static let conflictsToShrink = 2_000
  private static let conflictsToWeaken = 500

  /// A cut that the visits run into. Every fact that it states holds of them; within the limits none
  /// can be spared, and dates of meetings stand there as loosely as suffices.
  ///
  /// The visits are such that the steps find no dates beside them with `allowed` points of lateness or
  /// fewer (nil: none at all); `lateness` is what the cut is to say of it, see `StepCut`.
  func cut(_ view: StepView, allowed: Int?, lateness: Int?) -> StepCut {
    let all = facts(view)
    var facts = (try? shrink(all, allowed)) ?? all
    for place in facts.timings.indices { loosen(&facts, place, allowed) }
    return StepCut(
      outings: gathered(facts.outings), timings: facts.timings, lateness: lateness)
  }

  /// Facts one by one: each person out on a date is one of its own.
  private struct Facts {
    var outings: [StepCut.Outing] = []
    var timings: [StepCut.Timing] = []
  }

  private func facts(_ view: StepView) -> Facts {
    var facts = Facts()
    for (cell, count) in view.out.enumerated() where count > 0 {
      let (unit, day) = (cell / watch.dateCount, cell % watch.dateCount)
      for _ in 0..<count { facts.outings.append(.init(unit: unit, days: day...day, count: 1)) }
    }
    for (group, day) in view.days.enumerated() where day >= 0 {
      facts.timings.append(.init(group: group, day: day))
    }
    return facts
  }

  /// The model that has these facts, each under a condition where conditions are wanted.
  private func model(
    _ facts: Facts, _ allowed: Int?, isConditional: Bool
  ) throws(ModelError) -> Model {
    var model = ReasonedModel(explains: false)
    func condition() throws(ModelError) -> Literal? {
      if !isConditional { return nil }
      let literal = model.model.boolean()
      try model.model.post(.clause([literal]), tag: model.model.tag(""))
      return literal
    }
    var visits = StepVisits()
    for outing in facts.outings {
      let condition = try condition()
      let unit = situation.campaign.units[watch.units[outing.unit]].id
      let load = try model.model.constant(100 * outing.count)
      visits.outings[unit, default: []].append(
        .init(
          day: situation.axis.point(before: dates[outing.days.lowerBound]), load: load,
          condition: condition))
    }
    for timing in facts.timings {
      let condition = try condition()
      let group = watch.groups[timing.group]
      guard let meeting = group.meetings.first else { continue }
      let id = situation.campaign.meetings[meeting].id
      let day = StepVisits.Day(date: dates[timing.day], condition: condition)
      if group.precedesSteps { visits.since[id] = [day] } else { visits.until[id] = [day] }
    }
    let steps = try StepModel(situation, beside: visits, in: &model)
    if let allowed, let lateness = steps.lateness { try model.post(lateness <= allowed) }
    return model.model
  }

  private func shrink(_ facts: Facts, _ allowed: Int?) throws(ModelError) -> Facts? {
    let answer = try Explanation.minimalConflict(
      of: model(facts, allowed, isConditional: true),
      conflictLimit: StepConflict.conflictsToShrink)
    switch answer {
    case .conflict(let conflict):
      let places = conflict.tags.map(\.index)
      let outings = facts.outings.count
      return Facts(
        outings: places.filter { $0 < outings }.map { facts.outings[$0] },
        timings: places.filter { $0 >= outings }.map { facts.timings[$0 - outings] })
    case .infeasibleWithoutTags: return Facts()
    case .satisfiable, .unknown: return nil
    }
  }

  /// Moves a date as far as it can be moved with the facts still in conflict.
  private func loosen(_ facts: inout Facts, _ place: Int, _ allowed: Int?) {
    let timing = facts.timings[place]
    // Steps that wait feel an earlier date less, meetings that wait a later one.
    let step = watch.groups[timing.group].precedesSteps ? -1 : 1
    var distance = step < 0 ? timing.day : watch.dateCount - 1 - timing.day
    var proven = 0
    while proven < distance {
      let middle = (proven + distance + 1) / 2
      facts.timings[place].day = timing.day + step * middle
      if isImpossible(facts, allowed) { proven = middle } else { distance = middle - 1 }
    }
    facts.timings[place].day = timing.day + step * proven
  }

  private func isImpossible(_ facts: Facts, _ allowed: Int?) -> Bool {
    guard let model = try? model(facts, allowed, isConditional: false) else { return false }
    var options = SearchOptions()
    options.conflictLimit = StepConflict.conflictsToWeaken
    if case .infeasible = Search(model, options: options).run() { return true }
    return false
  }

  /// One outing for each unit and date.
  private func gathered(_ outings: [StepCut.Outing]) -> [StepCut.Outing] {
    outings.reduce(into: []) { list, outing in
      if let last = list.last, last.unit == outing.unit, last.days == outing.days {
        list[list.count - 1].count += 1
      } else {
        list.append(outing)
      }
    }
  }
}
