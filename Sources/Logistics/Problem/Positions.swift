extension Collection where Element: Hashable {
  /// By element: where it comes first, counted from 0. O(count).
  var positions: [Element: Int] {
    Dictionary(enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
