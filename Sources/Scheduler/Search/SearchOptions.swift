/// How to search and when to stop. The first limit that is reached stops the search.
public struct SearchOptions: Sendable {
  /// Decides all random choices.
  public var seed: UInt64 = 1
  /// Threads, 1 or 2. With counted limits alone the answer does not depend on it.
  public var workers = 1
  /// Conflicts of the complete search.
  public var conflictLimit: Int?
  /// Literals propagated by the complete search.
  public var propagationLimit: Int?
  /// Wall-clock time. A search that it stops may end otherwise next time.
  public var timeLimit: Duration?
  /// Asked now and then from any of the threads; the search stops where it answers true.
  public var isCancelled: (@Sendable () -> Bool)?
  /// Called when there is a better solution or bound, between two turns of the workers.
  public var onProgress: (@Sendable (SearchProgress) -> Void)?
  /// Whether large neighborhoods of the best solution are searched beside the complete search.
  public var usesNeighborhoods = true
  /// Takes the proof in pieces, if one is wanted: see `Documentation/ProofFormat.md`.
  public var proofSink: (([UInt8]) -> Void)? {
    get { sink?.write }
    set { sink = newValue.map { ProofSink(write: $0) } }
  }

  private var sink: ProofSink?

  /// Only the thread that searches writes.
  private struct ProofSink: @unchecked Sendable {
    var write: ([UInt8]) -> Void
  }

  /// One worker, no limit, no proof.
  public init() {}
}

/// What a search has reached so far.
public struct SearchProgress: Sendable {
  /// The best solution, if there is one.
  public let best: Solution?
  /// The levels of its objective.
  public let objective: [Int]
  /// No solution is better than this at the level that is being minimized; nil before the first.
  public let bound: Int?
  /// Conflicts of the complete search so far.
  public let conflicts: Int
}
