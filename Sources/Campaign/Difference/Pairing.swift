/// Entries of an old and a new list that speak of the same thing.
enum Pairing {
  /// The first entry with a key beside the first one with it in the other list, the second beside the
  /// second, and so on: in the order of the new list, then those of the old one that are left over.
  static func pairs<Value, Key: Hashable>(
    _ old: [Value], _ new: [Value], by key: (Value) -> Key
  ) -> [(old: Value?, new: Value?)] {
    var waiting = Dictionary(grouping: old.indices) { key(old[$0]) }
      .mapValues { ArraySlice($0) }
    var pairs: [(old: Value?, new: Value?)] = new.map { value in
      (waiting[key(value)]?.popFirst().map { old[$0] }, value)
    }
    let left = waiting.values.joined().sorted()
    pairs += left.map { (old[$0], nil) }
    return pairs
  }
}

/// A day of a delegation.
struct Outing: Hashable {
  var date: CivilDate
  var delegation: DelegationID

  init(date: CivilDate, delegation: DelegationID) {
    self.date = date
    self.delegation = delegation
  }

  init(_ trip: Schedule.Trip) { self.init(date: trip.date, delegation: trip.delegation) }

  init(_ held: Schedule.HeldMeeting) { self.init(date: held.date, delegation: held.delegation) }
}
