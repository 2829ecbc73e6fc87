import TestSupport

/// Damages texts for the tests that readers never crash.
enum Mutation {
  /// The text with one to four small damages, some of them words that its format knows.
  static func damage(
    _ text: String, words: [String], using generator: inout SeededGenerator
  ) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0...bytes.count, using: &generator)
      let length = min(bytes.count - index, Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(index..<index + length)
      case 1: bytes.insert(contentsOf: Array(bytes[index..<index + length]), at: index)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      case 3 where index < bytes.count:
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      default:
        let word = words.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(index..<index + length, with: Array(word.utf8))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
