/// The result equals the variable at the place that the index says; places are counted from 0.
struct ElementVariablesRule: Rule {
  let result: Int
  let index: Int
  let operands: [Int]

  var variables: [Int] { [result, index] + operands }

  func holds(_ value: (Int) -> Int) -> Bool {
    let place = value(index)
    return operands.indices.contains(place) && value(operands[place]) == value(result)
  }

  func narrow(_ box: inout Box) {
    box.raise(index, to: 0)
    box.lower(index, to: operands.count - 1)
    if box.isEmpty { return }
    let places = box[index].values.filter { box[operands[$0]].intersects(box[result]) }
    box.keep(index, places)
    if box.isEmpty { return }
    box.raise(result, to: places.map { box.lower(operands[$0]) }.min() ?? 0)
    box.lower(result, to: places.map { box.upper(operands[$0]) }.max() ?? 0)
    if box.isEmpty || places.count != 1 { return }
    let chosen = operands[places[0]]
    box.raise(chosen, to: box.lower(result))
    box.lower(chosen, to: box.upper(result))
  }
}
