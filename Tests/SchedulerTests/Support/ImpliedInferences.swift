import Testing

@testable import Scheduler

/// Expects that all that constraints infer while all solutions of random small models are enumerated
/// follows from the one constraint, the domains and facts found before; a failure names its seed.
///
/// Each inference is tried with every assignment, so that premises that are too weak are seen even
/// where no wrong answer comes of them.
func expectImpliedInferences(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: (inout RandomSource, inout Model) throws -> Void
) throws {
  for seed in seeds {
    var random = RandomSource(seed: seed)
    var model = Model()
    try make(&random, &model)
    if let line = firstUnjustifiedInference(of: model) {
      Issue.record(
        "seed \(seed): \(line) of \(model.constraints.map(\.constraint.definition.text.words))",
        sourceLocation: sourceLocation)
      return
    }
  }
}

/// The first line of the proof with an inference that does not follow, nil where all do.
private func firstUnjustifiedInference(of model: Model) -> String? {
  var bytes: [UInt8] = []
  let proof = ProofLog(logsEveryInference: true) { bytes += $0 }
  var enumeration = Enumeration(model, proof: proof)
  while case .solution = enumeration.next() {}
  proof.flush()

  var possible = assignments(of: model)
  let allowed = model.constraints.map { posted in
    Set(
      possible.filter { solution in
        (posted.enforcement.map { !solution.isTrue($0) } ?? false)
          || posted.constraint.holds(in: solution)
      })
  }
  for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
    let words = line.split(separator: " ")
    let letter = words[0]
    if "avif".contains(letter), let number = Int(words[1]), number > 0 {
      let literals = words.dropFirst(2).map(atom)
      let isImplied = possible.allSatisfy { solution in
        !allowed[number - 1].contains(solution)
          || literals.contains { solution.isTrue($0) }
      }
      if !isImplied { return String(line) }
    }
    // What is learned is checked by what it was learned from.
    var facts: [Literal] = []
    if "fu".contains(letter), words.count == 3 { facts = [atom(words[2])] }
    if letter == "l", words.count > 2, words[2] == ";" { facts = [atom(words[1])] }
    for fact in facts { possible.removeAll { !$0.isTrue(fact) } }
  }
  return nil
}

private func assignments(of model: Model) -> [Solution] {
  var prefixes: [[Int]] = [[]]
  for index in model.variables.indices {
    let x = IntVar(index: Int32(index))
    let values = (model.lower(x)...model.upper(x)).filter { model.allows($0, for: x) }
    prefixes = prefixes.flatMap { prefix in values.map { prefix + [$0] } }
  }
  return prefixes.map { Solution(values: $0) }
}

/// Reads `3<=5`, `3>=5`, `3=5`, `3!=5`.
private func atom(_ word: Substring) -> Literal {
  let signs = word.drop { $0.isNumber }
  let name = word[..<signs.startIndex]
  let sign = signs.prefix { "<>=!".contains($0) }
  guard let variable = Int32(name), let value = Int(signs.dropFirst(sign.count)) else {
    preconditionFailure("\(word) is no atom")
  }
  let x = IntVar(index: variable)
  return switch sign {
  case "<=": x.isAtMost(value)
  case ">=": x.isAtLeast(value)
  case "=": x.equals(value)
  default: x.differs(from: value)
  }
}
