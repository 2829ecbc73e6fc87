/// A relation between variables that a model posts.
///
/// Made by the static functions that each file of `Constraints/` adds, and by comparing linear
/// expressions: `model.post(.allDifferent(columns))`, `model.post(x + 2 * y <= 12)`.
public struct Constraint: Sendable {
  let definition: any ConstraintDefinition

  init(_ definition: some ConstraintDefinition) { self.definition = definition }

  /// Whether the constraint holds with these values, read off its definition; the search does not use
  /// it.
  public func holds(in solution: Solution) -> Bool { definition.holds(in: solution) }
}

/// What a kind of constraint says about itself: what it means, what misuse it refuses, and how it is
/// searched with.
protocol ConstraintDefinition: Sendable {
  /// Whether the constraint holds with these values, straight from the formula.
  func holds(in solution: Solution) -> Bool

  /// Refuses what cannot be meant or could overflow. `Model.post` calls it.
  func validate(in model: Model) throws(ModelError)

  /// Gives the engine clauses and propagators that are equivalent to the constraint.
  func post(to posting: inout Posting)

  /// The intervals that it keeps apart, where that is what it does.
  var intervals: [Interval] { get }

  /// The constraint in words of a model file; `Documentation/ProofFormat.md` lists them.
  var text: ConstraintText { get }
}

extension ConstraintDefinition {
  var intervals: [Interval] { [] }
}

/// A constraint as words of a model file: its name, then numbers, variables, literals and lists.
struct ConstraintText: Sendable {
  private(set) var words: [String]
  /// The variables it speaks of, also in literals, as often as it does.
  private(set) var variables: [IntVar] = []

  init(_ name: String) { words = [name] }

  mutating func add(_ word: String) { words.append(word) }

  mutating func add(_ number: Int) { words.append(String(number)) }

  mutating func add(_ x: IntVar) { words.append(word(x)) }

  mutating func add(_ literal: Literal) { words.append(word(literal)) }

  mutating func add(_ list: [IntVar]) { addList(list.map { word($0) }) }

  mutating func add(_ list: [Int]) { addList(list.map(String.init)) }

  mutating func add(_ list: [Literal]) { addList(list.map { word($0) }) }

  /// Coefficients with variables, coefficients with literals, the constant.
  mutating func add(_ expression: LinearExpression) {
    addList(expression.integers.flatMap { [String($0.coefficient), word($0.operand)] })
    addList(expression.literals.flatMap { [String($0.coefficient), word($0.operand)] })
    add(expression.constant)
  }

  /// Start, duration and presence, `-` for always.
  mutating func add(_ intervals: [Interval]) {
    addList(
      intervals.flatMap {
        [word($0.start), word($0.duration), $0.presence.map { word($0) } ?? "-"]
      })
  }

  private mutating func addList(_ list: [String]) { words += ["("] + list + [")"] }

  private mutating func word(_ x: IntVar) -> String {
    variables.append(x)
    return String(x.index)
  }

  private mutating func word(_ literal: Literal) -> String {
    variables.append(IntVar(index: literal.variable))
    return ConstraintText.word(literal)
  }

  static func word(_ literal: Literal) -> String {
    switch (literal.relation, literal.isNegated) {
    case (.atMost, false): "\(literal.variable)<=\(literal.value)"
    case (.atMost, true): "\(literal.variable)>=\(literal.value + 1)"
    case (.equal, false): "\(literal.variable)=\(literal.value)"
    case (.equal, true): "\(literal.variable)!=\(literal.value)"
    }
  }
}
