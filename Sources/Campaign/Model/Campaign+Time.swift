extension Campaign {
  /// How long an item takes in all when its meeting is held at the place: its minutes, and for a
  /// visit to a site the drives there and back. Nil where a place or a drive is not known.
  package func minutes(of item: ProgrammeItem, from place: PlaceID?) -> Int? {
    guard let site = item.site else { return item.minutes }
    guard let here = places.firstIndex(where: { $0.id == place }),
      let there = places.firstIndex(where: { $0.id == site }),
      travel.minutes.count == places.count, travel.minutes.allSatisfy({ $0.count == places.count })
    else { return nil }
    return travel.minutes[here][there] + item.minutes + travel.minutes[there][here]
  }

  /// The sessions of one day that a meeting takes when it begins in the first of them. Each further
  /// one is the first in the campaign's order that begins no earlier than the one before ends.
  ///
  /// Nil where the day has too few, or where no session has the id.
  package func sessions(of meeting: Meeting, from first: SessionID) -> [Session]? {
    guard let start = sessions.first(where: { $0.id == first }) else { return nil }
    var run = [start]
    while run.count < meeting.sessionCount {
      let end = run[run.count - 1].end
      guard let next = sessions.first(where: { $0.start >= end }) else { return nil }
      run.append(next)
    }
    return run
  }
}
