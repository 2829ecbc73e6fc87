/// Reads a constraint from words: its name and what the name asks for.
struct RuleReader {
  private var words: Words
  private let domains: [Domain]
  /// What was wrong, after an answer nil.
  private(set) var mistake = "a constraint of an unknown kind"

  init(_ words: Words, _ domains: [Domain]) {
    self.words = words
    self.domains = domains
  }

  mutating func rule() -> (any Rule)? {
    guard let name = words.word(), let rule = rule(named: name) else { return nil }
    guard words.isAtEnd else { return fail("words behind the end of the constraint") }
    return rule
  }

  private mutating func rule(named name: String) -> (any Rule)? {
    switch name {
    case "clause": return clause()
    case "linear": return linear()
    case "count": return count()
    case "minimum": return extremum(isMaximum: false)
    case "maximum": return extremum(isMaximum: true)
    case "absolute": return absolute()
    case "product": return product()
    case "element": return element()
    case "element-variables": return elementVariables()
    case "element-2d": return elementOfGrid()
    case "table": return table()
    case "all-different": return variableList().map { AllDifferentRule(operands: $0) }
    case "global-cardinality": return globalCardinality()
    case "lexicographic": return lexicographic()
    case "no-overlap": return noOverlap()
    case "cumulative": return cumulative()
    case "circuit": return variableList().map { CircuitRule(successors: $0) }
    default: return nil
    }
  }

  // MARK: Kinds

  private mutating func clause() -> (any Rule)? { atomList().map { ClauseRule(atoms: $0) } }

  private mutating func linear() -> (any Rule)? {
    guard let sum = sum() else { return nil }
    let known: KeyValuePairs<StaticString, LinearRule.Relation> = [
      "<=": .atMost, ">=": .atLeast, "=": .equal, "!=": .different,
    ]
    guard let relation = relation(known) else {
      return fail("a sum must be compared by <=, >=, = or !=")
    }
    guard let right = number(within: RuleReader.greatestSum) else { return nil }
    return sum.with(relation, right)
  }

  /// A level of the objective.
  mutating func objective() -> LinearRule? {
    guard let sum = sum() else { return nil }
    guard words.isAtEnd else { return fail("words behind the end of the objective") }
    return sum
  }

  private static let greatestSum: UInt = 1 << 61

  private mutating func sum() -> LinearRule? {
    var total: UInt = 0
    func isTooGreat(_ coefficient: Int, _ greatest: UInt) -> Bool {
      let (product, overflows) = coefficient.magnitude.multipliedReportingOverflow(by: greatest)
      let (sum, sumOverflows) = total.addingReportingOverflow(product)
      total = sum
      return overflows || sumOverflows || sum > RuleReader.greatestSum
    }
    var terms: [LinearRule.Term] = []
    var atomTerms: [LinearRule.AtomTerm] = []
    guard open() else { return nil }
    while !words.take(")") {
      guard let coefficient = words.integer(), let x = variable() else {
        return fail("a sum lists coefficients with variables")
      }
      let greatest = max(domains[x].lower.magnitude, domains[x].upper.magnitude, 1)
      if isTooGreat(coefficient, greatest) { return fail("the sum can leave 62 bits") }
      terms.append(LinearRule.Term(coefficient: coefficient, variable: x))
    }
    guard open() else { return nil }
    while !words.take(")") {
      guard let coefficient = words.integer(), let atom = atom() else {
        return fail("a sum lists coefficients with atoms")
      }
      if isTooGreat(coefficient, 1) { return fail("the sum can leave 62 bits") }
      atomTerms.append(LinearRule.AtomTerm(coefficient: coefficient, atom: atom))
    }
    guard let constant = words.integer() else { return fail("a sum ends with its constant") }
    if isTooGreat(constant, 1) { return fail("the sum can leave 62 bits") }
    return LinearRule(terms, atomTerms, constant, .atMost, 0)
  }

  private mutating func count() -> (any Rule)? {
    let known: KeyValuePairs<StaticString, CountRule.Relation> = [
      "<=": .atMost, ">=": .atLeast, "=": .equal,
    ]
    guard let relation = relation(known) else {
      return fail("a count must be compared by <=, >= or =")
    }
    guard let number = words.integer(), let atoms = atomList() else {
      return fail("a count needs a number and a list of atoms")
    }
    return CountRule(relation: relation, number: number, atoms: atoms)
  }

  private mutating func extremum(isMaximum: Bool) -> (any Rule)? {
    guard let result = variable(), let operands = variableList() else { return nil }
    return ExtremumRule(isMaximum: isMaximum, result: result, operands: operands)
  }

  private mutating func absolute() -> (any Rule)? {
    guard let result = variable(), let operand = variable() else { return nil }
    return AbsoluteRule(result: result, operand: operand)
  }

  private mutating func product() -> (any Rule)? {
    guard let result = variable(), let first = variable(), let second = variable() else {
      return nil
    }
    return ProductRule(result: result, first: first, second: second)
  }

  private mutating func element() -> (any Rule)? {
    guard let result = variable(), let index = variable(), let numbers = numberList() else {
      return nil
    }
    return ElementRule(result: result, index: index, numbers: numbers)
  }

  private mutating func elementVariables() -> (any Rule)? {
    guard let result = variable(), let index = variable(), let operands = variableList() else {
      return nil
    }
    return ElementVariablesRule(result: result, index: index, operands: operands)
  }

  private mutating func elementOfGrid() -> (any Rule)? {
    guard let result = variable(), let row = variable(), let column = variable(),
      let width = words.integer(), let numbers = numberList()
    else { return fail("a grid needs result, row, column, width and numbers") }
    guard width > 0 ? numbers.count % width == 0 : numbers.isEmpty && width == 0 else {
      return fail("the numbers do not fill rows of the width")
    }
    return ElementOfGridRule(
      result: result, row: row, column: column, width: width, numbers: numbers)
  }

  private mutating func table() -> (any Rule)? {
    guard let columns = variableList(), let numbers = numberList() else { return nil }
    guard columns.isEmpty ? numbers.isEmpty : numbers.count % columns.count == 0 else {
      return fail("the numbers do not fill rows")
    }
    let starts = stride(from: 0, to: numbers.count, by: max(1, columns.count))
    return TableRule(
      columns: columns, rows: starts.map { Array(numbers[$0..<$0 + columns.count]) })
  }

  private mutating func globalCardinality() -> (any Rule)? {
    guard let operands = variableList(), let numbers = numberList(), let counts = variableList()
    else { return nil }
    guard numbers.count == counts.count else { return fail("each number needs a count") }
    return GlobalCardinalityRule(operands: operands, numbers: numbers, counts: counts)
  }

  private mutating func lexicographic() -> (any Rule)? {
    let isStrict = words.take("<")
    guard isStrict || words.take("<=") else { return fail("an order is < or <=") }
    guard let first = variableList(), let second = variableList() else { return nil }
    guard first.count == second.count else { return fail("the lists have two lengths") }
    return LexicographicRule(isStrict: isStrict, first: first, second: second)
  }

  private mutating func noOverlap() -> (any Rule)? {
    guard let tasks = taskList(), let travel = numberList() else { return nil }
    guard travel.isEmpty || travel.count == tasks.count * tasks.count else {
      return fail("travel needs a number for every pair of tasks, or none")
    }
    guard travel.allSatisfy({ $0 >= 0 }) else { return fail("travel is negative") }
    return NoOverlapRule(tasks: tasks, travel: travel)
  }

  private mutating func cumulative() -> (any Rule)? {
    guard let tasks = taskList(), let demands = variableList(), let capacity = variable() else {
      return nil
    }
    guard demands.count == tasks.count else { return fail("each task needs a demand") }
    guard demands.allSatisfy({ domains[$0].lower >= 0 }) else {
      return fail("a demand can be negative")
    }
    return CumulativeRule(tasks: tasks, demands: demands, capacity: capacity)
  }

  // MARK: Pieces

  private mutating func fail<Answer>(_ mistake: String) -> Answer? {
    self.mistake = mistake
    return nil
  }

  private mutating func open() -> Bool {
    if words.take("(") { return true }
    mistake = "a list must begin with ("
    return false
  }

  private mutating func variable() -> Int? {
    guard let x = words.integer(), domains.indices.contains(x) else {
      return fail("no number of a variable above")
    }
    return x
  }

  private mutating func atom() -> Atom? {
    guard let atom = words.atom(), atom.variable < domains.count else {
      return fail("no atom of a variable above")
    }
    return atom
  }

  /// Numbers that values are compared with.
  private mutating func number(within greatest: UInt = 4_000_000_000) -> Int? {
    guard let number = words.integer(), number.magnitude <= greatest else {
      return fail("no number within ±\(greatest)")
    }
    return number
  }

  private mutating func relation<Relation>(_ known: KeyValuePairs<StaticString, Relation>)
    -> Relation?
  {
    for (word, relation) in known where words.take(word) { return relation }
    return nil
  }

  private mutating func variableList() -> [Int]? { list { $0.variable() } }

  private mutating func numberList() -> [Int]? { list { $0.number() } }

  private mutating func atomList() -> [Atom]? { list { $0.atom() } }

  private mutating func taskList() -> [TimedTask]? { list { $0.task() } }

  private mutating func list<Element>(of element: (inout Self) -> Element?) -> [Element]? {
    guard open() else { return nil }
    var list: [Element] = []
    while !words.take(")") {
      guard let next = element(&self) else { return nil }
      list.append(next)
    }
    return list
  }

  private mutating func task() -> TimedTask? {
    guard let start = variable(), let duration = variable() else { return nil }
    guard domains[duration].lower >= 0 else { return fail("a duration can be negative") }
    if words.take("-") { return TimedTask(start: start, duration: duration, presence: nil) }
    guard let presence = atom() else { return nil }
    return TimedTask(start: start, duration: duration, presence: presence)
  }
}
