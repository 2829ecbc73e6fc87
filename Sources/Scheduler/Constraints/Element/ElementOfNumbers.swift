extension Constraint {
  /// `result` is the number at place `index`, counted from 0; a place outside is not allowed.
  ///
  /// Posting throws `emptyArray` where there are no numbers.
  public static func element(_ result: IntVar, of numbers: [Int], at index: IntVar) -> Constraint {
    Constraint(ElementOfNumbers(result: result, numbers: numbers, index: index))
  }
}

/// result = numbers[index], with 0 ≤ index < count.
///
/// Example: of the numbers 7, 3, 9, 3 with result ≤ 5 the index is 1 or 3, and the result 3.
///
/// Consistency: domain. Unconditionally posted it is clauses, two literals for each place and one
/// for each number, by which a place goes when its number does and a number when its last place
/// does. Posted with a condition it is an `ElementOfMatrixPropagator` with one row, which finds it
/// false as soon as no place is left, where clauses would wait for a place to be chosen.
struct ElementOfNumbers: ConstraintDefinition {
  let result: IntVar
  let numbers: [Int]
  let index: IntVar

  func holds(in solution: Solution) -> Bool {
    let place = solution.value(of: index)
    return numbers.indices.contains(place) && solution.value(of: result) == numbers[place]
  }

  func validate(in model: Model) throws(ModelError) {
    try model.require(result)
    try model.require(index)
    if numbers.isEmpty { throw ModelError(.emptyArray, "an element of no numbers") }
  }

  func post(to posting: inout Posting) {
    let places = numbers.indices.filter { place in
      posting.model.allows(place, for: index)
        && posting.model.allows(numbers[place], for: result)
        && (index != result || numbers[place] == place)
    }
    let values = Set(places.map { numbers[$0] }).sorted()
    posting.restrict(index, to: places)
    if places.isEmpty { return }
    posting.restrict(result, to: values)
    let isPlace = places.map { posting.literal(index.equals($0)) }
    let isValue = values.map { posting.literal(result.equals($0)) }
    let rank = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    let ranks = places.map { rank[numbers[$0], default: 0] }
    guard posting.enforcement == .always else {
      ElementOfMatrixPropagator(
        rows: [.always], columns: isPlace, values: isValue, cells: ranks.map(Int32.init)
      ).post(to: posting)
      return
    }
    var supports = values.map { _ in [EngineLiteral]() }
    for (place, rank) in zip(isPlace, ranks) {
      posting.addClause([!place, isValue[rank]])
      supports[rank].append(place)
    }
    for (value, places) in zip(isValue, supports) { posting.addClause([!value] + places) }
  }

  var text: ConstraintText {
    var text = ConstraintText("element")
    text.add(result)
    text.add(index)
    text.add(numbers)
    return text
  }
}
