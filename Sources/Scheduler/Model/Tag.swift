/// A name for constraints that are given up together or not at all, so that reasons can be told by
/// it.
public struct Tag: Hashable, Sendable {
  /// Its place among the tags of the model, from 0.
  public let index: Int
}
