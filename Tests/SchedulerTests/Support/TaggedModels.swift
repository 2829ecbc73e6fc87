@testable import Scheduler

/// A random model of clauses and linear constraints, most of them with one of up to `tags` tags.
func makeTagged(_ random: inout RandomSource, _ model: inout Model, tags count: ClosedRange<Int>)
  throws
{
  // Short clauses of Booleans make conflicts of several tags, sums make small ones.
  let isClausal = !random.once(in: 3)
  let variables = try RandomVariables(
    &random, &model, integers: isClausal ? 1...1 : 1...3, values: -2...3,
    booleans: isClausal ? 3...6 : 0...3)
  let tags = try (0..<random.pick(count)).map {
    try model.tag("t\($0)", weight: random.once(in: 2) ? 1 : random.pick(1...9))
  }
  func tag() -> Tag? { tags.isEmpty || random.once(in: 10) ? nil : random.pick(tags) }
  for _ in 0..<random.pick(tags.count...2 * tags.count + 4) {
    if isClausal && !random.once(in: 8) {
      try model.post(
        .clause(
          (0..<random.pick(1...3)).map { _ in
            random.once(in: 2) ? random.pick(variables.booleans) : !random.pick(variables.booleans)
          }), tag: tag())
    } else if random.once(in: 3) {
      let size = random.once(in: 40) ? random.pick(0...1) : random.pick(2...3)
      try model.post(
        .clause((0..<size).map { _ in variables.literal(&random, model) }),
        if: variables.condition(&random, model), tag: tag())
    } else {
      var sum = LinearExpression()
      for _ in 0..<random.pick(2...3) {
        sum.add(random.pick(variables.integers), times: random.once(in: 2) ? 1 : -1)
      }
      let relation = random.pick([Linear.Relation.atMost, .atLeast, .equal, .different])
      let condition = random.once(in: 3) ? variables.literal(&random, model) : nil
      try model.post(
        Constraint(Linear(sum, relation, random.pick(-2...2))), if: condition, tag: tag())
    }
  }
}

/// Pigeons that each want a hole of their own: a tag for each pigeon that it sits somewhere, a tag for
/// each hole that it takes one pigeon only.
struct Pigeonhole {
  var model = Model()
  var pigeons: [Tag] = []
  var holes: [Tag] = []

  init(pigeons pigeonCount: Int, holes holeCount: Int, pigeonWeight: Int = 1, holeWeight: Int = 1)
    throws
  {
    let sits = (0..<pigeonCount).map { _ in (0..<holeCount).map { _ in model.boolean() } }
    for pigeon in 0..<pigeonCount {
      let tag = try model.tag("pigeon \(pigeon)", weight: pigeonWeight)
      try model.post(.clause(sits[pigeon]), tag: tag)
      pigeons.append(tag)
    }
    for hole in 0..<holeCount {
      let tag = try model.tag("hole \(hole)", weight: holeWeight)
      try model.post(LinearExpression(sum: sits.map { $0[hole] }) <= 1, tag: tag)
      holes.append(tag)
    }
  }
}

/// What tags can hold together, by trying every assignment; sets of tags are bits of a number.
struct TriedTags {
  let tagCount: Int
  /// By solution of the constraints without tags: the tags it keeps.
  private var kept: Set<Int> = []

  init(_ model: Model) throws {
    tagCount = model.tagCount
    var hard = Model()
    for x in model.variables.indices.map({ IntVar(index: Int32($0)) }) {
      _ = try hard.integer(
        values: (model.lower(x)...model.upper(x)).filter { model.allows($0, for: x) })
    }
    for posted in model.constraints where posted.tag == nil {
      try hard.post(posted.constraint, if: posted.enforcement)
    }
    for solution in solutionsByTrying(hard) {
      kept.insert(TriedTags.kept(in: solution, model))
    }
  }

  /// The tags whose constraints hold.
  static func kept(in solution: Solution, _ model: Model) -> Int {
    var result = 1 << model.tagCount - 1
    for posted in model.constraints {
      guard let tag = posted.tag else { continue }
      if posted.enforcement.map({ solution.isTrue($0) }) ?? true,
        !posted.constraint.holds(in: solution)
      {
        result &= ~(1 << tag.index)
      }
    }
    return result
  }

  static func bits(_ tags: [Tag]) -> Int { tags.reduce(0) { $0 | 1 << $1.index } }

  var all: Int { 1 << tagCount - 1 }

  func isFeasible(_ set: Int) -> Bool { kept.contains { set & ~$0 == 0 } }

  private func isMinimal(_ set: Int, _ holds: (Int) -> Bool) -> Bool {
    holds(set) && (0..<tagCount).allSatisfy { set >> $0 & 1 == 0 || !holds(set & ~(1 << $0)) }
  }

  func isMinimalConflict(_ set: Int) -> Bool { isMinimal(set) { !isFeasible($0) } }

  var minimalConflicts: Set<Int> { Set((0...all).filter(isMinimalConflict)) }

  var minimalCorrections: Set<Int> {
    Set((0...all).filter { isMinimal($0) { isFeasible(all & ~$0) } })
  }

  /// The least total weight that must be given up, nil where there is no solution at all.
  func leastWeight(_ model: Model) -> Int? {
    kept.map { kept in
      (0..<tagCount).reduce(0) { $0 + (kept >> $1 & 1 == 0 ? model.tags[$1].weight : 0) }
    }.min()
  }
}
