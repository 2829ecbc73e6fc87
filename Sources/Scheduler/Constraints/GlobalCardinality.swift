extension Constraint {
  /// Each value is taken by as many of the variables as its count says; values that are not listed
  /// are free.
  ///
  /// Posting throws `unequalLengths` where there are not as many counts as values.
  public static func globalCardinality(
    _ variables: [IntVar], values: [Int], counts: [IntVar]
  ) -> Constraint {
    Constraint(GlobalCardinality(variables: variables, values: values, counts: counts))
  }
}

/// counts[k] = |{i : xᵢ = values[k]}| for every k.
///
/// Example: three variables in 1…3, where 1 is to be taken once at most and 2 not at all: 3 is taken
/// by two or three of them.
///
/// Consistency: bounds of each count given the literals [xᵢ = v] of its value, and those literals given
/// the count's bounds; bounds of the sum of all counts, which is at least the number of variables
/// that can only take listed values and at most the number of those that can take one. What several
/// values together forbid is not found: four variables in 1…2 and 1…3, of which 1 and 2 may be taken
/// once each, are found wrong only when most are fixed.
/// Cost per call: O(variables) for a value, in two linear constraints each, and O(values) for the
/// sum.
/// Left out: flows, which would find the sets of values that are too few or too many.
struct GlobalCardinality: ConstraintDefinition {
  let variables: [IntVar]
  let values: [Int]
  let counts: [IntVar]

  func holds(in solution: Solution) -> Bool {
    zip(values, counts).allSatisfy { value, count in
      variables.filter { solution.value(of: $0) == value }.count == solution.value(of: count)
    }
  }

  func validate(in model: Model) throws(ModelError) {
    for x in variables + counts { try model.require(x) }
    if values.count != counts.count {
      throw ModelError(
        .unequalLengths, "\(counts.count) counts for \(values.count) values")
    }
  }

  func post(to posting: inout Posting) {
    let model = posting.model
    for (value, count) in zip(values, counts) {
      let takers = variables.filter { model.allows(value, for: $0) }
      let taken = LinearExpression(sum: takers.map { $0.equals(value) })
      Linear(taken - count, .equal, 0).post(to: &posting)
    }
    // A value that is listed twice has two counts, which are equal: one of them is summed.
    let listed = Set(values)
    let places = listed.sorted().compactMap { values.firstIndex(of: $0) }
    if places.count < 2 { return }
    let sum = LinearExpression(sum: places.map { counts[$0] })
    let listedSizes = variables.map { x in listed.count { model.allows($0, for: x) } }
    let certain = zip(variables, listedSizes).count { $1 == size(of: $0, in: model) }
    let possible = listedSizes.count { $0 > 0 }
    Linear(sum, .atLeast, certain).post(to: &posting)
    Linear(sum, .atMost, possible).post(to: &posting)
  }

  /// The number of values that the variable was declared with.
  private func size(of x: IntVar, in model: Model) -> Int {
    model.variables[Int(x.index)].gaps.reduce(model.upper(x) - model.lower(x) + 1) {
      $0 - $1.count
    }
  }

  var text: ConstraintText {
    var text = ConstraintText("global-cardinality")
    text.add(variables)
    text.add(values)
    text.add(counts)
    return text
  }
}
