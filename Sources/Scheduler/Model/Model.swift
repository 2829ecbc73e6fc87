/// A constraint problem: variables, constraints, and what is to be minimized.
///
/// ```swift
/// var model = Model()
/// let x = try model.integer(0...9, "x")
/// let y = try model.integer(0...9, "y")
/// let swapped = model.boolean("swapped")
/// try model.post(x + 2 * y <= 12)
/// try model.post(x - y <= -1, if: swapped)
/// try model.minimize(10 * swapped - 3 * x)
/// ```
///
/// A model is a value: searching does not change it, and a copy with one more constraint is another
/// problem.
public struct Model: Sendable {
  /// Values lie in −greatestValue…greatestValue, so that no bound of a variable overflows.
  public static let greatestValue = 1_000_000_000
  /// Coefficients times bounds, summed over an expression, stay within this; so sums of two
  /// expressions fit 64 bits.
  public static let greatestSum = 1 << 61

  struct Variable: Sendable {
    var lower: Int32
    var upper: Int32
    /// The values in between that are missing, as closed ranges in order.
    var gaps: [ClosedRange<Int32>]
    var isBoolean: Bool
    var name: String
  }

  struct PostedConstraint: Sendable {
    var constraint: Constraint
    var enforcement: Literal?
    var tag: Tag?
  }

  struct TagRecord: Sendable {
    var name: String
    var weight: Int
  }

  private(set) var variables: [Variable] = []
  private(set) var constraints: [PostedConstraint] = []
  private(set) var tags: [TagRecord] = []
  private(set) var objective: [LinearExpression] = []
  /// Values to start from, by variable.
  private(set) var hints: [IntVar: Int] = [:]
  /// Constants made so far.
  private var constants: [Int: IntVar] = [:]

  /// A model without variables, which has one solution.
  public init() {}

  // MARK: Variables

  /// A new variable with bounds, both included.
  ///
  /// Throws `valueOutOfRange` where a bound lies beyond `greatestValue`.
  public mutating func integer(_ bounds: ClosedRange<Int>, _ name: String = "")
    throws(ModelError) -> IntVar
  {
    try checkRange(bounds.lowerBound, name)
    try checkRange(bounds.upperBound, name)
    return add(
      Variable(
        lower: Int32(bounds.lowerBound), upper: Int32(bounds.upperBound), gaps: [],
        isBoolean: false, name: name))
  }

  /// A new variable that takes one of these values; order and repetition do not matter.
  ///
  /// Throws `emptyDomain` where there is none, `valueOutOfRange` where one lies beyond
  /// `greatestValue`.
  public mutating func integer(values: [Int], _ name: String = "")
    throws(ModelError) -> IntVar
  {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else {
      throw ModelError(.emptyDomain, "variable \(name) has no value")
    }
    try checkRange(first, name)
    try checkRange(last, name)
    var gaps: [ClosedRange<Int32>] = []
    for (value, next) in zip(sorted, sorted.dropFirst()) where next > value + 1 {
      gaps.append(Int32(value + 1)...Int32(next - 1))
    }
    return add(
      Variable(
        lower: Int32(first), upper: Int32(last), gaps: gaps, isBoolean: false, name: name))
  }

  /// A new Boolean variable; the literal says that it is true.
  public mutating func boolean(_ name: String = "") -> Literal {
    add(Variable(lower: 0, upper: 1, gaps: [], isBoolean: true, name: name)).isAtLeast(1)
  }

  /// The variable with this one value. Throws `valueOutOfRange`.
  public mutating func constant(_ value: Int) throws(ModelError) -> IntVar {
    if let known = constants[value] { return known }
    let x = try integer(value...value, "\(value)")
    constants[value] = x
    return x
  }

  /// An interval of fixed duration. Throws `negative` where the duration is.
  public mutating func interval(
    start: IntVar, duration: Int, presence: Literal? = nil
  ) throws(ModelError) -> Interval {
    if duration < 0 { throw ModelError(.negative, "a duration of \(duration)") }
    let fixed = try constant(duration)
    return try interval(start: start, duration: fixed, presence: presence)
  }

  /// An interval of variable duration. Throws `negative` where the duration can be, and
  /// `unknownVariable`.
  public func interval(start: IntVar, duration: IntVar, presence: Literal? = nil)
    throws(ModelError) -> Interval
  {
    try require(start)
    try require(duration)
    if let presence { try require(presence) }
    if lower(duration) < 0 {
      throw ModelError(.negative, "a duration that can be \(lower(duration))")
    }
    return Interval(start: start, duration: duration, presence: presence)
  }

  private mutating func add(_ variable: Variable) -> IntVar {
    variables.append(variable)
    return IntVar(index: Int32(variables.count - 1))
  }

  private func checkRange(_ value: Int, _ name: String) throws(ModelError) {
    if value.magnitude > Model.greatestValue.magnitude {
      throw ModelError(
        .valueOutOfRange,
        "variable \(name): \(value) is beyond ±\(Model.greatestValue)")
    }
  }

  /// The least value that a variable was declared with.
  public func lower(_ x: IntVar) -> Int { Int(variables[Int(x.index)].lower) }

  /// The greatest value that a variable was declared with.
  public func upper(_ x: IntVar) -> Int { Int(variables[Int(x.index)].upper) }

  /// Whether a value is one that the variable was declared with.
  public func allows(_ value: Int, for x: IntVar) -> Bool {
    let variable = variables[Int(x.index)]
    return value >= Int(variable.lower) && value <= Int(variable.upper)
      && !variable.gaps.contains { Int($0.lowerBound) <= value && value <= Int($0.upperBound) }
  }

  /// The name that a variable was made with.
  public func name(of x: IntVar) -> String { variables[Int(x.index)].name }

  // MARK: Constraints

  /// Adds a constraint.
  ///
  /// - Parameters:
  ///   - constraint: what is to hold.
  ///   - condition: where given, the constraint holds in solutions in which this is true
  ///     (half-reification); nothing follows where it is false.
  ///   - tag: what to call the constraint in reasons.
  /// - Throws: what the constraint refuses, `unknownVariable` for variables of another model.
  public mutating func post(
    _ constraint: Constraint, if condition: Literal? = nil, tag: Tag? = nil
  ) throws(ModelError) {
    try constraint.definition.validate(in: self)
    if let condition { try require(condition) }
    if let tag, tag.index >= tags.count {
      throw ModelError(.unknownVariable, "tag \(tag.index) of another model")
    }
    constraints.append(
      PostedConstraint(constraint: constraint, enforcement: condition, tag: tag))
  }

  /// A new tag for constraints; giving them up costs `weight`, at least 1.
  public mutating func tag(_ name: String, weight: Int = 1) throws(ModelError) -> Tag {
    if weight < 1 {
      throw ModelError(.negative, "tag \(name) has weight \(weight), at least 1 is needed")
    }
    tags.append(TagRecord(name: name, weight: weight))
    return Tag(index: tags.count - 1)
  }

  /// The name of a tag.
  public func name(of tag: Tag) -> String { tags[tag.index].name }

  /// The number of tags made so far.
  public var tagCount: Int { tags.count }

  // MARK: Objective and hints

  /// Adds a level to the objective, below the levels there are: it is minimized among the solutions
  /// that are best by all levels before. Throws `overflow` and `unknownVariable`.
  public mutating func minimize(_ level: some LinearOperand) throws(ModelError) {
    try require(level.expression)
    objective.append(level.expression.merged)
  }

  /// Adds a level that is maximized: the negative is minimized.
  public mutating func maximize(_ level: some LinearOperand) throws(ModelError) {
    try minimize(-1 * level.expression)
  }

  /// Suggests a value to start the search from. Throws `unknownVariable`.
  public mutating func hint(_ x: IntVar, _ value: Int) throws(ModelError) {
    try require(x)
    hints[x] = value
  }

  // MARK: Structure

  /// The starts of intervals, each once, in order of their constraints.
  var starts: [IntVar] {
    var seen: Set<IntVar> = []
    return constraints.flatMap { $0.constraint.definition.intervals.map(\.start) }
      .filter { lower($0) < upper($0) && seen.insert($0).inserted }
  }

  // MARK: Checking

  /// Throws `unknownVariable` for a variable of another model.
  func require(_ x: IntVar) throws(ModelError) {
    if x.index < 0 || Int(x.index) >= variables.count {
      throw ModelError(.unknownVariable, "variable \(x.index) of another model")
    }
  }

  func require(_ literal: Literal) throws(ModelError) {
    try require(IntVar(index: literal.variable))
  }

  func require(_ interval: Interval) throws(ModelError) {
    try require(interval.start)
    try require(interval.duration)
    if let presence = interval.presence { try require(presence) }
  }

  /// Throws `unknownVariable`, and `overflow` where the greatest amount that the expression can take
  /// on the way to its sum is beyond `greatestSum`.
  func require(_ expression: LinearExpression) throws(ModelError) {
    var total = expression.constant.magnitude
    func count(_ coefficient: Int, _ greatest: UInt) throws(ModelError) {
      let (product, overflows) = coefficient.magnitude.multipliedReportingOverflow(by: greatest)
      let (sum, sumOverflows) = total.addingReportingOverflow(product)
      if overflows || sumOverflows || sum > UInt(Model.greatestSum) {
        throw ModelError(
          .overflow, "coefficients times bounds add up to more than \(Model.greatestSum)")
      }
      total = sum
    }
    try count(0, 0)
    for term in expression.integers {
      try require(term.operand)
      // Merged coefficients are bounded with the sum, also where the domain is 0 alone.
      try count(
        term.coefficient,
        max(lower(term.operand).magnitude, upper(term.operand).magnitude, 1))
    }
    for term in expression.literals {
      try require(term.operand)
      try count(term.coefficient, 1)
    }
  }

  /// Whether the values lie in their domains and every constraint holds.
  public func holds(in solution: Solution) -> Bool {
    solution.values.count == variables.count
      && solution.values.indices.allSatisfy {
        allows(solution.values[$0], for: IntVar(index: Int32($0)))
      }
      && constraints.allSatisfy {
        ($0.enforcement.map { !solution.isTrue($0) } ?? false) || $0.constraint.holds(in: solution)
      }
  }

  /// The levels of the objective, most important first.
  public func objectiveValues(in solution: Solution) -> [Int] {
    objective.map { solution.value(of: $0) }
  }
}
