import Testing

@testable import Scheduler

@Suite struct AssignmentSolverTests {
  /// Least total over all ways to give each row its own column, by trying them all.
  private func bruteForce(_ costs: [[Int?]], columns: Int) -> Int? {
    func best(_ row: Int, _ used: Set<Int>) -> Int? {
      guard row < costs.count else { return 0 }
      var least: Int?
      for column in 0..<columns where !used.contains(column) {
        guard let cost = costs[row][column], let rest = best(row + 1, used.union([column])) else {
          continue
        }
        least = min(least ?? Int.max, cost + rest)
      }
      return least
    }
    return best(0, [])
  }

  @Test func agreesWithEnumeration() {
    let seed: UInt64 = 7
    var random = RandomSource(seed: seed)
    var solver = AssignmentSolver()
    for round in 0..<2_000 {
      let rows = random.below(5)
      let columns = random.below(6)
      let costs: [[Int?]] = (0..<rows).map { _ in
        (0..<columns).map { _ in random.below(4) == 0 ? nil : random.below(21) - 5 }
      }
      solver.begin(rows: rows, columns: columns)
      for (row, line) in costs.enumerated() {
        for (column, cost) in line.enumerated() {
          if let cost { solver.allow(row: row, column: column, cost: cost) }
        }
      }
      let found = solver.solve()
      #expect(
        found == bruteForce(costs, columns: columns), "seed \(seed), round \(round): \(costs)")
      if let found {
        let pairs = (0..<columns).compactMap { c in solver.row(ofColumn: c).map { ($0, c) } }
        #expect(Set(pairs.map(\.0)).count == rows)
        #expect(pairs.reduce(0) { $0 + (costs[$1.0][$1.1] ?? 1_000_000) } == found)
      }
    }
  }
}
