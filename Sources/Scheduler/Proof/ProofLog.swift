/// Writes a proof while an engine works: what constraints imply, what is learned from it, solutions
/// and the conclusion. `Documentation/ProofFormat.md` says what each line means.
///
/// Only inferences that a learned clause rests on are written, when it is learned; facts of level 0
/// are written when they are found. So a proof costs little beside the search.
final class ProofLog {
  /// Also writes every inference of every propagator, to be verified and forgotten; for tests.
  let logsEveryInference: Bool
  /// The number of the last clause.
  private(set) var lastNumber: Int32 = 0
  private var buffer = ProofText()
  private let sink: ([UInt8]) -> Void
  private var order: [(position: Int32, literal: EngineLiteral)] = []
  private var hints = ProofText()

  private static let bufferSize = 1 << 16

  /// The sink takes pieces of the proof, in order.
  init(logsEveryInference: Bool = false, sink: @escaping ([UInt8]) -> Void) {
    self.logsEveryInference = logsEveryInference
    self.sink = sink
    buffer.bytes.reserveCapacity(2 * ProofLog.bufferSize)
  }

  /// Hands all that is written to the sink.
  func flush() {
    sink(buffer.bytes)
    buffer.bytes.removeAll(keepingCapacity: true)
  }

  // MARK: What the engine says

  /// A clause of the model, implied by one constraint. Returns its number.
  func clause(
    from constraint: Int32, _ literals: borrowing Vector<EngineLiteral>, _ core: borrowing Core
  ) -> Int32 {
    begin("a")
    write(constraint: constraint)
    for index in 0..<literals.count { write(literals[index], core) }
    end()
    lastNumber += 1
    return lastNumber
  }

  /// A literal that holds for good.
  func fact(from origin: Core.Origin, _ literal: EngineLiteral, _ core: borrowing Core) {
    guard begin(origin) else { return }
    write(literal, core)
    end()
  }

  /// The facts break a constraint or clause.
  func contradiction(from origin: Core.Origin, _ core: borrowing Core) {
    if begin(origin) { end() }
  }

  /// An inference from `core.premises`, for verification only.
  func inference(_ constraint: Int32, _ literal: EngineLiteral, _ core: borrowing Core) {
    begin("v")
    write(constraint: constraint)
    write(literal, core)
    for index in 0..<core.premises.count { write(!core.premises[index], core) }
    end()
  }

  /// The clause in `core.learnedLiterals`, from `core.resolved` and the conflict.
  func learned(_ core: borrowing Core) {
    order.removeAll(keepingCapacity: true)
    for index in 0..<core.resolved.count {
      let literal = core.resolved[index]
      order.append((core.trailPositions[literal.variable], literal))
    }
    // Literals beside the trail share the position of the one they follow from.
    order.sort { ($0.position, $0.literal.code) < ($1.position, $1.literal.code) }
    hints.bytes.removeAll(keepingCapacity: true)
    var previous: EngineLiteral?
    for (_, literal) in order where literal != previous {
      previous = literal
      writeReason(of: literal, core)
    }
    writeConflict(core)
    begin("l")
    for index in 0..<core.learnedLiterals.count { write(core.learnedLiterals[index], core) }
    buffer.write(" ")
    buffer.write(";")
    buffer.bytes.append(contentsOf: hints.bytes)
    end()
    lastNumber += 1
  }

  func delete(_ number: Int32) {
    begin("d")
    write(number)
    end()
  }

  // MARK: What the search says

  /// A solution, by variable of the model in order of declaration.
  func solution(_ values: [Int]) {
    begin("s")
    for value in values { write(value) }
    end()
  }

  /// A Boolean beyond the variables of the model that means: level `level` of the objective is less
  /// than in the last solution.
  func guardLiteral(_ number: Int32, level: Int) {
    begin("g")
    write(number)
    write(level)
    end()
  }

  /// The last line: what has been proven.
  func conclusion(_ words: String) {
    begin("c")
    buffer.write(" ")
    buffer.bytes.append(contentsOf: words.utf8)
    end()
  }

  // MARK: Pieces

  private func writeReason(of literal: EngineLiteral, _ core: borrowing Core) {
    let reason = core.reasons[literal.variable]
    if let clause = reason.clause {
      hint(core.clauses.proofNumber(clause))
    } else if let premise = reason.literal {
      if core.boundsImply(premise, literal) { return }
      hint(core.proofNumber(of: literal, impliedBy: premise))
    } else if let offset = reason.explanation {
      hints.write(" ")
      hints.write("+")
      begin("i")
      write(constraint: core.explanations[offset + 1])
      write(literal, core)
      for index in 0..<Int(core.explanations[offset]) {
        write(!EngineLiteral(code: core.explanations[offset + 2 + index]), core)
      }
      end()
    }
  }

  private func writeConflict(_ core: borrowing Core) {
    if core.conflict.isEmpty { return }
    switch core.conflictOrigin {
    case .clause(let number): hint(number)
    case .constraint(let constraint):
      hints.write(" ")
      hints.write("+")
      begin("i")
      write(constraint: constraint)
      for index in 0..<core.conflict.count { write(!core.conflict[index], core) }
      end()
    }
  }

  /// Definitions have no number: the checker knows what literals mean.
  private func hint(_ number: Int32) {
    if number == 0 { return }
    hints.write(" ")
    hints.write(Int(number))
  }

  private func begin(_ letter: Unicode.Scalar) { buffer.write(letter) }

  /// Starts the line of a fact; false where a definition implies it, which needs no line.
  private func begin(_ origin: Core.Origin) -> Bool {
    switch origin {
    case .constraint(let constraint):
      if constraint == 0 { return false }
      begin("f")
      write(constraint: constraint)
    case .clause(let number):
      if number == 0 { return false }
      begin("u")
      write(number)
    }
    return true
  }

  private func end() {
    buffer.write("\n")
    if buffer.bytes.count >= ProofLog.bufferSize { flush() }
  }

  private func write(_ number: some BinaryInteger) {
    buffer.write(" ")
    buffer.write(Int(number))
  }

  private func write(constraint: Int32) {
    buffer.write(" ")
    let (letter, number) = ConstraintNumber.written(constraint)
    if let letter { buffer.write(letter) }
    buffer.write(number)
  }

  private func write(_ literal: EngineLiteral, _ core: borrowing Core) {
    buffer.write(core.atom(of: literal))
  }
}

/// Numbers of constraints in the engine: those of the model from 1 on, in order of posting; below
/// zero those that the search adds for the objective.
enum ConstraintNumber {
  private static let proven: Int32 = -1_000_000

  /// The last solution is to be excluded.
  static let lastSolution = Int32.min

  /// Level `level` of the objective is less than in the last solution, where its guard holds.
  static func cut(level: Int) -> Int32 { -1 - Int32(level) }

  /// Level `level` of the objective is at most its proven optimum.
  static func proven(level: Int) -> Int32 { proven - Int32(level) }

  fileprivate static func written(_ constraint: Int32) -> (Unicode.Scalar?, Int) {
    if constraint >= 0 { return (nil, Int(constraint)) }
    if constraint == lastSolution { return ("s", 0) }
    if constraint > proven { return ("o", Int(-1 - constraint)) }
    return ("p", Int(proven - constraint))
  }
}
