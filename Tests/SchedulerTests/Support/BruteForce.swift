import ProofChecker
import Testing

@testable import Scheduler

/// All solutions of a model whose domains are small, by trying every assignment.
func solutionsByTrying(_ model: Model) -> Set<Solution> {
  var found: Set<Solution> = []
  var values: [Int] = []
  func extend() {
    guard values.count < model.variables.count else {
      let solution = Solution(values: values)
      if model.holds(in: solution) { found.insert(solution) }
      return
    }
    let x = IntVar(index: Int32(values.count))
    for value in model.lower(x)...model.upper(x) where model.allows(value, for: x) {
      values.append(value)
      extend()
      values.removeLast()
    }
  }
  extend()
  return found
}

/// All solutions of a model by search.
func solutionsBySearch(_ model: Model) -> Set<Solution> { solutionsWithProof(model).solutions }

/// All solutions of a model by search, and the proof that there are no more.
func solutionsWithProof(_ model: Model) -> (solutions: Set<Solution>, proof: [UInt8]) {
  let written = WrittenProof()
  var enumeration = Enumeration(
    model, proof: ProofLog(logsEveryInference: true) { written.bytes += $0 })
  var found: Set<Solution> = []
  while case .solution(let solution) = enumeration.next() {
    guard found.insert(solution).inserted else {
      Issue.record("the same solution twice: \(solution.values)")
      break
    }
  }
  return (found, written.bytes)
}

/// Expects that search finds exactly the solutions of random small models, one for each seed, and
/// that the checker accepts the proof of it with every single inference; a failure names its seed.
func expectSameSolutions(
  seeds: Range<UInt64>, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: (inout RandomSource, inout Model) throws -> Void
) throws {
  for seed in seeds {
    var random = RandomSource(seed: seed)
    var model = Model()
    try make(&random, &model)
    let tried = solutionsByTrying(model)
    let (searched, proof) = solutionsWithProof(model)
    // Whole sets would flood the message.
    let missed = tried.subtracting(searched).first?.values
    let wrong = searched.subtracting(tried).first?.values
    #expect(
      missed == nil && wrong == nil,
      "seed \(seed): \(model.constraints.map(\.constraint.definition.text.words))",
      sourceLocation: sourceLocation)
    if searched != tried { return }
    let refusal = refusal(of: proof, for: model, expecting: .enumerated(tried.count))
    #expect(
      refusal == nil,
      "seed \(seed): \(model.constraints.map(\.constraint.definition.text.words))",
      sourceLocation: sourceLocation)
    if refusal != nil { return }
  }
}

extension RandomSource {
  /// A number in the range.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// One of the elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Some variables and literals to build random constraints from: integer variables with bounds or
/// with holes, Booleans, and comparisons.
struct RandomVariables {
  var integers: [IntVar] = []
  var booleans: [Literal] = []

  init(
    _ random: inout RandomSource, _ model: inout Model, integers count: ClosedRange<Int>,
    values: ClosedRange<Int> = -3...3, booleans booleanCount: ClosedRange<Int> = 0...2
  ) throws {
    for _ in 0..<random.pick(count) {
      let low = random.pick(values)
      let high = random.pick(low...values.upperBound)
      if random.once(in: 4) {
        let chosen = (low...high).filter { _ in !random.once(in: 3) }
        integers.append(try model.integer(values: chosen.isEmpty ? [low] : chosen))
      } else {
        integers.append(try model.integer(low...high))
      }
    }
    for _ in 0..<random.pick(booleanCount) { booleans.append(model.boolean()) }
  }

  /// A Boolean, a comparison, or the negation of one.
  func literal(_ random: inout RandomSource, _ model: Model) -> Literal {
    let positive: Literal
    if !booleans.isEmpty && (integers.isEmpty || random.once(in: 2)) {
      positive = random.pick(booleans)
    } else if !integers.isEmpty {
      let x = random.pick(integers)
      let value = random.pick(model.lower(x) - 1...model.upper(x) + 1)
      positive = random.once(in: 2) ? x.isAtMost(value) : x.equals(value)
    } else {
      preconditionFailure("no variables")
    }
    return random.once(in: 2) ? positive : !positive
  }

  /// A number and some terms of variables and literals; terms may repeat each other.
  func sum(_ random: inout RandomSource, _ model: Model, terms: ClosedRange<Int> = 1...4)
    -> LinearExpression
  {
    var sum = LinearExpression(random.pick(-2...2))
    for _ in 0..<random.pick(terms) {
      if random.once(in: 3) {
        sum.add(literal(&random, model), times: random.pick(-3...3))
      } else {
        sum.add(random.pick(integers), times: random.pick(-3...3))
      }
    }
    return sum
  }

  /// A condition for a constraint, or nil.
  func condition(_ random: inout RandomSource, _ model: Model) -> Literal? {
    random.once(in: 3) && !booleans.isEmpty ? literal(&random, model) : nil
  }
}
