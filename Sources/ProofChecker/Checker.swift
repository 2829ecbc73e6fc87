/// Reads a proof line by line and accepts it or says which line is wrong.
///
/// It shares no code with the solver that wrote the proof: it knows what each constraint means, what
/// atoms mean, and unit propagation. `Documentation/ProofFormat.md` says what each line claims.
///
/// The invariant behind all: call a solution of the model *remaining* when it is not excluded by an
/// `s0` line, has no more than the proven optimum at the levels proven so far, and has less than the
/// incumbent at the last level once that is cut without a guard. Then every remaining solution, with
/// fitting values of the guards, fulfills every fact and every clause. A guard may always be false.
public struct Checker {
  private let model: ProofModel
  /// What the facts leave of each variable, the guards among them.
  private var box: Box
  /// By number, from 1; nil where deleted.
  private var clauses: [[Atom]?] = []
  /// Clauses for the next learned one.
  private var hinted: [[Atom]] = []

  /// Solutions listed, each once.
  private var solutions: Set<[Int]> = []
  private var lastSolution: [Int]?
  /// The values of the best solution's levels.
  private var incumbent: [Int]?
  /// The optima of the levels that are proven, from the first one on.
  private var proven: [Int] = []
  /// By level: its guard.
  private var guards: [Int?]
  private var guardNumbers: Set<Int> = []
  /// Whether facts may rest on less than the incumbent's value.
  private var isCut = false

  private var verdict: Verdict?
  private var lineNumber = 0
  private var line: [UInt8] = []

  /// Starts with a model of which nothing is proven.
  public init(_ model: ProofModel) {
    self.model = model
    box = Box(model.domains)
    guards = Array(repeating: nil, count: model.objective.count)
  }

  /// Checks a piece of a proof; pieces may end within lines.
  public mutating func read(_ bytes: [UInt8]) throws(Refusal) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        lineNumber += 1
        try readLine(Words(line))
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
    }
  }

  /// What the whole proof has proven.
  public func conclude() throws(Refusal) -> Verdict {
    let end = lineNumber + 1
    if !line.isEmpty { throw Refusal(line: end, reason: "the file ends in a line") }
    guard let verdict else { throw Refusal(line: end, reason: "the conclusion is missing") }
    return verdict
  }

  // MARK: Lines

  private func refusal(_ reason: String) -> Refusal { Refusal(line: lineNumber, reason: reason) }

  private mutating func readLine(_ line: Words) throws(Refusal) {
    var words = line
    if verdict != nil { throw refusal("a line behind the conclusion") }
    guard let letter = words.word() else { throw refusal("an empty line") }
    switch letter {
    case "a":
      try readImplied(&words)
      clauses.append(lastRead)
    case "v": try readImplied(&words)
    case "i":
      try readImplied(&words)
      hinted.append(lastRead)
    case "f": try readFact(&words)
    case "u": try readUnit(&words)
    case "l": try readLearned(&words)
    case "d": try readDeletion(&words)
    case "s": try readSolution(&words)
    case "g": try readGuard(&words)
    case "c": verdict = try readConclusion(&words)
    default: throw refusal("a line of an unknown kind: \(letter.prefix(20))")
    }
    notePhase()
  }

  /// The clause of the last line that has one.
  private var lastRead: [Atom] = []

  private mutating func readImplied(_ words: inout Words) throws(Refusal) {
    let origin = try readOrigin(&words)
    lastRead = try readAtoms(&words)
    guard implies(origin, lastRead) else {
      throw refusal("the constraint does not imply the clause")
    }
  }

  private mutating func readFact(_ words: inout Words) throws(Refusal) {
    let origin = try readOrigin(&words)
    let atoms = try readAtoms(&words)
    if atoms.count > 1 { throw refusal("a fact is one atom") }
    guard implies(origin, atoms) else { throw refusal("the constraint does not imply the fact") }
    setFact(atoms)
  }

  private mutating func readUnit(_ words: inout Words) throws(Refusal) {
    let clause = try readClause(&words)
    let atoms = try readAtoms(&words)
    if atoms.count > 1 { throw refusal("a fact is one atom") }
    let mark = box.mark
    for atom in atoms { box.apply(!atom) }
    let isImplied = box.isEmpty || clause.allSatisfy { box.isFalse($0) }
    box.undo(to: mark)
    if !isImplied { throw refusal("the clause does not imply the fact") }
    setFact(atoms)
  }

  private mutating func readLearned(_ words: inout Words) throws(Refusal) {
    lastRead.removeAll(keepingCapacity: true)
    while !words.take(";") { lastRead.append(try readAtom(&words)) }
    let mark = box.mark
    for atom in lastRead { box.apply(!atom) }
    var next = 0
    while !words.isAtEnd {
      let clause: [Atom]
      if words.take("+") {
        guard next < hinted.count else { throw refusal("more + than lines i") }
        clause = hinted[next]
        next += 1
      } else {
        clause = try readClause(&words)
      }
      if !box.isEmpty { ClauseRule(atoms: clause).narrow(&box) }
    }
    let isRefuted = box.isEmpty
    box.undo(to: mark)
    if !isRefuted { throw refusal("the hints do not lead to a contradiction") }
    hinted.removeAll(keepingCapacity: true)
    clauses.append(lastRead)
    if lastRead.count <= 1 { setFact(lastRead) }
  }

  private mutating func readDeletion(_ words: inout Words) throws(Refusal) {
    guard let number = words.integer(), words.isAtEnd, number > 0, number <= clauses.count,
      clauses[number - 1] != nil
    else { throw refusal("no clause to delete") }
    clauses[number - 1] = nil
  }

  private mutating func readSolution(_ words: inout Words) throws(Refusal) {
    var values: [Int] = []
    while let value = words.integer() { values.append(value) }
    guard words.isAtEnd, values.count == model.domains.count else {
      throw refusal("a solution has a number for each variable")
    }
    for (x, value) in values.enumerated() where !model.domains[x].contains(value) {
      throw refusal("variable \(x) cannot be \(value)")
    }
    for (index, constraint) in model.constraints.enumerated() {
      if let condition = constraint.condition, !condition.holds(values[condition.variable]) {
        continue
      }
      if !constraint.rule.holds({ values[$0] }) {
        throw refusal("the solution breaks constraint \(index + 1)")
      }
    }
    guard solutions.insert(values).inserted else { throw refusal("the same solution again") }
    lastSolution = values
    let levels = model.objective.map { level in level.value { values[$0] } }
    if incumbent.map({ levels.lexicographicallyPrecedes($0) }) ?? true { incumbent = levels }
  }

  private mutating func readGuard(_ words: inout Words) throws(Refusal) {
    guard let number = words.integer(), let level = words.integer(), words.isAtEnd else {
      throw refusal("a guard needs the number of a variable and a level")
    }
    guard guards.indices.contains(level), guards[level] == nil else {
      throw refusal("the objective has no level \(level), or it has a guard")
    }
    let first = model.domains.count
    guard number >= first, number < first + guards.count, !guardNumbers.contains(number)
    else {
      throw refusal("a guard needs a new number from \(first) to \(first + guards.count - 1)")
    }
    while box.domains.count <= number { box.append(Domain(0, 1)) }
    guards[level] = number
    guardNumbers.insert(number)
  }

  // MARK: Words

  private func readAtom(_ words: inout Words) throws(Refusal) -> Atom {
    guard let atom = words.atom() else {
      throw refusal("no atom: \((words.word() ?? "").prefix(20))")
    }
    guard atom.variable < model.domains.count || guardNumbers.contains(atom.variable) else {
      throw refusal("there is no variable \(atom.variable)")
    }
    return atom
  }

  /// All atoms up to the end of the line.
  private func readAtoms(_ words: inout Words) throws(Refusal) -> [Atom] {
    var atoms: [Atom] = []
    while !words.isAtEnd { atoms.append(try readAtom(&words)) }
    return atoms
  }

  private func readClause(_ words: inout Words) throws(Refusal) -> [Atom] {
    guard let number = words.integer() else {
      throw refusal("no number of a clause: \((words.word() ?? "").prefix(20))")
    }
    guard number > 0, number <= clauses.count, let clause = clauses[number - 1] else {
      throw refusal("there is no clause \(number)")
    }
    return clause
  }

  // MARK: Constraints

  private enum Origin {
    case model(Int)
    /// Less than the incumbent at a level.
    case cut(Int)
    /// No more than the proven optimum of a level.
    case optimum(Int)
    case lastSolution
  }

  private func readOrigin(_ words: inout Words) throws(Refusal) -> Origin {
    guard let word = words.word() else { throw refusal("a constraint is missing") }
    if let number = Int(word) {
      guard number > 0, number <= model.constraints.count else {
        throw refusal("there is no constraint \(number)")
      }
      return .model(number - 1)
    }
    if word == "s0" { return .lastSolution }
    guard let level = Int(word.dropFirst()), guards.indices.contains(level) else {
      throw refusal("no constraint: \(word.prefix(20))")
    }
    if word.hasPrefix("o") { return .cut(level) }
    if word.hasPrefix("p") { return .optimum(level) }
    throw refusal("no constraint: \(word.prefix(20))")
  }

  /// Whether every remaining solution for which a constraint holds fulfills the clause.
  private mutating func implies(_ origin: Origin, _ clause: [Atom]) -> Bool {
    let mark = box.mark
    defer { box.undo(to: mark) }
    for atom in clause { box.apply(!atom) }
    if box.isEmpty { return true }
    switch origin {
    case .model(let index):
      let constraint = model.constraints[index]
      if let condition = constraint.condition, !box.isTrue(condition) { return false }
      return constraint.rule.refutes(&box)
    case .cut(let level): return isRefutedByCut(level)
    case .optimum(let level):
      return level < proven.count
        && model.objective[level].with(.atMost, proven[level]).refutes(&box)
    case .lastSolution:
      guard let lastSolution else { return false }
      return lastSolution.indices.allSatisfy {
        box.isFixed($0) && box.lower($0) == lastSolution[$0]
      }
    }
  }

  private mutating func isRefutedByCut(_ level: Int) -> Bool {
    // Only below proven levels do the incumbent's values go down alone.
    guard let incumbent, proven.count >= level else { return false }
    if let number = guards[level] {
      guard box.lower(number) >= 1 else { return false }
    } else {
      guard level == guards.count - 1 else { return false }
    }
    let isRefuted = model.objective[level].with(.atMost, incumbent[level] - 1).refutes(&box)
    if isRefuted && guards[level] == nil { isCut = true }
    return isRefuted
  }

  // MARK: Facts

  /// Makes the one atom a fact; without an atom there is a contradiction.
  private mutating func setFact(_ atoms: [Atom]) {
    if let atom = atoms.first { box.apply(atom) } else { box.fail() }
    box.commit()
  }

  /// A level is proven when its guard is false for good.
  private mutating func notePhase() {
    guard !box.isEmpty, let incumbent else { return }
    while proven.count < guards.count, let number = guards[proven.count],
      box.upper(number) < 1
    {
      proven.append(incumbent[proven.count])
    }
  }

  // MARK: Conclusions

  private func readConclusion(_ words: inout Words) throws(Refusal) -> Verdict {
    guard let kind = words.word() else { throw refusal("the conclusion is empty") }
    var numbers: [Int] = []
    while let number = words.integer() { numbers.append(number) }
    guard words.isAtEnd else { throw refusal("the conclusion ends in no number") }
    switch (kind, numbers.count) {
    case ("none", 0): return .nothing(solutions: solutions.count)
    case ("infeasible", 0):
      guard solutions.isEmpty else { throw refusal("there is a solution") }
      guard box.isEmpty else { throw refusal("no contradiction has been reached") }
      return .infeasible
    case ("optimal", _):
      guard let incumbent else { throw refusal("there is no solution") }
      guard numbers == incumbent else {
        throw refusal("the best solution has the values \(incumbent)")
      }
      guard box.isEmpty || proven.count == guards.count else {
        throw refusal("neither a contradiction nor the optimum of each level has been reached")
      }
      return .optimal(numbers)
    case ("enumerated", 1):
      guard numbers[0] == solutions.count else {
        throw refusal("the number of solutions listed is \(solutions.count)")
      }
      guard box.isEmpty else { throw refusal("no contradiction has been reached") }
      guard !isCut && proven.isEmpty else {
        throw refusal("solutions that are not best were left out")
      }
      return .enumerated(numbers[0])
    case ("bound", 2): return try bound(level: numbers[0], value: numbers[1])
    default: throw refusal("no conclusion: \(kind.prefix(20))")
    }
  }

  private func bound(level: Int, value: Int) throws(Refusal) -> Verdict {
    guard guards.indices.contains(level), level <= proven.count else {
      throw refusal("the levels before are not proven")
    }
    var least: Int?
    if level < proven.count {
      least = proven[level]
    } else {
      // Remaining solutions lie in the box; the others have the incumbent's value or more.
      if !box.isEmpty { least = model.objective[level].least(box) }
      if let incumbent, box.isEmpty || isCut || !solutions.isEmpty {
        least = min(least ?? incumbent[level], incumbent[level])
      }
    }
    if let least, least < value { throw refusal("the bound is \(least)") }
    return .bound(level: level, value: value)
  }
}
