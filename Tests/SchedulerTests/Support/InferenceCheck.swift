import Testing

@testable import Scheduler

/// Expects that every inference of every propagator is implied by its premises, its constraint and
/// the facts found before it, in enumerating the solutions of random small models, one for each
/// seed; a failure names its seed.
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
    var enumeration = Enumeration(model, proof: proof)
    while case .solution = enumeration.next() {}
    proof.flush()
    var possible = assignments(of: model)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let kind = words[0].prefix(1)
      guard "viful".contains(kind) else { continue }
      let literals =
        kind == "l"
        ? words.dropFirst().prefix { $0 != ";" }.compactMap(literal)
        : words.dropFirst(2).compactMap(literal)
      if kind != "u" && kind != "l", let number = Int(words[1]), number > 0 {
        checked += 1
        let posted = model.constraints[number - 1]
        let counterexample = possible.first { solution in
          (posted.enforcement.map { !solution.isTrue($0) } ?? false
            || posted.constraint.holds(in: solution))
            && !literals.contains { solution.isTrue($0) }
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
