internal import Campaign

/// Meetings, their programmes and their order.
extension Campaign {
  private static let leastMinutes = 15
  private static let mostMinutes = 1_440

  private mutating func change(_ id: MeetingID, _ body: (inout Meeting) -> Bool) -> Bool {
    change(\.meetings, where: { $0.id == id }, body)
  }

  private mutating func change(
    _ item: ItemID, of meeting: MeetingID, _ body: (inout ProgrammeItem) -> Bool
  ) -> Bool {
    change(meeting) { meeting in
      guard let index = meeting.programme.firstIndex(where: { $0.id == item }) else {
        return false
      }
      return body(&meeting.programme[index])
    }
  }

  /// Everywhere: losing one of them is dearer than losing all meetings that were optional before. What is
  /// frozen stays.
  mutating func makeOptional(in extent: Concession.Extent) -> Bool {
    let optional = meetings.count { !$0.isRequired }
    let held = revision?.published.meetings ?? []
    let frozen = Set(held.filter { revision?.isFrozen($0.date) ?? false }.map(\.meeting))
    return changeAll(\.meetings) { meeting in
      if frozen.contains(meeting.id) { return false }
      if case .meetings(let meant) = extent {
        guard meant.contains(meeting.id), meeting.isRequired else { return false }
        meeting.isRequired = false
        return true
      }
      meeting.priority = meeting.isRequired ? optional + 1 : 1
      defer { meeting.isRequired = false }
      return meeting.isRequired
    }
  }

  /// All dates but the frozen ones.
  mutating func allowAllDates(of meeting: MeetingID) -> Bool {
    let first = revision?.frozenUntil ?? window.lowerBound
    let ahead =
      window.lowerBound < first && first <= window.upperBound ? first...window.upperBound : nil
    return change(meeting) { meeting in
      defer { meeting.dates = ahead }
      return meeting.dates != nil && meeting.dates != ahead
    }
  }

  mutating func allowLaterDates(of meant: [MeetingID], by days: Int) -> Bool {
    let meant = Set(meant)
    let worked = workingDates
    return changeAll(\.meetings) { meeting in
      guard meant.contains(meeting.id), let dates = meeting.dates else { return false }
      let later = worked.filter { $0 > dates.upperBound }.prefix(days)
      guard later.count == days, let last = later.last else { return false }
      meeting.dates = dates.lowerBound...last
      return true
    }
  }

  mutating func prolong(_ meeting: MeetingID, by minutes: Int) -> Bool {
    change(meeting) { meeting in
      meeting.minutes += minutes
      return (Campaign.leastMinutes...Campaign.mostMinutes).contains(meeting.minutes)
    }
  }

  mutating func liftRefusals(of host: HostID, in extent: Concession.Extent) -> Bool {
    let span = span
    return change(\.hosts, where: { $0.id == host }) { $0.refuses.lift(extent, in: span) }
  }

  mutating func unpin(_ part: Reason.PinnedPart, of meeting: MeetingID) -> Bool {
    change(meeting) { meeting in
      let before = meeting.pin
      switch part {
      case .date: meeting.pin.date = nil
      case .session: meeting.pin.session = nil
      case .place: meeting.pin.place = nil
      case .delegation: meeting.pin.delegation = nil
      case .people: meeting.pin.people = []
      }
      return meeting.pin != before
    }
  }

  // MARK: Programmes

  mutating func drop(_ item: ItemID, of meeting: MeetingID) -> Bool {
    change(meeting) { meeting in
      let count = meeting.programme.count
      meeting.programme.removeAll { $0.id == item }
      for index in meeting.programme.indices {
        meeting.programme[index].after.removeAll { $0 == item }
      }
      return meeting.programme.count < count
    }
  }

  mutating func allowAllSessions(of item: ItemID, of meeting: MeetingID) -> Bool {
    change(item, of: meeting) { item in
      defer { item.session = nil }
      return item.session != nil
    }
  }

  mutating func allowAllTimes(of item: ItemID, of meeting: MeetingID) -> Bool {
    change(item, of: meeting) { item in
      defer { (item.from, item.until) = (nil, nil) }
      return item.from != nil || item.until != nil
    }
  }

  mutating func dropOrder(_ first: ItemID, _ second: ItemID, of meeting: MeetingID) -> Bool {
    change(second, of: meeting) { item in
      let count = item.after.count
      item.after.removeAll { $0 == first }
      return item.after.count < count
    }
  }

  // MARK: Order

  mutating func loosen(_ first: PlanEvent, _ second: PlanEvent, by days: Int) -> Bool {
    changeOrder(first, second) { lag in
      lag -= days
      return lag >= 0
    }
  }

  /// Changes the days of every row that has the events in this order.
  private mutating func changeOrder(
    _ first: PlanEvent, _ second: PlanEvent, _ body: (inout Int) -> Bool
  ) -> Bool {
    var isPossible = false
    if case .meeting(let one) = first, case .meeting(let other) = second {
      isPossible = changeAll(\.precedences) {
        $0.first == one && $0.second == other && body(&$0.days)
      }
    }
    guard workPlan != nil else { return isPossible }
    for index in workPlan?.precedences.indices ?? 0..<0 {
      guard var row = workPlan?.precedences[index], row.first == first, row.second == second
      else { continue }
      if body(&row.days) {
        workPlan?.precedences[index] = row
        isPossible = true
      }
    }
    return isPossible
  }

  mutating func dropOrder(_ first: PlanEvent, _ second: PlanEvent) -> Bool {
    let before = (precedences, workPlan?.precedences)
    precedences.removeAll { .meeting($0.first) == first && .meeting($0.second) == second }
    workPlan?.precedences.removeAll { $0.first == first && $0.second == second }
    return before != (precedences, workPlan?.precedences)
  }

  mutating func shortenHostDays(by days: Int) -> Bool {
    guard let known = rules.hostDays, known >= days else { return false }
    rules.hostDays = known == days ? nil : known - days
    return true
  }
}
