internal import Campaign
internal import Scheduler

/// Finds out why a meeting cannot be held at a spot: by trying it there alone, and by asking the solver
/// which facts stand in the way.
struct SpotReasons: ~Copyable {
  private let meeting: Int
  /// With the meeting alone required, and with all that are.
  private let alone: Problem
  private let beside: Problem
  private var board: LoneBoard
  /// Nil where the campaign is too large for the solver.
  private lazy var aloneModel: Relaxation? = (try? Relaxation(alone)) ?? nil
  private lazy var besideModel: Relaxation? = (try? Relaxation(beside)) ?? nil

  private static let conflictsPerQuestion = 2_000

  /// A stop of the meeting in a slot.
  struct Place: Hashable {
    var stop: Int
    var slot: Int
  }

  init(_ campaign: Campaign, meeting: Int) {
    var lone = campaign
    for m in lone.meetings.indices { lone.meetings[m].isRequired = m == meeting }
    var full = campaign
    full.meetings[meeting].isRequired = true
    self.meeting = meeting
    alone = Problem(lone)
    beside = Problem(full)
    board = LoneBoard(alone)
  }

  /// Whether the rules let the meeting be held there if nothing else is.
  mutating func isOpen(_ place: Place) -> Bool {
    board.holds(meeting, stop: place.stop, slot: place.slot)
  }

  /// Facts that close the place even if nothing else is held; nil where the solver knows none.
  mutating func closure(_ place: Place, _ isInterrupted: () -> Bool) -> Conflict? {
    conflict(aloneModel, place, isInterrupted)
  }

  /// Facts that keep the meeting from being held there beside the others; nil where none are known.
  mutating func conflict(_ place: Place, _ isInterrupted: () -> Bool) -> Conflict? {
    conflict(besideModel, place, isInterrupted)
  }

  /// That the meeting is there is no fact of the campaign, so it is posted without a reason.
  private func conflict(
    _ model: Relaxation?, _ place: Place, _ isInterrupted: () -> Bool
  ) -> Conflict? {
    guard var relaxation = model, let variable = relaxation.slot(of: meeting) else { return nil }
    do {
      for stop in relaxation.problem.stopsOfMeeting[meeting] {
        guard let isThere = try relaxation.isAt(stop) else { continue }
        try relaxation.post(.clause([stop == place.stop ? isThere : !isThere]))
      }
      try relaxation.post(.clause([variable.equals(place.slot)]))
    } catch {
      return nil
    }
    let answer = ReasonFinder(relaxation.reasoned)?.conflict(
      conflictLimit: SpotReasons.conflictsPerQuestion, isInterrupted: isInterrupted)
    guard case .conflict(let conflict) = answer, !conflict.reasons.isEmpty else { return nil }
    return conflict
  }

  /// For each of the places the first rule, in their order, after which the meeting cannot be held
  /// there; nil for a place that is open.
  func closingRules(_ places: [Place]) -> [RuleID?] {
    var rules: [RuleID?] = places.map { _ in nil }
    if places.isEmpty { return rules }
    let campaign = alone.campaign
    var problem = Problem(shapeOf: campaign)
    for rule in planningRules where rule.applies(to: campaign) {
      rule.post(into: &problem)
      var board = LoneBoard(problem)
      for (index, place) in places.enumerated()
      where rules[index] == nil && !board.holds(meeting, stop: place.stop, slot: place.slot) {
        rules[index] = rule.id
      }
    }
    return rules
  }
}
