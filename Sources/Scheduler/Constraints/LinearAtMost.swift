/// Σ coefficients · variables ≤ constant, by bounds.
///
/// With m the least that the sum can be, every term may exceed its own least by at most
/// constant − m. Example: 2x + 3y ≤ 10 with x, y in 0…5 leaves x ≤ 5 and y ≤ 3.
///
/// Consistency: bounds of every variable, given the bounds of the others. Cost per call: O(terms),
/// and O(terms) more for each explanation.
final class LinearAtMost: Propagator {
  // Constant data; `variables` and `coefficients` have equal length, no coefficient is 0.
  private let variables: [Int]
  private let coefficients: [Int64]
  private let constant: Int64

  /// Sums must fit 64 bits: every coefficient times every bound, summed, does.
  init(_ terms: [(coefficient: Int64, variable: Int)], atMost constant: Int64) {
    variables = terms.map(\.variable)
    coefficients = terms.map(\.coefficient)
    self.constant = constant
  }

  /// Posts the constraint to an engine.
  func post(to engine: Engine) {
    let lower = variables.indices.filter { coefficients[$0] > 0 }.map { variables[$0] }
    let upper = variables.indices.filter { coefficients[$0] < 0 }.map { variables[$0] }
    engine.add(self, priority: .bounds, lower: lower, upper: upper)
  }

  func propagate(_ core: inout Core) -> Bool {
    var least: Int64 = 0
    for index in variables.indices { least += leastTerm(index, core) }
    let slack = constant - least
    if slack < 0 {
      collectPremises(except: -1, &core)
      core.fail()
      return false
    }
    for index in variables.indices {
      let x = variables[index]
      let coefficient = coefficients[index]
      let range = Int64(core.upper[x]) - Int64(core.lower[x])
      if abs(coefficient) * range <= slack { continue }
      let room = Int32(slack / abs(coefficient))
      collectPremises(except: index, &core)
      let holds =
        coefficient > 0
        ? core.require(x, atMost: core.lower[x] + room)
        : core.require(x, atLeast: core.upper[x] - room)
      if !holds { return false }
    }
    return true
  }

  private func leastTerm(_ index: Int, _ core: borrowing Core) -> Int64 {
    let x = variables[index]
    return coefficients[index]
      * Int64(coefficients[index] > 0 ? core.lower[x] : core.upper[x])
  }

  private func collectPremises(except omitted: Int, _ core: inout Core) {
    core.beginPremises()
    for index in variables.indices where index != omitted {
      let x = variables[index]
      if coefficients[index] > 0 {
        core.addPremise(x, atLeast: core.lower[x])
      } else {
        core.addPremise(x, atMost: core.upper[x])
      }
    }
  }
}
