/// An interval as the engine sees it.
struct NoOverlapTask: BitwiseCopyable {
  let start: Int
  let duration: Int
  /// `always` where the interval is not optional.
  let presence: EngineLiteral
}

/// What is known of an interval at some moment.
struct NoOverlapBounds: BitwiseCopyable, Equatable {
  enum Presence: BitwiseCopyable { case absent, open, present }

  let earliestStart: Int32
  let latestStart: Int32
  let shortest: Int32
  let longest: Int32
  let presence: Presence

  /// Unlike those of any interval: no start is so early.
  static let unknown = NoOverlapBounds(
    earliestStart: .min, latestStart: .min, shortest: 0, longest: 0, presence: .absent)
}

extension NoOverlapBounds {
  @inline(__always)
  init(_ task: NoOverlapTask, _ core: inout Core) {
    self.init(
      earliestStart: core.lower[task.start], latestStart: core.upper[task.start],
      shortest: core.lower[task.duration], longest: core.upper[task.duration],
      presence: core.isTrue(task.presence)
        ? .present : core.isFalse(task.presence) ? .absent : .open)
  }

  var earliestEnd: Int64 { Int64(earliestStart) + Int64(shortest) }
}
