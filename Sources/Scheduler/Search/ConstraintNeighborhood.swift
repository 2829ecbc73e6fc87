/// Frees variables that constraints connect, for any model: from a random variable on, the variables
/// of random constraints of those freed already.
///
/// What stays is preferred, not imposed: variables that others determine, the objective's among them,
/// need not be told apart. One engine serves all neighborhoods of a level of the objective, so what
/// one has learned helps the next.
final class ConstraintNeighborhood: Neighborhood {
  let share = 1
  private let model: Model
  private let isInterrupted: () -> Bool
  /// By level of the objective.
  private var searches: [LevelSearch?]
  private var size = NeighborhoodSize(share: 0.2)
  /// By variable: the constraints that speak of it; by constraint: its variables.
  private var constraintsOf: [[Int]]
  private var variablesOf: [[IntVar]]

  /// The search of a level, and the values of the levels before it that it keeps.
  private struct LevelSearch {
    let kept: ArraySlice<Int>
    let search: CompleteSearch
  }

  private static let setUpWork = 100

  init(_ model: Model, isInterrupted: @escaping () -> Bool) {
    self.model = model
    self.isInterrupted = isInterrupted
    searches = model.objective.map { _ in nil }
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
    let search = search(level, keeping: start)
    let before = (propagations: search.propagations, conflicts: search.conflicts)
    search.adopt(start)
    search.advance(
      conflicts: ConstraintNeighborhood.conflictsEach,
      propagations: ConstraintNeighborhood.propagationsEach, freeing: free(&random))
    let isExhausted =
      search.conflicts - before.conflicts < ConstraintNeighborhood.conflictsEach
      && search.propagations - before.propagations < ConstraintNeighborhood.propagationsEach
    size.adapt(exhausted: isExhausted)
    return NeighborhoodResult(
      found: search.best.flatMap { $0.isBetter(than: start) ? $0 : nil },
      work: search.propagations - before.propagations + ConstraintNeighborhood.setUpWork)
  }

  /// Made anew where levels before have become better, as those after them may then be worse.
  private func search(_ level: Int, keeping start: Incumbent) -> CompleteSearch {
    let kept = start.objective[..<level]
    if let known = searches[level], known.kept == kept { return known.search }
    let search = CompleteSearch(model, level: level, isInterrupted: isInterrupted)
    searches[level] = LevelSearch(kept: kept, search: search)
    return search
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
