import Campaign

/// Whether the items of a meeting's programme can be arranged at all, found by going through the sets
/// of items that can be done first.
///
/// Of a set only the earliest minute matters by which all of its items can have ended: what remains
/// can then begin no later than after any other order of the same items.
struct ProgrammeTimes {
  private struct Item: Equatable {
    /// With the drives to a site and back.
    var minutes: Int
    /// Positions of items that have ended when this one begins.
    var after: Set<Int>
    var session: SessionID?
    var from: Int
    var until: Int
    /// Sessions of the date, in minutes, in which somebody who presents it is away.
    var absences: [Range<Int>]
  }

  private let parts: [(session: SessionID, time: Range<Int>)]
  private var items: [Item]

  /// Sets looked at, of one size; with more the programme counts as one that can be arranged, which
  /// makes bounds weaker and never wrong.
  private static let mostSets = 100_000

  /// The meeting takes the sessions from the minute on, at the place.
  init(
    _ meeting: Meeting, _ date: CivilDate, _ sessions: [Session], from start: Int,
    at place: PlaceID,
    _ campaign: Campaign
  ) {
    parts = sessions.enumerated().map { position, session in
      let begins = position == 0 ? start : session.start.minutes
      let ends = position == sessions.count - 1 ? begins + meeting.minutes : session.end.minutes
      return (session.id, begins..<max(begins, ends))
    }
    let ids = meeting.programme.map(\.id)
    items = meeting.programme.map { item in
      let people = item.presenters.compactMap { presenter -> Person? in
        guard case .person(let id) = presenter else { return nil }
        return campaign.people.first { $0.id == id }
      }
      let away = campaign.rules.isOn(.person) ? people.flatMap(\.away) : []
      return Item(
        minutes: campaign.minutes(of: item, from: place) ?? item.minutes,
        after: campaign.rules.isOn(.order)
          ? Set(item.after.compactMap { ids.firstIndex(of: $0) }) : [],
        session: item.session, from: item.from?.minutes ?? Int.min,
        until: item.until?.minutes ?? Int.max,
        absences: campaign.sessions.filter { session in
          away.contains { $0.matches(date, session.id) }
        }.map { $0.start.minutes..<$0.end.minutes })
    }
    orderAlike()
  }

  /// Of items that differ in nothing, each comes after the one before: exchanging two of them changes
  /// nothing but their names.
  private mutating func orderAlike() {
    let given = items
    for later in given.indices {
      let before = given[..<later].indices.last { earlier in
        given[earlier] == given[later]
          && given.allSatisfy { $0.after.contains(earlier) == $0.after.contains(later) }
      }
      if let before { items[later].after.insert(before) }
    }
  }

  /// Whether there is an arrangement.
  ///
  /// Complexity: O(sets · items · sessions), where sets are those of items that can be done first.
  var canBeArranged: Bool {
    guard let start = parts.first?.time.lowerBound, items.count <= UInt64.bitWidth else {
      return true
    }
    var ends: [UInt64: Int] = [0: start]
    for _ in items.indices {
      var longer: [UInt64: Int] = [:]
      for (set, end) in ends {
        for position in items.indices where set >> UInt64(position) & 1 == 0 {
          guard items[position].after.allSatisfy({ set >> UInt64($0) & 1 == 1 }),
            let next = earliestEnd(of: items[position], from: end)
          else { continue }
          let key = set | 1 << UInt64(position)
          longer[key] = min(longer[key] ?? Int.max, next)
        }
      }
      if longer.isEmpty { return false }
      if longer.count > ProgrammeTimes.mostSets { return true }
      ends = longer
    }
    return true
  }

  /// When the item ends at the earliest if it begins at the minute or later; nil where it cannot.
  private func earliestEnd(of item: Item, from minute: Int) -> Int? {
    for part in parts where item.session ?? part.session == part.session {
      var start = max(minute, part.time.lowerBound, item.from)
      while let absence = item.absences.first(where: {
        start < $0.upperBound && $0.lowerBound < start + item.minutes
      }) {
        start = absence.upperBound
      }
      let end = start + item.minutes
      if end <= min(part.time.upperBound, item.until) { return end }
    }
    return nil
  }
}
