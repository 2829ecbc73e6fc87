/// A set of tags of one model, by their places, as bits.
struct TagSet: Hashable, Sendable {
  private var words: [UInt64]
  /// The number of tags of the model.
  let capacity: Int

  private static let wordSize = 64

  /// The empty set of a model with so many tags.
  init(capacity: Int) {
    self.capacity = capacity
    words = Array(
      repeating: 0, count: (capacity + TagSet.wordSize - 1) / TagSet.wordSize)
  }

  /// All tags of a model with so many.
  init(allOf capacity: Int) {
    self.init(capacity: capacity)
    for place in 0..<capacity { insert(place) }
  }

  /// The tags at these places.
  init(_ places: some Sequence<Int>, capacity: Int) {
    self.init(capacity: capacity)
    for place in places { insert(place) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ place: Int) -> Bool {
    words[place / TagSet.wordSize] >> UInt64(place % TagSet.wordSize) & 1 != 0
  }

  mutating func insert(_ place: Int) {
    words[place / TagSet.wordSize] |= 1 << UInt64(place % TagSet.wordSize)
  }

  mutating func remove(_ place: Int) {
    words[place / TagSet.wordSize] &= ~(1 << UInt64(place % TagSet.wordSize))
  }

  func removing(_ place: Int) -> TagSet {
    var result = self
    result.remove(place)
    return result
  }

  func inserting(_ place: Int) -> TagSet {
    var result = self
    result.insert(place)
    return result
  }

  /// Drops what the other set has not.
  mutating func formIntersection(_ other: TagSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func isSubset(of other: TagSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  func isDisjoint(with other: TagSet) -> Bool {
    words.indices.allSatisfy { words[$0] & other.words[$0] == 0 }
  }

  /// The tags of the model that are not in the set.
  var complement: TagSet {
    TagSet((0..<capacity).lazy.filter { !contains($0) }, capacity: capacity)
  }

  /// The greatest place.
  var last: Int? {
    guard let index = words.lastIndex(where: { $0 != 0 }) else { return nil }
    return (index + 1) * TagSet.wordSize - 1 - words[index].leadingZeroBitCount
  }

  /// In order.
  var places: [Int] { (0..<capacity).filter(contains) }

  /// In order of making.
  var tags: [Tag] { places.map(Tag.init) }
}
