/// The values that a variable can still have: bounds, and gaps between them.
struct Domain: Hashable, Sendable {
  private(set) var lower: Int
  private(set) var upper: Int
  /// Closed ranges of missing values, in order, with a value between any two. Those beyond the bounds
  /// say nothing.
  private var gaps: [ClosedRange<Int>] = []

  init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  var isEmpty: Bool { lower > upper }
  var isFixed: Bool { lower == upper }

  /// How many values there are.
  var count: Int {
    if isEmpty { return 0 }
    var count = upper - lower + 1
    for gap in gaps where gap.lowerBound > lower && gap.upperBound < upper {
      count -= gap.upperBound - gap.lowerBound + 1
    }
    return count
  }

  func contains(_ value: Int) -> Bool {
    guard value >= lower && value <= upper else { return false }
    let place = firstGap(endingAtLeast: value)
    return place == gaps.count || gaps[place].lowerBound > value
  }

  /// The least value that is at least `bound`.
  func next(_ bound: Int) -> Int? {
    var value = max(bound, lower)
    let place = firstGap(endingAtLeast: value)
    if place < gaps.count && gaps[place].lowerBound <= value { value = gaps[place].upperBound + 1 }
    return value <= upper ? value : nil
  }

  /// The values; only where there are few.
  var values: [Int] {
    var values: [Int] = []
    var bound = lower
    while let value = next(bound) {
      values.append(value)
      bound = value + 1
    }
    return values
  }

  /// Whether the two have a value in common.
  func intersects(_ other: Domain) -> Bool {
    var bound = max(lower, other.lower)
    while let value = next(bound), let second = other.next(value) {
      if value == second { return true }
      bound = second
    }
    return false
  }

  mutating func raise(to bound: Int) {
    guard bound > lower else { return }
    lower = bound
    skipGapAtLower()
  }

  mutating func lower(to bound: Int) {
    guard bound < upper else { return }
    upper = bound
    skipGapAtUpper()
  }

  mutating func remove(_ missing: ClosedRange<Int>) {
    guard !isEmpty, missing.upperBound >= lower, missing.lowerBound <= upper else { return }
    if missing.lowerBound <= lower {
      raise(to: missing.upperBound + 1)
    } else if missing.upperBound >= upper {
      lower(to: missing.lowerBound - 1)
    } else {
      insertGap(missing)
    }
  }

  /// Leaves the values that are in the list, which is in order.
  mutating func keep(_ values: [Int]) {
    guard let first = values.first, let last = values.last else {
      upper = lower - 1
      return
    }
    raise(to: first)
    lower(to: last)
    for (value, next) in zip(values, values.dropFirst()) where next > value + 1 {
      remove(value + 1...next - 1)
    }
  }

  private mutating func skipGapAtLower() {
    let place = firstGap(endingAtLeast: lower)
    if place < gaps.count && gaps[place].lowerBound <= lower { lower = gaps[place].upperBound + 1 }
  }

  private mutating func skipGapAtUpper() {
    let place = firstGap(endingAtLeast: upper)
    if place < gaps.count && gaps[place].lowerBound <= upper { upper = gaps[place].lowerBound - 1 }
  }

  private mutating func insertGap(_ missing: ClosedRange<Int>) {
    // The gaps that touch the new one become one with it.
    let first = firstGap(endingAtLeast: missing.lowerBound - 1)
    var end = first
    var union = missing
    while end < gaps.count && gaps[end].lowerBound <= missing.upperBound + 1 {
      union =
        min(union.lowerBound, gaps[end].lowerBound)...max(union.upperBound, gaps[end].upperBound)
      end += 1
    }
    gaps.replaceSubrange(first..<end, with: CollectionOfOne(union))
  }

  private func firstGap(endingAtLeast value: Int) -> Int {
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
