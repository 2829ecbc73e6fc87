/// Whether the work plan holds together before anybody dates a step (rules `plan` and `order`).
extension CheckContext {
  func checkWorkPlan() {
    guard let located = draft.workPlan, draft.window != nil, draft.trusts(.step, .session) else {
      return
    }
    let plan = located.value
    let window = campaign.window
    let holdsWindow =
      plan.window.contains(window.lowerBound) && plan.window.contains(window.upperBound)
    if !holdsWindow, !campaign.meetings.isEmpty {
      log.add(.windowOutsidePlan(window, plan: plan.window), at: located.place(of: "window"))
    }
    checkStepOrder()
    guard campaign.rules.isOn(.plan) else { return }
    if campaign.workingDates(in: plan.window).isEmpty {
      log.add(.noWorkingDay(plan.window), at: located.place(of: "window"))
    }
    for step in draft.steps { checkDate(step, plan.window) }
    if draft.trusts(.unit, .person) { checkLoads() }
  }

  /// A date that is fixed lies in the plan and is worked.
  private func checkDate(_ located: Located<Step>, _ window: DateRange) {
    guard let date = located.value.date else { return }
    let id = located.value.id.text
    let place = located.place(of: "date")
    guard window.contains(date) else {
      log.add(.stepOutsidePlan(id: id, date: date, plan: window), at: place)
      return
    }
    let rests = campaign.sessions.map { campaign.calendar.rest(on: date, session: $0.id) }
    if !rests.contains(nil), let rest = rests.compactMap({ $0 }).first {
      log.add(.stepClosed(id: id, date: date, rest: rest), at: place)
    }
  }

  /// No step takes more of its unit than the unit has.
  private func checkLoads() {
    let people = Dictionary(grouping: campaign.people, by: \.unit).mapValues(\.count)
    // A review stands once for many steps.
    var reported: Set<SourcePlace> = []
    for located in draft.steps where !located.value.isMilestone {
      let step = located.value
      let count = people[step.unit] ?? 0
      if step.load > 100 * count || count == 0, reported.insert(located.place).inserted {
        log.add(
          .stepLoad(
            id: step.id.text, load: max(step.load, 1), unit: step.unit.text, people: count),
          at: located.place(of: "people"))
      }
    }
  }

  /// Reports one cycle after the other among steps and meetings, each of them in one at most. A cycle
  /// of meetings alone is reported elsewhere.
  private func checkStepOrder() {
    var edges: [(first: PlanEvent, second: PlanEvent, place: SourcePlace)] = []
    if campaign.rules.isOn(.plan) {
      for located in draft.steps {
        edges += located.value.after.map {
          ($0.event, .step(located.value.id), located.place(of: "after"))
        }
      }
    }
    if campaign.rules.isOn(.order) {
      edges += draft.stepPrecedences.map { ($0.value.first, $0.value.second, $0.place) }
      edges += draft.precedences.map {
        (.meeting($0.value.first), .meeting($0.value.second), $0.place)
      }
    }
    while let cycle = firstCycle(in: edges) {
      let events = cycle.map(\.first)
      let hasStep = events.contains { if case .step = $0 { true } else { false } }
      let place = cycle.map(\.place).max { ($0.line ?? 0) < ($1.line ?? 0) }
      if hasStep, let place {
        log.add(.orderCycle(meetings: events.prefix(8).map(\.text)), at: place)
      }
      let inCycle = Set(events)
      edges.removeAll { inCycle.contains($0.first) }
    }
  }

  private func firstCycle(
    in edges: [(first: PlanEvent, second: PlanEvent, place: SourcePlace)]
  ) -> [(first: PlanEvent, second: PlanEvent, place: SourcePlace)]? {
    // What has nothing before it, or nothing after it, is in no cycle.
    var edges = edges
    var isShrinking = true
    while isShrinking {
      let firsts = Set(edges.map(\.first))
      let seconds = Set(edges.map(\.second))
      let kept = edges.filter { seconds.contains($0.first) && firsts.contains($0.second) }
      isShrinking = kept.count < edges.count
      edges = kept
    }
    guard let start = edges.first else { return nil }
    var next: [PlanEvent: (first: PlanEvent, second: PlanEvent, place: SourcePlace)] = [:]
    for edge in edges where next[edge.first] == nil { next[edge.first] = edge }
    var path: [(first: PlanEvent, second: PlanEvent, place: SourcePlace)] = []
    var position: [PlanEvent: Int] = [:]
    var current = start.first
    while position[current] == nil, let edge = next[current] {
      position[current] = path.count
      path.append(edge)
      current = edge.second
    }
    return Array(path[(position[current] ?? 0)...])
  }
}
