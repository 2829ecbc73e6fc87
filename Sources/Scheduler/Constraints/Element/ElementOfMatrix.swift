extension Constraint {
  /// `result` is the number in this row and column, both counted from 0; a place outside is not
  /// allowed.
  ///
  /// All rows must have the same length. Posting throws `unequalLengths` where they have not, and
  /// `emptyArray` where there are no numbers.
  public static func element(
    _ result: IntVar, of matrix: [[Int]], row: IntVar, column: IntVar
  ) -> Constraint {
    Constraint(ElementOfMatrix(result: result, matrix: matrix, row: row, column: column))
  }
}

/// result = matrix[row][column], with row and column inside.
///
/// Example: of the rows 0 4 9, 4 0 6, 9 6 0 with result ≤ 5 and row = 1 the column is 0 or 1, and the
/// result 4 or 0.
///
/// Consistency: domain, also where one variable stands in two places.
/// Cost per call: O(rows + columns + different numbers) while the cells found last still serve, and
/// O(rows) or O(columns), or a pass over the cells of a number, for each that must be found anew.
/// Left out: shortest reasons; see `ElementOfMatrixPropagator`.
struct ElementOfMatrix: ConstraintDefinition {
  let result: IntVar
  let matrix: [[Int]]
  let row: IntVar
  let column: IntVar

  func holds(in solution: Solution) -> Bool {
    let (r, c) = (solution.value(of: row), solution.value(of: column))
    return matrix.indices.contains(r) && matrix[r].indices.contains(c)
      && solution.value(of: result) == matrix[r][c]
  }

  func validate(in model: Model) throws(ModelError) {
    try model.require(result)
    try model.require(row)
    try model.require(column)
    guard let first = matrix.first, !first.isEmpty else {
      throw ModelError(.emptyArray, "an element of no numbers")
    }
    if let ragged = matrix.firstIndex(where: { $0.count != first.count }) {
      throw ModelError(
        .unequalLengths,
        "row \(ragged) of a matrix has \(matrix[ragged].count) numbers, row 0 has \(first.count)")
    }
  }

  func post(to posting: inout Posting) {
    let model = posting.model
    func isAllowed(_ r: Int, _ c: Int, _ number: Int) -> Bool {
      model.allows(r, for: row) && model.allows(c, for: column)
        && model.allows(number, for: result) && (row != column || r == c)
        && (row != result || r == number) && (column != result || c == number)
    }
    let columns = matrix[0].indices
    let allowed = matrix.indices.map { r in
      columns.map { isAllowed(r, $0, matrix[r][$0]) }
    }
    let rows = matrix.indices.filter { allowed[$0].contains(true) }
    posting.restrict(row, to: rows)
    if rows.isEmpty { return }
    posting.restrict(
      column, to: columns.filter { c in rows.contains { allowed[$0][c] } })
    let numbers = Set(rows.flatMap { r in columns.filter { allowed[r][$0] }.map { matrix[r][$0] } })
      .sorted()
    posting.restrict(result, to: numbers)
    let rank = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    ElementOfMatrixPropagator(
      rows: rows.map { posting.literal(row.equals($0)) },
      columns: columns.map { posting.literal(column.equals($0)) },
      values: numbers.map { posting.literal(result.equals($0)) },
      cells: rows.flatMap { r in
        columns.map { allowed[r][$0] ? Int32(rank[matrix[r][$0], default: 0]) : -1 }
      }
    ).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("element-2d")
    text.add(result)
    text.add(row)
    text.add(column)
    text.add(matrix[0].count)
    text.add(matrix.flatMap { $0 })
    return text
  }
}

/// One row, one column and one value are chosen that meet in a cell.
///
/// A cell is alive while neither its row, its column nor its value is excluded. What has no living
/// cell is excluded. Each row, column and value remembers the living cell it found last, which needs
/// no undoing: it is looked at before it is trusted.
///
/// The reason of an exclusion names one excluded row, column or value for each dead cell: one that is
/// named already, otherwise the one excluded first.
///
/// **Source**: support kept without a trail as in Christophe Lecoutre, Fred Hemery, "A study of
/// residual supports in arc consistency", IJCAI 2007.
final class ElementOfMatrixPropagator: Propagator {
  // Constant data.
  private let rows: [EngineLiteral]
  private let columns: [EngineLiteral]
  private let values: [EngineLiteral]
  /// By row, then column: the place of the value among `values`, -1 where nothing can be.
  private let cells: [Int32]
  /// Cells of value v: `cellsOfValues[start[v]..<start[v + 1]]`.
  private let cellsOfValues: [Int32]
  private let starts: [Int]

  // Untrailed: the cell found last, for each row, then each column, then each value, then for all.
  private var found: Vector<Int32>

  // Scratch: by row, column and value as in `found`, the number of the explanation that named it.
  private var named: Vector<Int>
  private var explanation = 0

  /// The cells are row by row; every row, column and value is excluded by the negation of its
  /// literal.
  init(
    rows: [EngineLiteral], columns: [EngineLiteral], values: [EngineLiteral], cells: [Int32]
  ) {
    self.rows = rows
    self.columns = columns
    self.values = values
    self.cells = cells
    var lists = values.map { _ in [Int32]() }
    for (cell, value) in cells.enumerated() where value >= 0 {
      lists[Int(value)].append(Int32(cell))
    }
    cellsOfValues = lists.flatMap { $0 }
    starts = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let firstOfRows = rows.indices.map { Int32($0 * columns.count) }
    let firstOfColumns = columns.indices.map { Int32($0) }
    found = Vector(firstOfRows + firstOfColumns + lists.map { $0.first ?? 0 } + [0])
    named = Vector(repeating: 0, count: rows.count + columns.count + values.count)
  }

  func post(to posting: Posting) {
    posting.add(self, priority: .filtering, literals: (rows + columns + values).map { !$0 })
  }

  func propagate(_ core: inout Core) -> Bool {
    guard core.isEnforced else { return checkAnyCell(&core) }
    let width = columns.count
    for row in rows.indices where !core.isFalse(rows[row]) {
      let cells = Cells(start: row * width, step: 1, count: width)
      if !keep(rows[row], row, cells, &core) { return false }
    }
    for column in columns.indices where !core.isFalse(columns[column]) {
      let cells = Cells(start: column, step: width, count: rows.count)
      if !keep(columns[column], rows.count + column, cells, &core) { return false }
    }
    for value in values.indices where !core.isFalse(values[value]) {
      let cells = Cells(start: starts[value], step: 0, count: starts[value + 1] - starts[value])
      if !keep(values[value], rows.count + width + value, cells, &core) { return false }
    }
    return true
  }

  /// Cells of a row or a column; with step 0, those of a value.
  private struct Cells {
    let start: Int
    let step: Int
    let count: Int
  }

  @inline(__always)
  private func cell(_ index: Int, of list: Cells) -> Int {
    list.step == 0 ? Int(cellsOfValues[list.start + index]) : list.start + index * list.step
  }

  /// Excludes what the literal says where none of the cells is alive.
  private func keep(
    _ literal: EngineLiteral, _ place: Int, _ list: Cells, _ core: inout Core
  ) -> Bool {
    if isAlive(Int(found[place]), core) { return true }
    for index in 0..<list.count where isAlive(cell(index, of: list), core) {
      found[place] = Int32(cell(index, of: list))
      return true
    }
    core.beginPremises()
    explanation += 1
    for index in 0..<list.count { addPremise(forDead: cell(index, of: list), &core) }
    return core.require(!literal)
  }

  /// Fails where no cell at all is alive.
  private func checkAnyCell(_ core: inout Core) -> Bool {
    let place = found.count - 1
    if isAlive(Int(found[place]), core) { return true }
    for cell in cells.indices where isAlive(cell, core) {
      found[place] = Int32(cell)
      return true
    }
    core.beginPremises()
    explanation += 1
    for cell in cells.indices { addPremise(forDead: cell, &core) }
    return core.fail()
  }

  @inline(__always)
  private func isAlive(_ cell: Int, _ core: borrowing Core) -> Bool {
    let value = Int(cells[cell])
    if value < 0 || core.isFalse(values[value]) { return false }
    let (row, column) = cell.quotientAndRemainder(dividingBy: columns.count)
    return !core.isFalse(rows[row]) && !core.isFalse(columns[column])
  }

  private func addPremise(forDead cell: Int, _ core: inout Core) {
    let value = Int(cells[cell])
    if value < 0 { return }
    let (row, column) = cell.quotientAndRemainder(dividingBy: columns.count)
    let (rowLiteral, columnLiteral) = (rows[row], columns[column])
    let valueLiteral = values[value]
    let placeOfColumn = rows.count + column
    let placeOfValue = rows.count + columns.count + value
    var best = -1
    var premise = EngineLiteral.always
    if core.isFalse(rowLiteral) {
      if named[row] == explanation { return }
      best = row
      premise = !rowLiteral
    }
    if core.isFalse(columnLiteral) {
      if named[placeOfColumn] == explanation { return }
      if best < 0 || isEarlier(columnLiteral, premise, core) {
        best = placeOfColumn
        premise = !columnLiteral
      }
    }
    if core.isFalse(valueLiteral) {
      if named[placeOfValue] == explanation { return }
      if best < 0 || isEarlier(valueLiteral, premise, core) {
        best = placeOfValue
        premise = !valueLiteral
      }
    }
    named[best] = explanation
    core.addPremise(premise)
  }

  @inline(__always)
  private func isEarlier(_ a: EngineLiteral, _ b: EngineLiteral, _ core: borrowing Core) -> Bool {
    core.trailPositions[a.variable] < core.trailPositions[b.variable]
  }
}
