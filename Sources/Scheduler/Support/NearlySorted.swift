extension Vector where Element == Int32 {
  /// Sorts indices by their keys; of equal keys the order stays.
  ///
  /// Insertion sort, for orders that changed little since they were sorted: O(count + inversions).
  @inline(__always)
  mutating func sortNearlySorted<Key: Comparable & BitwiseCopyable>(by key: borrowing Vector<Key>) {
    for index in 1..<Swift.max(1, count) {
      let element = self[index]
      let value = key[Int(element)]
      var place = index
      while place > 0 && key[Int(self[place - 1])] > value {
        let moved = self[place - 1]
        self[place] = moved
        place -= 1
      }
      self[place] = element
    }
  }
}
