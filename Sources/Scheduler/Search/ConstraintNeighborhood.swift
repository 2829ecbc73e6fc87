/// Frees variables that constraints connect, for any model: from a random variable on, the variables
/// of random constraints of those freed already.
///
/// What stays is preferred, not imposed: variables that others determine, the objective's among them,
/// need not be told apart. One engine serves all neighborhoods, so what one has learned helps the
/// next.
final class ConstraintNeighborhood: Neighborhood {
  var reward = 1.0
  private let model: Model
  private let search: CompleteSearch
  private var size = NeighborhoodSize(share: 0.2)
  /// By variable: the constraints that speak of it; by constraint: its variables.
  private var constraintsOf: [[Int]]
  private var variablesOf: [[IntVar]]

  private static let conflictsEach = 300
  private static let setUpWork = 100

  init(_ model: Model, isInterrupted: @escaping () -> Bool) {
    self.model = model
    search = CompleteSearch(model, isInterrupted: isInterrupted)
    variablesOf = model.constraints.map { posted in
      var variables = posted.constraint.definition.text.variables
      if let enforcement = posted.enforcement {
        variables.append(IntVar(index: enforcement.variable))
      }
      return variables.filter { model.lower($0) < model.upper($0) }
    }
    constraintsOf = model.variables.map { _ in [] }
    for (index, variables) in variablesOf.enumerated() {
      for x in variables { constraintsOf[Int(x.index)].append(index) }
    }
  }

  func search(
    from start: Incumbent, level: Int, _ random: inout RandomSource,
    isInterrupted: @escaping () -> Bool
  ) -> NeighborhoodResult {
    let before = (search.propagations, search.conflicts)
    search.adopt(start)
    search.advance(conflicts: ConstraintNeighborhood.conflictsEach, freeing: free(&random))
    size.adapt(exhausted: search.conflicts - before.1 < ConstraintNeighborhood.conflictsEach)
    return NeighborhoodResult(
      found: search.best.flatMap { $0.isBetter(than: start) ? $0 : nil },
      work: search.propagations - before.0 + ConstraintNeighborhood.setUpWork)
  }

  private func free(_ random: inout RandomSource) -> Set<IntVar> {
    let open = model.variables.indices.filter {
      model.variables[$0].lower < model.variables[$0].upper
    }
    guard !open.isEmpty else { return [] }
    let target = size.count(of: open.count)
    var freed: [IntVar] = []
    var isFree: Set<IntVar> = []
    func add(_ x: IntVar) { if isFree.insert(x).inserted { freed.append(x) } }
    // A variable without open neighbors must not keep the walk from reaching its target.
    for _ in 0..<4 * target where freed.count < target {
      if freed.isEmpty || random.below(8) == 0 {
        add(IntVar(index: Int32(open[random.below(open.count)])))
        continue
      }
      let around = constraintsOf[Int(freed[random.below(freed.count)].index)]
      if around.isEmpty { continue }
      let variables = variablesOf[around[random.below(around.count)]]
      if !variables.isEmpty { add(variables[random.below(variables.count)]) }
    }
    return isFree
  }
}
