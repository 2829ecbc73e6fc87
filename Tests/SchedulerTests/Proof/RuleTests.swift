import Testing

@testable import ProofChecker
@testable import Scheduler

/// Every kind of constraint of the checker against all values of small boxes.
@Suite struct RuleTests {
  static let kinds = [
    "clause", "linear", "count", "minimum", "maximum", "absolute", "product", "element",
    "element-variables", "element-2d", "table", "all-different", "global-cardinality",
    "lexicographic", "no-overlap", "cumulative", "circuit",
  ]

  @Test(arguments: kinds) func refutesExactlyBoxesWithoutSolutions(kind: String) throws {
    var refuted = 0
    for seed in UInt64(0)..<1_500 {
      var random = RandomSource(seed: seed)
      var instance = try RandomRule(kind, &random)
      for _ in 0..<4 {
        var box = instance.box(&random)
        let solutions = instance.solutions(in: box)
        let isRefuted = instance.rule.refutes(&box)
        #expect(isRefuted == solutions.isEmpty, "seed \(seed): \(instance.text) in \(box.domains)")
        if isRefuted != solutions.isEmpty { return }
        if isRefuted { refuted += 1 }
      }
    }
    #expect(refuted > 100)
  }

  @Test(arguments: kinds) func narrowingLosesNoSolution(kind: String) throws {
    for seed in UInt64(10_000)..<11_500 {
      var random = RandomSource(seed: seed)
      var instance = try RandomRule(kind, &random)
      var box = instance.box(&random)
      let solutions = instance.solutions(in: box)
      if box.isEmpty { continue }
      for _ in 0..<5 where !box.isEmpty { instance.rule.narrow(&box) }
      let lost = solutions.first { values in
        box.isEmpty || zip(values, box.domains).contains { !$1.contains($0) }
      }
      #expect(
        lost == nil, "seed \(seed): \(instance.text) loses \(lost ?? []), left \(box.domains)")
      if lost != nil { return }
    }
  }

  /// What splitting small boxes hides: the rules alone must see these.
  @Test(arguments: [
    // An overload of six in a window of five, among many others that could be anywhere.
    (
      "cumulative ( 0 20 - 1 20 - 2 20 - 3 20 - 4 20 - 5 20 - 6 20 - 7 20 - ) ( \(ones(8)) ) 22",
      "0>=0 0<=3 1>=0 1<=3 2>=0 2<=3", true
    ),
    (
      "cumulative ( 0 20 - 1 20 - 2 20 - 3 20 - 4 20 - 5 20 - 6 20 - 7 20 - ) ( \(ones(8)) ) 22",
      "0>=0 0<=4 1>=0 1<=4 2>=0 2<=4", false
    ),
    // Edge-finding: 3 cannot start before the three others, which fill 0…6 up to one, are done.
    (
      "no-overlap ( 0 20 - 1 20 - 2 20 - 3 20 - 4 20 - 5 20 - 6 20 - ) ( )",
      "0>=0 0<=5 1>=0 1<=5 2>=0 2<=5 3>=0 3<=5", true
    ),
    (
      "no-overlap ( 0 20 - 1 20 - 2 20 - 3 20 - 4 20 - 5 20 - 6 20 - ) ( )",
      "0>=0 0<=5 1>=0 1<=5 2>=0 2<=5 3>=0 3<=6", false
    ),
    ("all-different ( 0 1 2 3 4 5 6 7 8 9 )", "0>=1 0<=2 1>=1 1<=2 2>=1 2<=2", true),
    ("all-different ( 0 1 2 3 4 5 6 7 8 9 )", "0>=1 0<=2 1>=1 1<=2 2>=1 2<=3", false),
    ("circuit ( 0 1 2 3 4 5 6 7 8 9 )", "0=1 1=2 2=0 7!=7", true),
    ("circuit ( 0 1 2 3 4 5 6 7 8 9 )", "0=1 1=2 2=0 7!=8", false),
    ("product 0 1 2", "1>=100 2>=200 0<=19999", true),
    ("product 0 1 2", "1>=100 2>=200 0<=20000", false),
    ("absolute 0 1", "1>=-20 1<=50 1!=0 0<=0", true),
    (
      "minimum 0 ( 1 2 3 4 5 6 7 8 )", "1>=30 2>=30 3>=30 4>=30 5>=30 6>=30 7>=30 8>=30 0<=29", true
    ),
  ]) func seesWhatPropagatorsSee(_ text: String, _ atoms: String, _ isRefuted: Bool) throws {
    // 0…19 start or whatever, 20 a duration of 2, 21 a demand of 1, 22 a capacity of 1.
    let range = text.hasPrefix("product") ? 100_000_000 : 1_000
    var domains = Array(repeating: Domain(-range, range), count: 20)
    domains += [Domain(2, 2), Domain(1, 1), Domain(1, 1)]
    var reader = RuleReader(Words(Array(text.utf8)), domains)
    let read = reader.rule()
    let rule = try #require(read)
    var box = Box(domains)
    var words = Words(Array(atoms.utf8))
    while let atom = words.atom() { box.apply(atom) }
    #expect(rule.refutes(&box) == isRefuted)
  }

  private static func ones(_ count: Int) -> String {
    Array(repeating: "21", count: count).joined(separator: " ")
  }
}

/// A random constraint over few variables with few values.
private struct RandomRule {
  let text: String
  let rule: any Rule
  let domains: [Domain]

  init(_ kind: String, _ random: inout RandomSource) throws {
    let isTimed = kind == "no-overlap" || kind == "cumulative"
    let domains = (0..<6).map { place in
      // Durations, demands and capacities come last where there are any.
      let low = isTimed && place >= 3 ? 0 : random.pick(-2...1)
      return Domain(low, low + random.pick(0...3))
    }
    self.domains = domains
    text = "\(kind) \(RandomRule.words(kind, &random))"
    var reader = RuleReader(Words(Array(text.utf8)), domains)
    let rule = reader.rule()
    self.rule = try #require(rule, "\(text): \(reader.mistake)")
  }

  /// A part of the box that has all values declared.
  mutating func box(_ random: inout RandomSource) -> Box {
    var box = Box(domains)
    for _ in 0..<random.pick(0...8) {
      let atom = RandomRule.atom(&random)
      var words = Words(Array(atom.utf8))
      if let atom = words.atom() {
        let mark = box.mark
        box.apply(atom)
        if box.isEmpty { box.undo(to: mark) }
      }
    }
    return box
  }

  func solutions(in box: Box) -> [[Int]] {
    let used = Set(rule.variables)
    var found: [[Int]] = []
    var values: [Int] = []
    func extend() {
      guard values.count < box.domains.count else {
        if rule.holds({ values[$0] }) { found.append(values) }
        return
      }
      let domain = box[values.count]
      // Variables of no importance have one value.
      for value in used.contains(values.count) ? domain.values : [domain.lower] {
        values.append(value)
        extend()
        values.removeLast()
      }
    }
    extend()
    return found
  }

  private static func words(_ kind: String, _ random: inout RandomSource) -> String {
    switch kind {
    case "clause": return list(0...4, &random, atom)
    case "linear":
      let sums =
        list(0...4, &random) { "\($0.pick(-3...3)) \(variable(&$0))" } + " "
        + list(0...3, &random) { "\($0.pick(-3...3)) \(atom(&$0))" }
      let relation = random.pick(["<=", ">=", "=", "!="])
      return "\(sums) \(random.pick(-3...3)) \(relation) \(random.pick(-6...6))"
    case "count":
      let relation = random.pick(["<=", ">=", "="])
      return "\(relation) \(random.pick(-1...4)) \(list(0...5, &random, atom))"
    case "minimum", "maximum":
      return "\(variable(&random)) \(list(1...4, &random, variable))"
    case "absolute": return "\(variable(&random)) \(variable(&random))"
    case "product": return "\(variable(&random)) \(variable(&random)) \(variable(&random))"
    case "element":
      return "\(variable(&random)) \(variable(&random)) \(list(0...4, &random, number))"
    case "element-variables":
      return "\(variable(&random)) \(variable(&random)) \(list(0...4, &random, variable))"
    case "element-2d":
      let width = random.pick(1...3)
      let size = width * random.pick(0...3)
      return "\(variable(&random)) \(variable(&random)) \(variable(&random)) \(width) "
        + list(size...size, &random, number)
    case "table":
      let width = random.pick(1...4)
      let size = width * random.pick(0...4)
      return list(width...width, &random, variable) + " " + list(size...size, &random, number)
    case "all-different", "circuit": return list(0...5, &random, variable)
    case "global-cardinality":
      let count = random.pick(0...3)
      let numbers = [-1, 0, 2].prefix(count).map(String.init).joined(separator: " ")
      return list(0...4, &random, variable) + " ( \(numbers) ) "
        + list(count...count, &random, variable)
    case "lexicographic":
      let count = random.pick(0...3)
      return (random.once(in: 2) ? "< " : "<= ") + list(count...count, &random, variable) + " "
        + list(count...count, &random, variable)
    case "no-overlap":
      let count = random.pick(0...3)
      let size = random.once(in: 2) ? 0 : count * count
      return list(count...count, &random, task) + " "
        + list(size...size, &random) { "\($0.pick(0...2))" }
    default:
      let count = random.pick(0...3)
      return list(count...count, &random, task) + " "
        + list(count...count, &random) { "\($0.pick(3...5))" } + " \(variable(&random))"
    }
  }

  private static func list(
    _ count: ClosedRange<Int>, _ random: inout RandomSource,
    _ element: (inout RandomSource) -> String
  ) -> String {
    let elements = (0..<random.pick(count)).map { _ in element(&random) }
    return (["("] + elements + [")"]).joined(separator: " ")
  }

  private static func variable(_ random: inout RandomSource) -> String { "\(random.pick(0...5))" }

  private static func number(_ random: inout RandomSource) -> String { "\(random.pick(-3...3))" }

  private static func atom(_ random: inout RandomSource) -> String {
    "\(random.pick(0...5))\(random.pick(["<=", ">=", "=", "!="]))\(random.pick(-2...3))"
  }

  private static func task(_ random: inout RandomSource) -> String {
    let presence = random.once(in: 2) ? "-" : atom(&random)
    return "\(random.pick(0...2)) \(random.pick(3...5)) \(presence)"
  }
}
