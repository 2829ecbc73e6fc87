import Testing

@testable import ProofChecker
@testable import Scheduler

/// Real proofs with something changed.
@Suite struct CorruptedProofTests {
  private static func make(_ random: inout RandomSource) throws -> Model {
    var model = Model()
    let variables = try RandomVariables(&random, &model, integers: 1...3, booleans: 1...3)
    for _ in 0..<random.pick(1...5) {
      try model.post(
        .clause((0..<random.pick(1...4)).map { _ in variables.literal(&random, model) }),
        if: variables.condition(&random, model))
    }
    for _ in 0..<random.pick(1...3) {
      var sum = LinearExpression()
      for _ in 0..<random.pick(1...4) {
        sum.add(random.pick(variables.integers), times: random.pick(-3...3))
      }
      try model.post(
        Constraint(Linear(sum, random.once(in: 4) ? .different : .atMost, random.pick(-7...7))),
        if: variables.condition(&random, model))
    }
    return model
  }

  private static func lines(_ proof: [UInt8]) -> [String] {
    String(decoding: proof, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func inferencesWithoutOnePremiseAreRefusedWhereTheyAreFalse() throws {
    var refused = 0
    var accepted = 0
    for seed in UInt64(0)..<2_000 {
      var random = RandomSource(seed: seed)
      let model = try CorruptedProofTests.make(&random)
      let lines = CorruptedProofTests.lines(solutionsWithProof(model).proof)
      // Lines that name a constraint of the model and two atoms or more.
      let candidates = lines.indices.filter { place in
        let words = lines[place].split(separator: " ")
        return words.count > 3 && ["a", "v", "i"].contains(words[0]) && Int(words[1]) != nil
      }
      if candidates.isEmpty { continue }
      let place = random.pick(candidates)
      var words = lines[place].split(separator: " ")
      words.remove(at: random.pick(2...words.count - 1))
      let changed = words.joined(separator: " ")
      var checker = Checker(try ProofModel(Array(model.file.utf8)))
      try checker.read(Array(lines[..<place].map { $0 + "\n" }.joined().utf8))
      let isAccepted: Bool
      do {
        try checker.read(Array((changed + "\n").utf8))
        isAccepted = true
      } catch { isAccepted = false }
      let isTrue = try CorruptedProofTests.isTrue(words, after: lines[..<place], model)
      #expect(isAccepted == isTrue, "seed \(seed): \(changed)\n\(model.file)")
      if isAccepted { accepted += 1 } else { refused += 1 }
    }
    #expect(refused > 3 * accepted)
  }

  /// Whether the constraint implies the clause under the facts before, by trying all values.
  private static func isTrue(
    _ words: [Substring], after lines: ArraySlice<String>, _ model: Model
  ) throws -> Bool {
    let constraint = model.constraints[(Int(words[1]) ?? 1) - 1]
    let clause = words[2...].compactMap(atom)
    var facts: [Atom] = []
    for line in lines {
      let words = line.split(separator: " ")
      switch words[0] {
      case "f", "u":
        guard words.count == 3 else { return true }
        facts += words[2...].compactMap(atom)
      case "l" where words[2] == ";": facts += words[1...1].compactMap(atom)
      default: break
      }
    }
    var free = Model()
    for x in model.variables.indices.map({ IntVar(index: Int32($0)) }) {
      _ = try free.integer(
        values: (model.lower(x)...model.upper(x)).filter { model.allows($0, for: x) })
    }
    return solutionsByTrying(free).allSatisfy { solution in
      let isBound = constraint.enforcement.map { solution.isTrue($0) } ?? true
      return facts.contains { !$0.holds(solution.values[$0.variable]) }
        || isBound && !constraint.constraint.holds(in: solution)
        || clause.contains { $0.holds(solution.values[$0.variable]) }
    }
  }

  private static func atom(_ word: Substring) -> Atom? {
    var words = Words(Array(word.utf8))
    return words.atom()
  }

  /// Whatever is changed: what is accepted is true.
  @Test func nothingFalseIsEverAccepted() throws {
    var accepted = 0
    for seed in UInt64(0)..<3_000 {
      var random = RandomSource(seed: seed)
      let model = try CorruptedProofTests.make(&random)
      let (solutions, proof) = solutionsWithProof(model)
      var lines = CorruptedProofTests.lines(proof)
      for _ in 0..<random.pick(1...2) { CorruptedProofTests.corrupt(&lines, &random) }
      if random.once(in: 4) { lines[lines.count - 1] = "c infeasible" }
      let text = lines.map { $0 + "\n" }.joined()
      guard let verdict = try? verdict(of: Array(text.utf8), for: model) else { continue }
      accepted += 1
      switch verdict {
      case .infeasible: #expect(solutions.isEmpty, "seed \(seed)\n\(text)\(model.file)")
      case .enumerated(let count):
        #expect(solutions.count == count, "seed \(seed)\n\(text)\(model.file)")
      default: break
      }
    }
    #expect(accepted > 100)
  }

  private static func corrupt(_ lines: inout [String], _ random: inout RandomSource) {
    let place = random.below(lines.count)
    var words = lines[place].split(separator: " ").map(String.init)
    switch random.pick(0...6) {
    case 0 where lines.count > 1: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines.swapAt(place, random.below(lines.count))
    case 3: words.remove(at: random.below(words.count))
    case 4: words.swapAt(random.below(words.count), random.below(words.count))
    default:
      // Another digit somewhere.
      let word = random.below(words.count)
      var bytes = Array(words[word].utf8)
      bytes[random.below(bytes.count)] = UInt8(ascii: "0") + UInt8(random.below(4))
      words[word] = String(decoding: bytes, as: UTF8.self)
    }
    if place < lines.count && !words.isEmpty { lines[place] = words.joined(separator: " ") }
  }

  /// Any bytes are answered, not crashed on.
  @Test func anyBytesAreAnswered() throws {
    for seed in UInt64(0)..<4_000 {
      var random = RandomSource(seed: seed)
      let model = try CorruptedProofTests.make(&random)
      var (file, proof) = (Array(model.file.utf8), solutionsWithProof(model).proof)
      func spoil(_ bytes: inout [UInt8]) {
        for _ in 0..<random.pick(0...4) {
          let place = random.below(bytes.count)
          switch random.pick(0...3) {
          case 0: bytes[place] = UInt8(random.below(256))
          case 1: bytes.remove(at: place)
          case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
          default: bytes[place] = random.pick(Array("0123456789-()=<>! \n".utf8))
          }
        }
      }
      spoil(&file)
      spoil(&proof)
      guard let read = try? ProofModel(file) else { continue }
      var checker = Checker(read)
      do {
        try checker.read(proof)
        _ = try checker.conclude()
      } catch { #expect(!error.reason.isEmpty) }
    }
  }
}
