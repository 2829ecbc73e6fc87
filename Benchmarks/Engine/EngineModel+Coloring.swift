import Scheduler

extension EngineModel {
  /// A random graph to be colored with five colors, about as dense as can be: clauses alone.
  static let coloring = EngineModel("coloring", conflicts: 40_000) {
    random, model throws(ModelError) in
    let (nodes, colors, edges) = (200, 5, 1_350)
    let isColored = (0..<nodes).map { _ in (0..<colors).map { _ in model.boolean() } }
    for node in isColored { try model.post(.clause(node)) }
    for _ in 0..<edges {
      let first = random.below(nodes)
      let second = (first + 1 + random.below(nodes - 1)) % nodes
      for color in 0..<colors {
        try model.post(.clause([!isColored[first][color], !isColored[second][color]]))
      }
    }
  }
}
