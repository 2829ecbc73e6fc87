/// A model as its file says it.
public struct ProofModel: Sendable {
  struct Constraint: Sendable {
    /// What must hold for the constraint to hold, nil for always.
    let condition: Atom?
    let rule: any Rule
  }

  private(set) var domains: [Domain] = []
  private(set) var constraints: [Constraint] = []
  /// The levels of the objective; their comparison says nothing.
  private(set) var objective: [LinearRule] = []

  /// Reads a model file. Throws where it is no such file, with the number of the line.
  public init(_ text: [UInt8]) throws(UnreadableModel) {
    var number = 0
    var line: [UInt8] = []
    var isEnded = true
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        number += 1
        try read(line, number)
        line.removeAll(keepingCapacity: true)
        isEnded = true
      } else {
        line.append(byte)
        isEnded = false
      }
    }
    if !isEnded { throw UnreadableModel(line: number + 1, reason: "the file ends in a line") }
    if number == 0 { throw UnreadableModel(line: 1, reason: "the file is empty") }
  }

  private mutating func read(_ line: [UInt8], _ number: Int) throws(UnreadableModel) {
    var words = Words(line)
    if number == 1 {
      guard words.take("schedule-model"), words.take("1"), words.isAtEnd else {
        throw UnreadableModel(line: 1, reason: "the first line must be: schedule-model 1")
      }
      return
    }
    let reason: String?
    if words.take("variable") {
      reason = readVariable(&words)
    } else if words.take("constraint") {
      reason = readConstraint(&words)
    } else if words.take("minimize") {
      reason = readObjective(&words)
    } else {
      reason = "neither variable nor constraint nor minimize"
    }
    if let reason { throw UnreadableModel(line: number, reason: reason) }
  }

  private static let greatestValue: UInt = 1_000_000_000

  private mutating func readVariable(_ words: inout Words) -> String? {
    guard let lower = words.integer(), let upper = words.integer(), lower <= upper,
      lower.magnitude <= ProofModel.greatestValue, upper.magnitude <= ProofModel.greatestValue
    else { return "a variable needs two bounds within ±10⁹" }
    var domain = Domain(lower, upper)
    while let gap = words.range() { domain.remove(gap) }
    if domain.isEmpty { return "the variable has no value" }
    guard words.isAtEnd || words.take("#") else { return "gaps are written 3..5, names behind #" }
    domains.append(domain)
    return nil
  }

  private mutating func readConstraint(_ words: inout Words) -> String? {
    var condition: Atom?
    if words.take("if") {
      guard let atom = words.atom(), atom.variable < domains.count else {
        return "the condition is no atom of a variable above"
      }
      condition = atom
    }
    var reader = RuleReader(words, domains)
    guard let rule = reader.rule() else { return reader.mistake }
    constraints.append(Constraint(condition: condition, rule: rule))
    return nil
  }

  private mutating func readObjective(_ words: inout Words) -> String? {
    var reader = RuleReader(words, domains)
    guard let sum = reader.objective() else { return reader.mistake }
    objective.append(sum)
    return nil
  }
}

/// A file that is no model file.
public struct UnreadableModel: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// What is wrong there.
  public let reason: String

  /// For messages.
  public var description: String { "line \(line): \(reason)" }
}
