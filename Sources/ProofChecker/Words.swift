/// The words of one line, separated by spaces; every question moves on behind what it took.
struct Words {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    skipSpaces()
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The next word as text, for messages too.
  mutating func word() -> String? {
    guard let range = wordRange() else { return nil }
    position = range.upperBound
    skipSpaces()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Takes the next word where it is this one.
  mutating func take(_ word: StaticString) -> Bool {
    guard let range = wordRange(), range.count == word.utf8CodeUnitCount else { return false }
    let matches = word.withUTF8Buffer { zip($0, bytes[range]).allSatisfy { $0 == $1 } }
    if !matches { return false }
    position = range.upperBound
    skipSpaces()
    return true
  }

  /// Takes a number of 64 bits that is the whole next word.
  mutating func integer() -> Int? {
    guard let range = wordRange() else { return nil }
    var place = range.lowerBound
    guard let number = Words.number(bytes, &place, range.upperBound), place == range.upperBound
    else { return nil }
    position = range.upperBound
    skipSpaces()
    return number
  }

  /// Takes an atom.
  mutating func atom() -> Atom? {
    guard let range = wordRange() else { return nil }
    var place = range.lowerBound
    guard let variable = Words.number(bytes, &place, range.upperBound), variable >= 0,
      let relation = relation(&place, range.upperBound),
      let value = Words.number(bytes, &place, range.upperBound), place == range.upperBound,
      value.magnitude <= Words.greatestValue
    else { return nil }
    position = range.upperBound
    skipSpaces()
    return Atom(variable: variable, relation: relation, value: value)
  }

  /// Takes a range of values written `3..5`.
  mutating func range() -> ClosedRange<Int>? {
    guard let range = wordRange() else { return nil }
    var place = range.lowerBound
    guard let low = Words.number(bytes, &place, range.upperBound), place + 2 < range.upperBound,
      bytes[place] == UInt8(ascii: "."), bytes[place + 1] == UInt8(ascii: ".")
    else { return nil }
    place += 2
    guard let high = Words.number(bytes, &place, range.upperBound), place == range.upperBound,
      low <= high, low.magnitude <= Words.greatestValue, high.magnitude <= Words.greatestValue
    else { return nil }
    position = range.upperBound
    skipSpaces()
    return low...high
  }

  /// Values of atoms stay within this, with room around what variables may have.
  private static let greatestValue: UInt = 2_000_000_000

  private mutating func skipSpaces() {
    while position < bytes.count && bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private func wordRange() -> Range<Int>? {
    var end = position
    while end < bytes.count && bytes[end] != UInt8(ascii: " ") { end += 1 }
    return end > position ? position..<end : nil
  }

  private func relation(_ place: inout Int, _ end: Int) -> Atom.Relation? {
    guard place < end else { return nil }
    let first = bytes[place]
    place += 1
    if first == UInt8(ascii: "=") { return .equal }
    guard place < end, bytes[place] == UInt8(ascii: "=") else { return nil }
    place += 1
    switch first {
    case UInt8(ascii: "<"): return .atMost
    case UInt8(ascii: ">"): return .atLeast
    case UInt8(ascii: "!"): return .different
    default: return nil
    }
  }

  private static func number(_ bytes: [UInt8], _ place: inout Int, _ end: Int) -> Int? {
    guard place < end else { return nil }
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let start = place
    var number = 0
    while place < end, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
      let (product, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflows) = product.addingReportingOverflow(
        Int(bytes[place] - UInt8(ascii: "0")))
      if overflows || sumOverflows { return nil }
      number = sum
      place += 1
    }
    return place > start ? (isNegative ? -number : number) : nil
  }
}
