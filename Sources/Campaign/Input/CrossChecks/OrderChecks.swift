/// Whether the precedences can hold together and with the pinned dates (rule `order`).
extension CheckContext {
  func checkOrder() {
    guard campaign.rules.isOn(.order) else { return }
    checkCycles()
    let meetings = Dictionary(
      campaign.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for located in draft.precedences {
      guard let first = meetings[located.value.first], let second = meetings[located.value.second],
        let firstDate = first.pin.date, let secondDate = second.pin.date
      else { continue }
      if firstDate.adding(days: located.value.days) > secondDate
        || (firstDate == secondDate && pinnedTooEarly(second, after: first))
      {
        log.add(
          .pinsAgainstOrder(
            first: first.id.text, firstDate: firstDate, second: second.id.text,
            secondDate: secondDate, days: located.value.days),
          at: located.place)
      }
    }
  }

  /// Whether pinned sessions make the second begin before the first has ended, on one date.
  private func pinnedTooEarly(_ second: Meeting, after first: Meeting) -> Bool {
    guard let a = campaign.sessions.first(where: { $0.id == first.pin.session }),
      let b = campaign.sessions.first(where: { $0.id == second.pin.session })
    else { return false }
    return a.start.minutes + first.minutes > b.start.minutes
  }

  /// Reports one cycle after the other, each meeting in one of them at most.
  private func checkCycles() {
    var edges = draft.precedences
    while true {
      // What has nothing before it, or nothing after it, is in no cycle.
      var isShrinking = true
      while isShrinking {
        let firsts = Set(edges.map(\.value.first))
        let seconds = Set(edges.map(\.value.second))
        let kept = edges.filter {
          seconds.contains($0.value.first) && firsts.contains($0.value.second)
        }
        isShrinking = kept.count < edges.count
        edges = kept
      }
      guard let start = edges.first else { return }
      var next: [MeetingID: Located<Precedence>] = [:]
      for edge in edges where next[edge.value.first] == nil { next[edge.value.first] = edge }
      var path: [MeetingID] = []
      var position: [MeetingID: Int] = [:]
      var current = start.value.first
      while position[current] == nil, let edge = next[current] {
        position[current] = path.count
        path.append(current)
        current = edge.value.second
      }
      let cycle = Array(path[(position[current] ?? 0)...])
      let place = cycle.compactMap { next[$0]?.place }.max { ($0.line ?? 0) < ($1.line ?? 0) }
      log.add(.orderCycle(meetings: cycle.prefix(8).map(\.text)), at: place ?? start.place)
      let inCycle = Set(cycle)
      edges.removeAll { inCycle.contains($0.value.first) }
    }
  }
}
