import Scheduler

/// A fixed model to measure the engine with: the same variables, constraints and objective on every
/// machine.
struct EngineModel: Sendable {
  let name: String
  /// Conflicts to search for; no model is finished before.
  let conflicts: Int
  private let build: @Sendable (inout RandomSource, inout Model) throws(ModelError) -> Void

  init(
    _ name: String, conflicts: Int,
    build: @escaping @Sendable (inout RandomSource, inout Model) throws(ModelError) -> Void
  ) {
    self.name = name
    self.conflicts = conflicts
    self.build = build
  }

  /// Each stresses another part of the engine.
  static let all: [EngineModel] = [
    .project, .jobShop, .coloring, .assignment, .quasigroup, .roster,
  ]

  private static let seed: UInt64 = 1

  func make() throws(ModelError) -> Model {
    var random = RandomSource(seed: EngineModel.seed)
    var model = Model()
    try build(&random, &model)
    return model
  }
}
