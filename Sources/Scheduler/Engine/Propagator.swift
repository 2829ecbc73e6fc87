/// What a constraint does during search: draws conclusions from bounds and literals, each with its
/// premises.
protocol Propagator: AnyObject {
  /// Draws what follows now; false at a conflict.
  ///
  /// Runs again whenever a bound or literal it subscribed to has changed, and must find a broken
  /// constraint once all its variables are fixed.
  func propagate(_ core: inout Core) -> Bool

  /// Adds the premises of an inference made with `requireUnexplained`: literals that were true
  /// before `literal` was.
  func explain(
    _ literal: EngineLiteral, noting note: Int32, _ secondNote: Int32, _ core: inout Core)
}

extension Propagator {
  func explain(
    _ literal: EngineLiteral, noting note: Int32, _ secondNote: Int32, _ core: inout Core
  ) {
    preconditionFailure("only for inferences made without premises")
  }
}
