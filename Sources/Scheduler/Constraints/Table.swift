extension Constraint {
  /// The values of the variables, in this order, are one of the rows.
  ///
  /// All rows have as many values as there are variables; without rows the constraint cannot hold.
  /// Posting throws `unequalLengths` where a row is longer or shorter, and `emptyArray` where there
  /// are no variables.
  public static func table(_ variables: [IntVar], rows: [[Int]]) -> Constraint {
    Constraint(Table(variables: variables, rows: rows))
  }
}

/// (x₁, …, xₙ) is one of the rows.
///
/// Example: with rows 1 2, 1 3, 2 5 and x₂ ≥ 3 what is left is x₁ in 1…2 and x₂ = 3 or 5; x₁ = 1 then
/// makes x₂ = 3.
///
/// Consistency: domain, also where a variable stands in several columns.
/// Cost per call: O(values · rows / 64) at worst, with values those that the rows have, summed over
/// the columns; after a value is excluded O(values + rows / 64), as long as search goes forward.
/// Left out: rows that stand for many by wildcards or ranges; undoing step by step.
struct Table: ConstraintDefinition {
  let variables: [IntVar]
  let rows: [[Int]]

  func holds(in solution: Solution) -> Bool {
    rows.contains(variables.map { solution.value(of: $0) })
  }

  func validate(in model: Model) throws(ModelError) {
    for x in variables { try model.require(x) }
    if variables.isEmpty { throw ModelError(.emptyArray, "a table of no variables") }
    if let wrong = rows.firstIndex(where: { $0.count != variables.count }) {
      throw ModelError(
        .unequalLengths,
        "row \(wrong) of a table has \(rows[wrong].count) values for \(variables.count) variables")
    }
  }

  func post(to posting: inout Posting) {
    // Each variable once, at the column where it stands first; rows that give it two values fall.
    var firstColumn: [IntVar: Int] = [:]
    for (column, x) in variables.enumerated() where firstColumn[x] == nil {
      firstColumn[x] = column
    }
    let columns = variables.indices.filter { firstColumn[variables[$0]] == $0 }
    let possible = rows.filter { row in
      variables.indices.allSatisfy { column in
        posting.model.allows(row[column], for: variables[column])
          && row[column] == row[firstColumn[variables[column], default: column]]
      }
    }
    if possible.isEmpty {
      posting.addClause([])
      return
    }
    var literals: [EngineLiteral] = []
    var cells = possible.map { _ in [Int32]() }
    for column in columns {
      let x = variables[column]
      let values = Set(possible.map { $0[column] }).sorted()
      posting.restrict(x, to: values)
      let rank = Dictionary(uniqueKeysWithValues: zip(values, literals.count...))
      literals += values.map { posting.literal(x.equals($0)) }
      for index in possible.indices {
        cells[index].append(Int32(rank[possible[index][column], default: 0]))
      }
    }
    // The clauses above say all of one column; under a condition they would fail late.
    if columns.count == 1 && posting.enforcement == .always { return }
    TablePropagator(literals, rows: cells).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("table")
    text.add(variables)
    text.add(rows.flatMap { $0 })
    return text
  }
}

/// One of the rows holds, where a row is a set of literals, one for each column.
final class TablePropagator: Propagator {
  private var table: TableBits
  private let wakers: [EngineLiteral]

  /// The literals say that a column has one of its values, all columns in one list; rows have places
  /// in that list. Every literal must stand in a row.
  init(_ literals: [EngineLiteral], rows: [[Int32]]) {
    table = TableBits(literals, rows)
    wakers = literals.map { !$0 }
  }

  func post(to posting: Posting) { posting.add(self, priority: .filtering, literals: wakers) }

  func propagate(_ core: inout Core) -> Bool { table.propagate(&core) }
}

/// The work of `TablePropagator`, by sets of rows as bits.
///
/// A row is *possible* while none of its literals is false. Literals that became false take their
/// rows out of the set of possible rows; a literal whose rows are all out becomes false.
///
/// The reason of that names false literals, one for each of the rows, so that each named one takes out
/// rows that those before it did not; of several that a row has, the one that became false first.
///
/// **Source**: Jordan Demeulenaere et al., "Compact-Table: efficiently filtering table constraints
/// with reversible sparse bit-sets", CP 2016. Here the set is not reversible: it is kept as long as
/// literals only become false, and made anew after backtracking.
private struct TableBits: ~Copyable {
  // Constant data. A literal's rows, as a set of `wordCount` words; a row's literals.
  private let literals: Vector<EngineLiteral>
  private let rowsOfLiterals: Vector<UInt64>
  private let cells: Vector<Int32>
  private let wordCount: Int
  private let columnCount: Int
  private let rowCount: Int

  // Untrailed: the possible rows, as of the literals that are marked as taken out. What backtracking
  // made true again is found by the marks.
  private var possible: Vector<UInt64>
  private var isOut: Vector<Bool>
  // Untrailed: for each literal the word that last had a possible row; looked at before it is trusted.
  private var foundWord: Vector<Int32>

  // Scratch: the rows that an explanation has yet to exclude.
  private var remaining: Vector<UInt64>

  init(_ literals: [EngineLiteral], _ rows: [[Int32]]) {
    self.literals = Vector(literals)
    cells = Vector(rows.flatMap { $0 })
    rowCount = rows.count
    columnCount = rows.first?.count ?? 0
    wordCount = (rows.count + 63) / 64
    var bits = Vector<UInt64>(repeating: 0, count: literals.count * wordCount)
    for (index, row) in rows.enumerated() {
      for cell in row { bits[Int(cell) * wordCount + index / 64] |= 1 << UInt64(index % 64) }
    }
    rowsOfLiterals = bits
    possible = Vector(repeating: 0, count: wordCount)
    isOut = Vector(repeating: false, count: literals.count)
    foundWord = Vector(repeating: 0, count: literals.count)
    remaining = Vector(repeating: 0, count: wordCount)
    TableBits.fill(&possible, rowCount)
  }

  mutating func propagate(_ core: inout Core) -> Bool {
    update(core)
    if TableBits.isEmpty(possible) {
      core.beginPremises()
      TableBits.fill(&remaining, rowCount)
      explainRemaining(&core)
      return core.fail()
    }
    guard core.isEnforced else { return true }
    for literal in 0..<literals.count where !isOut[literal] && !hasPossibleRow(literal) {
      core.beginPremises()
      for word in 0..<wordCount { remaining[word] = rowsOfLiterals[literal * wordCount + word] }
      explainRemaining(&core)
      if !core.require(!literals[literal]) { return false }
    }
    return true
  }

  /// Takes out the rows of literals that became false.
  private mutating func update(_ core: borrowing Core) {
    for literal in 0..<literals.count where isOut[literal] && !core.isFalse(literals[literal]) {
      TableBits.fill(&possible, rowCount)
      for literal in 0..<literals.count { isOut[literal] = false }
      break
    }
    for literal in 0..<literals.count where !isOut[literal] && core.isFalse(literals[literal]) {
      isOut[literal] = true
      let start = literal * wordCount
      for word in 0..<wordCount { possible[word] &= ~rowsOfLiterals[start + word] }
    }
  }

  @inline(__always)
  private mutating func hasPossibleRow(_ literal: Int) -> Bool {
    let start = literal * wordCount
    let last = Int(foundWord[literal])
    if possible[last] & rowsOfLiterals[start + last] != 0 { return true }
    for word in 0..<wordCount where possible[word] & rowsOfLiterals[start + word] != 0 {
      foundWord[literal] = Int32(word)
      return true
    }
    return false
  }

  /// Adds a false literal of each remaining row to the premises; leaves none remaining.
  private mutating func explainRemaining(_ core: inout Core) {
    for word in 0..<wordCount {
      while remaining[word] != 0 {
        let row = word * 64 + remaining[word].trailingZeroBitCount
        let literal = firstFalse(ofRow: row, core)
        core.addPremise(!literals[literal])
        let start = literal * wordCount
        for later in word..<wordCount { remaining[later] &= ~rowsOfLiterals[start + later] }
      }
    }
  }

  /// The literal of the row that became false first.
  private func firstFalse(ofRow row: Int, _ core: borrowing Core) -> Int {
    var best = -1
    var first = Int32.max
    for column in 0..<columnCount {
      let literal = Int(cells[row * columnCount + column])
      guard core.isFalse(literals[literal]) else { continue }
      let position = core.trailPositions[literals[literal].variable]
      if position < first {
        first = position
        best = literal
      }
    }
    return best
  }

  private static func isEmpty(_ set: borrowing Vector<UInt64>) -> Bool {
    for word in 0..<set.count where set[word] != 0 { return false }
    return true
  }

  /// All rows.
  private static func fill(_ set: inout Vector<UInt64>, _ rowCount: Int) {
    for word in 0..<set.count { set[word] = .max }
    if rowCount % 64 != 0 { set[set.count - 1] = 1 << UInt64(rowCount % 64) - 1 }
  }
}
