/// A mistake in stating a model.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of mistake; more may be added.
  public enum Code: String, Sendable {
    case emptyDomain = "empty-domain"
    case valueOutOfRange = "value-out-of-range"
    case overflow
    case unequalLengths = "unequal-lengths"
    case unknownVariable = "unknown-variable"
    case emptyArray = "empty-array"
    case negative
    case notFixed = "not-fixed"
  }

  /// What kind of mistake.
  public let code: Code
  /// What is wrong, with the numbers found and allowed.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// For messages and debugging.
  public var description: String { message }
}
