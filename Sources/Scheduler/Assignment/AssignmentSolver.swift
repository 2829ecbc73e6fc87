/// Minimum-cost assignment of rows to distinct columns.
///
/// Every row takes exactly one column, every column at most one row. Rows are added one at a time
/// along a shortest augmenting path under potentials that keep reduced costs nonnegative, so after
/// each row the partial assignment is of least cost; a row without a path proves that the rows so
/// far cannot all be assigned.
///
/// The value owns its buffers, so that solving allocates nothing once they are large enough.
///
/// **Source**: Roy Jonker and Anton Volgenant, "A shortest augmenting path algorithm for dense and
/// sparse linear assignment problems", Computing 38, 1987 (the augmentation phase alone: the
/// matrices here have few rows, and their initialization phases do not pay).
package struct AssignmentSolver: Sendable {
  /// Marks a pair that is not allowed. Allowed costs must lie below a quarter of it in magnitude
  /// even when summed over all rows.
  package static let forbidden = Int.max / 4

  /// Number of rows and of columns of the problem to solve.
  package private(set) var rowCount = 0
  package private(set) var columnCount = 0

  /// Pairs of a row and a column that all problems so far have looked at, some of them often: what solving
  /// has cost, whatever the machine.
  package private(set) var pairs = 0

  private var costs: [Int] = []
  // Index 0 stands for "no row" and "no column"; rows and columns count from 1.
  private var rowPotential: [Int] = []
  private var columnPotential: [Int] = []
  private var rowOfColumn: [Int] = []
  private var previousColumn: [Int] = []
  private var distance: [Int] = []
  private var isSettled: [Bool] = []

  package init() {}

  /// Starts a problem in which every pair is forbidden.
  package mutating func begin(rows: Int, columns: Int) {
    rowCount = rows
    columnCount = columns
    let needed = rows * columns
    pairs += needed
    if costs.count < needed {
      costs.append(contentsOf: repeatElement(0, count: needed - costs.count))
    }
    for index in 0..<needed { costs[index] = AssignmentSolver.forbidden }
    while rowPotential.count <= rows { rowPotential.append(0) }
    while columnPotential.count <= columns {
      columnPotential.append(0)
      rowOfColumn.append(0)
      previousColumn.append(0)
      distance.append(0)
      isSettled.append(false)
    }
  }

  /// Allows the pair at this cost.
  package mutating func allow(row: Int, column: Int, cost: Int) {
    costs[row * columnCount + column] = cost
  }

  /// The least total cost, or nil where not every row can be assigned.
  ///
  /// Distances count from the row that is added, and potentials change once its path is known: so an
  /// iteration goes over the columns once.
  ///
  /// Complexity: O(rows² · columns).
  package mutating func solve() -> Int? {
    let infinity = AssignmentSolver.forbidden
    for row in 0...rowCount { rowPotential[row] = 0 }
    for column in 0...columnCount {
      columnPotential[column] = 0
      rowOfColumn[column] = 0
    }
    guard rowCount > 0 else { return 0 }
    for row in 1...rowCount {
      rowOfColumn[0] = row
      var column = 0
      var reached = 0
      for c in 0...columnCount {
        distance[c] = infinity
        isSettled[c] = false
      }
      repeat {
        isSettled[column] = true
        pairs += columnCount
        let fromRow = rowOfColumn[column]
        let offset = (fromRow - 1) * columnCount - 1
        let before = reached - rowPotential[fromRow]
        reached = infinity
        var nearest = 0
        var c = 1
        while c <= columnCount {
          if !isSettled[c] {
            let cost = costs[offset + c]
            if cost != infinity {
              let through = before + cost - columnPotential[c]
              if through < distance[c] {
                distance[c] = through
                previousColumn[c] = column
              }
            }
            if distance[c] < reached {
              reached = distance[c]
              nearest = c
            }
          }
          c += 1
        }
        if reached == infinity { return nil }
        column = nearest
      } while rowOfColumn[column] != 0
      distance[0] = 0
      for c in 0...columnCount where isSettled[c] {
        rowPotential[rowOfColumn[c]] += reached - distance[c]
        columnPotential[c] -= reached - distance[c]
      }
      repeat {
        let before = previousColumn[column]
        rowOfColumn[column] = rowOfColumn[before]
        column = before
      } while column != 0
    }
    var total = 0
    for c in stride(from: 1, through: columnCount, by: 1) where rowOfColumn[c] != 0 {
      total += costs[(rowOfColumn[c] - 1) * columnCount + c - 1]
    }
    return total
  }

  /// The row that the column was given to by the last successful `solve()`, nil where none.
  package func row(ofColumn column: Int) -> Int? {
    let row = rowOfColumn[column + 1]
    return row == 0 ? nil : row - 1
  }
}
