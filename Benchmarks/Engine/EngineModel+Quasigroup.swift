import Scheduler

extension EngineModel {
  /// A Latin square with holes to be filled at least cost: all-different, and an element for the cost
  /// of each hole.
  static let quasigroup = EngineModel("quasigroup", conflicts: 10_000) {
    random, model throws(ModelError) in
    let size = 20
    func shuffled() -> [Int] {
      var numbers = Array(0..<size)
      for place in numbers.indices.reversed() { numbers.swapAt(place, random.below(place + 1)) }
      return numbers
    }
    let (rows, columns) = (shuffled(), shuffled())
    var cells: [[IntVar]] = []
    var cost = LinearExpression()
    for row in 0..<size {
      var line: [IntVar] = []
      for column in 0..<size {
        if random.below(100) < 55 {
          line.append(try model.constant((rows[row] + columns[column]) % size))
          continue
        }
        let cell = try model.integer(0...size - 1)
        let price = try model.integer(0...99)
        try model.post(.element(price, of: (0..<size).map { _ in random.below(100) }, at: cell))
        cost.add(price, times: 1)
        line.append(cell)
      }
      cells.append(line)
    }
    for row in cells { try model.post(.allDifferent(row)) }
    for column in 0..<size { try model.post(.allDifferent(cells.map { $0[column] })) }
    try model.minimize(cost)
  }
}
