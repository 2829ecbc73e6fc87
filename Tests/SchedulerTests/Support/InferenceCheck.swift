import Testing

@testable import Scheduler

/// Expects that every inference of every propagator is implied by its premises, its constraint and
/// the facts found before it, in searching random small models under random assumptions, one for
/// each seed; a failure names its seed.
///
/// The definitions of the constraints decide, on every assignment of the facts.
func expectSoundInferences(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: (inout RandomSource, inout Model) throws -> Void
) throws {
  var checked = 0
  for seed in seeds {
    var random = RandomSource(seed: seed)
    var model = Model()
    try make(&random, &model)
    var bytes: [UInt8] = []
    let proof = ProofLog(logsEveryInference: true) { bytes += $0 }
    // Enumerating would meet few states: what forbids a solution says most of the next one.
    let posting = Posting(model, proof: proof)
    for _ in 0..<20 where !model.variables.isEmpty {
      posting.engine.backtrackToRoot()
      let assumptions = (0..<random.pick(0...model.variables.count)).map { _ in
        posting.literal(randomLiteral(&random, model))
      }
      if posting.engine.solve(assuming: assumptions) == .unsatisfiable { break }
    }
    proof.flush()
    var possible = assignments(of: model)
    // Facts only take assignments away, so the same line need not be checked again.
    var seen: Set<Substring> = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where seen.insert(line).inserted {
      let words = line.split(separator: " ").map(String.init)
      let kind = words[0].prefix(1)
      guard "aviful".contains(kind) else { continue }
      let literals =
        kind == "l"
        ? words.dropFirst().prefix { $0 != ";" }.compactMap(literal)
        : words.dropFirst(2).compactMap(literal)
      if kind != "u" && kind != "l", let number = Int(words[1]), number > 0 {
        checked += 1
        let posted = model.constraints[number - 1]
        let counterexample = possible.first { solution in
          !literals.contains { solution.isTrue($0) }
            && (posted.enforcement.map { !solution.isTrue($0) } ?? false
              || posted.constraint.holds(in: solution))
        }
        if let counterexample {
          Issue.record(
            """
            seed \(seed): \(posted.constraint.definition.text.words) \
            does not imply \(line): \(counterexample.values)
            """, sourceLocation: sourceLocation)
          return
        }
      }
      if kind == "f" || kind == "u" || (kind == "l" && literals.count == 1) {
        possible.removeAll { solution in !literals.contains { solution.isTrue($0) } }
      }
    }
  }
  #expect(checked > 0, sourceLocation: sourceLocation)
}

/// All assignments of values that the variables were declared with.
private func assignments(of model: Model) -> [Solution] {
  var unconstrained = Model()
  for variable in model.variables.indices {
    let x = IntVar(index: Int32(variable))
    let values = (model.lower(x)...model.upper(x)).filter { model.allows($0, for: x) }
    guard (try? unconstrained.integer(values: values)) != nil else { return [] }
  }
  return Array(solutionsByTrying(unconstrained))
}

/// Any variable compared with any value of its domain.
private func randomLiteral(_ random: inout RandomSource, _ model: Model) -> Literal {
  let x = IntVar(index: Int32(random.below(model.variables.count)))
  let value = random.pick(model.lower(x)...model.upper(x))
  return random.pick([
    x.isAtMost(value), x.isAtLeast(value), x.equals(value), x.differs(from: value),
  ])
}

/// The literal of a word like `5<=3`.
private func literal(_ word: String) -> Literal? {
  for (symbol, make) in [
    ("<=", { $0.isAtMost($1) }), (">=", { $0.isAtLeast($1) }), ("!=", { $0.differs(from: $1) }),
    ("=", { $0.equals($1) }),
  ] as [(String, (IntVar, Int) -> Literal)] {
    let parts = word.split(separator: symbol, omittingEmptySubsequences: false)
    if parts.count == 2, let variable = Int32(parts[0]), let value = Int(parts[1]) {
      return make(IntVar(index: variable), value)
    }
  }
  return nil
}
