/// No two of the variables have the same value.
struct AllDifferentRule: Rule {
  let operands: [Int]

  var variables: [Int] { operands }

  func holds(_ value: (Int) -> Int) -> Bool { Set(operands.map(value)).count == operands.count }

  /// Exact for variables that are listed once: they can be matched with values or not.
  func narrow(_ box: inout Box) {
    if !AllDifferentRule.canDiffer(operands, box) { return box.fail() }
    for x in operands where box.isFixed(x) {
      let value = box.lower(x)
      for other in operands where other != x { box.remove(other, value...value) }
      if box.isEmpty { return }
    }
  }

  static func canDiffer(_ operands: [Int], _ box: Box) -> Bool {
    if Set(operands).count < operands.count { return false }
    // One that has as many values as there are variables finds one after all the others.
    let narrow = operands.filter { box[$0].count < operands.count }
    var numbers: [Int: Int] = [:]
    var places: [[Int]] = []
    for x in narrow {
      places.append(
        box[x].values.map { value in
          let number = numbers[value] ?? numbers.count
          numbers[value] = number
          return number
        })
    }
    let room = Array(repeating: 1, count: numbers.count)
    return Matching.greatestSize(places: places, room: room) == narrow.count
  }
}
