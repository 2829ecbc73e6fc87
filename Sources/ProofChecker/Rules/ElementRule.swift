/// The result is the number at the place that the index says; places are counted from 0.
struct ElementRule: Rule {
  let result: Int
  let index: Int
  let numbers: [Int]

  var variables: [Int] { [result, index] }

  func holds(_ value: (Int) -> Int) -> Bool {
    let place = value(index)
    return numbers.indices.contains(place) && numbers[place] == value(result)
  }

  func narrow(_ box: inout Box) {
    box.raise(index, to: 0)
    box.lower(index, to: numbers.count - 1)
    if box.isEmpty { return }
    let places = box[index].values.filter { box[result].contains(numbers[$0]) }
    box.keep(index, places)
    if box.isEmpty { return }
    box.keep(result, places.map { numbers[$0] }.sorted())
  }
}
