/// What a list has lost and gained; an entry that stands several times counts so often. The order of
/// the lists does not matter.
package struct ListChange<Element: Hashable>: Hashable {
  /// In the order of the old list.
  package var removed: [Element]
  /// In the order of the new list.
  package var added: [Element]

  package var isEmpty: Bool { removed.isEmpty && added.isEmpty }

  /// Between two lists; nothing where one of them is not known.
  package init(from old: [Element]?, to new: [Element]?) {
    guard let old, let new else {
      (removed, added) = ([], [])
      return
    }
    removed = ListChange.rest(of: old, without: new)
    added = ListChange.rest(of: new, without: old)
  }

  private static func rest(of list: [Element], without other: [Element]) -> [Element] {
    var counts = other.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return list.filter { element in
      guard let count = counts[element], count > 0 else { return true }
      counts[element] = count - 1
      return false
    }
  }
}

extension ListChange: Sendable where Element: Sendable {}
