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
