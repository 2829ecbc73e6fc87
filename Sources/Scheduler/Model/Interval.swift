/// A stretch of time that may have to be left out: it starts at `start`, lasts `duration`, and exists
/// where `presence` is true. Its end is not part of it.
public struct Interval: Hashable, Sendable {
  /// When it begins.
  public let start: IntVar
  /// How long it lasts; never negative.
  public let duration: IntVar
  /// Whether it exists; nil for always.
  public let presence: Literal?
}
