import Testing

@testable import Scheduler

/// Random small models over clauses, bound literals and linear inequalities, against enumeration.
@Suite struct EngineTests {
  private struct Model {
    var domains: [ClosedRange<Int32>]
    var booleans: Int
    /// Literals: a Boolean (index, sign) or a bound (variable, at most, sign).
    enum Atom {
      case boolean(Int, Bool)
      case atMost(Int, Int32, Bool)
    }
    var clauses: [[Atom]]
    var linear: [(terms: [(coefficient: Int64, variable: Int)], constant: Int64)]

    init(_ random: inout RandomSource) {
      let integers = 1 + random.below(4)
      domains = (0..<integers).map { _ in
        let low = Int32(random.below(7)) - 3
        return low...low + Int32(random.below(5))
      }
      let booleans = random.below(4)
      self.booleans = booleans
      clauses = (0..<random.below(8)).map { _ in
        (0..<1 + random.below(4)).map { _ in
          booleans > 0 && random.below(2) == 0
            ? .boolean(random.below(booleans), random.below(2) == 0)
            : .atMost(
              random.below(integers), Int32(random.below(9)) - 4, random.below(2) == 0)
        }
      }
      linear = (0..<random.below(4)).map { _ in
        let terms = (0..<1 + random.below(integers)).map { _ in
          (
            coefficient: Int64(random.below(3) + 1) * (random.below(2) == 0 ? 1 : -1),
            variable: random.below(integers)
          )
        }
        return (terms, Int64(random.below(15)) - 7)
      }
    }

    func holds(_ values: [Int32], _ bits: Int) -> Bool {
      clauses.allSatisfy { clause in
        clause.contains { atom in
          switch atom {
          case .boolean(let index, let sign): (bits >> index & 1 == 1) == sign
          case .atMost(let x, let bound, let sign): (values[x] <= bound) == sign
          }
        }
      }
        && linear.allSatisfy { constraint in
          constraint.terms.reduce(Int64(0)) {
            $0 + $1.coefficient * Int64(values[$1.variable])
          } <= constraint.constant
        }
    }

    var solutions: Set<[Int32]> {
      var found: Set<[Int32]> = []
      func extend(_ values: [Int32]) {
        guard values.count < domains.count else {
          for bits in 0..<(1 << booleans) where holds(values, bits) {
            found.insert(values + (0..<booleans).map { Int32(bits >> $0 & 1) })
          }
          return
        }
        for value in domains[values.count] { extend(values + [value]) }
      }
      extend([])
      return found
    }

    func post(to engine: Engine) -> (integers: [Int], booleans: [Literal]) {
      let integers = domains.map { engine.makeInteger($0) }
      let booleans = (0..<booleans).map { _ in engine.makeBoolean() }
      for clause in clauses {
        var literals: [Literal] = []
        for atom in clause {
          switch atom {
          case .boolean(let index, let sign):
            literals.append(sign ? booleans[index] : !booleans[index])
          case .atMost(let x, let bound, let sign):
            let literal = engine.literal(integers[x], atMost: bound)
            literals.append(sign ? literal : !literal)
          }
        }
        engine.addClause(literals)
      }
      for constraint in linear {
        LinearAtMost(
          constraint.terms.map { ($0.coefficient, integers[$0.variable]) },
          atMost: constraint.constant
        ).post(to: engine)
      }
      return (integers, booleans)
    }
  }

  /// All solutions by solving, forbidding the solution found, and solving again.
  private func enumerate(_ model: Model) -> Set<[Int32]> {
    let engine = Engine()
    let (integers, booleans) = model.post(to: engine)
    var found: Set<[Int32]> = []
    while engine.solve() == .satisfiable {
      let values = integers.map { engine.value(of: $0) }
      let bits = booleans.map { engine.value(of: $0) }
      found.insert(values + bits.map { $0 ? 1 : 0 })
      engine.backtrackToRoot()
      var clause: [Literal] = []
      for (x, value) in zip(integers, values) {
        clause.append(!engine.literal(x, atMost: value))
        clause.append(engine.literal(x, atMost: value - 1))
      }
      for (literal, value) in zip(booleans, bits) { clause.append(value ? !literal : literal) }
      engine.addClause(clause)
      if found.count > 5_000 { break }
    }
    return found
  }

  @Test(arguments: UInt64(0)..<8)
  func findsExactlyTheSolutionsThatEnumerationFinds(group: UInt64) {
    for index in 0..<UInt64(250) {
      let seed = group * 1_000 + index
      var random = RandomSource(seed: seed)
      let model = Model(&random)
      #expect(enumerate(model) == model.solutions, "seed \(seed)")
    }
  }

  @Test func refutesThePigeonhole() {
    // Six pigeons in five holes, by Booleans.
    let engine = Engine()
    let pigeons = (0..<6).map { _ in (0..<5).map { _ in engine.makeBoolean() } }
    for pigeon in pigeons { engine.addClause(pigeon) }
    for hole in 0..<5 {
      for first in 0..<6 {
        for second in 0..<first {
          engine.addClause([!pigeons[first][hole], !pigeons[second][hole]])
        }
      }
    }
    #expect(engine.solve() == .unsatisfiable)
  }
}
