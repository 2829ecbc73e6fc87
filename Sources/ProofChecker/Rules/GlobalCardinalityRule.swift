/// Each listed number is the value of as many variables as its count says; other values are free.
struct GlobalCardinalityRule: Rule {
  let operands: [Int]
  let numbers: [Int]
  let counts: [Int]

  var variables: [Int] { operands + counts }

  func holds(_ value: (Int) -> Int) -> Bool {
    numbers.indices.allSatisfy { place in
      operands.count { value($0) == numbers[place] } == value(counts[place])
    }
  }

  /// Exact for variables that are listed once, listed numbers and counts without gaps: if the
  /// variables find places, and the least counts are filled by some of them, then one assignment does
  /// both (Mendelsohn and Dulmage, 1958).
  func narrow(_ box: inout Box) {
    for place in numbers.indices {
      var possible = 0
      var certain = 0
      for x in operands where box[x].contains(numbers[place]) {
        possible += 1
        if box.isFixed(x) { certain += 1 }
      }
      box.raise(counts[place], to: certain)
      box.lower(counts[place], to: possible)
    }
    if box.isEmpty || Set(numbers).count < numbers.count { return }
    let room = counts.map { box.upper($0) }
    let demanded = counts.map { max(0, box.lower($0)) }
    var all: [[Int]] = []
    var bound: [[Int]] = []
    for x in operands {
      let places = numbers.indices.filter { box[x].contains(numbers[$0]) }
      all.append(places)
      let listed = Set(places.map { numbers[$0] }).count
      if listed == box[x].count { bound.append(places) }
    }
    if Matching.greatestSize(places: bound, room: room) < bound.count
      || Matching.greatestSize(places: all, room: demanded) < demanded.reduce(0, +)
    {
      box.fail()
    }
  }
}
