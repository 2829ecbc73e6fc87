/// The result is the number in the row and column that two variables say, both counted from 0; the
/// numbers are listed row by row.
struct ElementOfGridRule: Rule {
  let result: Int
  let row: Int
  let column: Int
  let width: Int
  let numbers: [Int]

  var variables: [Int] { [result, row, column] }

  func holds(_ value: (Int) -> Int) -> Bool {
    let (line, place) = (value(row), value(column))
    guard place >= 0, place < width, line >= 0, line < numbers.count / width else { return false }
    return numbers[line * width + place] == value(result)
  }

  func narrow(_ box: inout Box) {
    box.raise(row, to: 0)
    box.raise(column, to: 0)
    box.lower(column, to: width - 1)
    box.lower(row, to: width > 0 ? numbers.count / width - 1 : -1)
    if box.isEmpty { return }
    var rows: [Int] = []
    var columns: Set<Int> = []
    var results: Set<Int> = []
    let places = box[column].values
    for line in box[row].values {
      var isPossible = false
      for place in places where box[result].contains(numbers[line * width + place]) {
        isPossible = true
        columns.insert(place)
        results.insert(numbers[line * width + place])
      }
      if isPossible { rows.append(line) }
    }
    box.keep(row, rows)
    box.keep(column, columns.sorted())
    box.keep(result, results.sorted())
  }
}
