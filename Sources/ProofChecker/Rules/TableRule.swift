/// The variables have the values of one of the rows.
struct TableRule: Rule {
  let columns: [Int]
  let rows: [[Int]]

  var variables: [Int] { columns }

  func holds(_ value: (Int) -> Int) -> Bool { rows.contains { $0 == columns.map(value) } }

  func narrow(_ box: inout Box) {
    let possible = rows.filter { row in
      columns.indices.allSatisfy { box[columns[$0]].contains(row[$0]) }
    }
    if possible.isEmpty { return box.fail() }
    for place in columns.indices {
      box.keep(columns[place], Set(possible.map { $0[place] }).sorted())
    }
  }
}
