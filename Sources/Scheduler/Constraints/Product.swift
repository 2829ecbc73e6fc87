extension Constraint {
  /// `result` is the product of the factors, which may be one variable.
  public static func product(_ result: IntVar, _ x: IntVar, _ y: IntVar) -> Constraint {
    Constraint(Product(result: result, x: x, y: y))
  }
}

/// result = x · y.
///
/// Example: result in 6…8, x in −3…5, y in −10…1: a positive x makes 5 at most, so x ≤ −1, then
/// y ≤ −2; and since x ≥ −3, y ≥ −8.
///
/// Consistency: bounds of each variable, given real numbers within the bounds of the other two. So
/// x · y = 7 with y in −5…5 does not say that x ≤ 7, as y could be a fraction; 0 is not taken out of
/// the middle of a domain; and x · x counts as a product of two variables.
/// Cost per call: O(1). Bounds may need several calls to settle: with both factors around the root of
/// a fixed result as many as there are values to try.
struct Product: ConstraintDefinition {
  let result: IntVar
  let x: IntVar
  let y: IntVar

  func holds(in solution: Solution) -> Bool {
    solution.value(of: x) * solution.value(of: y) == solution.value(of: result)
  }

  /// Products of two bounds lie within ±`Model.greatestValue`², which fits 64 bits; what does not fit
  /// the domain of the result is no solution.
  func validate(in model: Model) throws(ModelError) {
    try model.require(result)
    try model.require(x)
    try model.require(y)
  }

  func post(to posting: inout Posting) {
    let variables = [posting.integer(result), posting.integer(x), posting.integer(y)]
    posting.add(
      ProductPropagator(
        IntegerView(variables[0]), IntegerView(variables[1]), IntegerView(variables[2])),
      priority: .bounds, lower: variables, upper: variables)
  }

  var text: ConstraintText {
    var text = ConstraintText("product")
    text.add(result)
    text.add(x)
    text.add(y)
    return text
  }
}

/// result = x · y, by bounds.
///
/// All of it rests on one statement: where a box of x and y has its four corners above c, it excludes
/// result ≤ c. From the bounds of x and y follows a bound of the result; from those of y and the
/// result, and one of x, the other one of x. Turning the signs of two of the three variables, which
/// keeps the relation, and exchanging the factors gives all cases.
final class ProductPropagator: Propagator {
  // Constant data.
  private let result: IntegerView
  private let x: IntegerView
  private let y: IntegerView

  init(_ result: IntegerView, _ x: IntegerView, _ y: IntegerView) {
    self.result = result
    self.x = x
    self.y = y
  }

  func propagate(_ core: inout Core) -> Bool {
    if !raise(result, x, y, &core) || !raise(-result, -x, y, &core) { return false }
    // Where bounds contradict each other the first two have found it.
    guard core.isEnforced else { return true }
    return lower(x, y, result, &core) && lower(x, -y, -result, &core)
      && lower(-x, y, -result, &core) && lower(-x, -y, result, &core)
      && lower(y, x, result, &core) && lower(y, -x, -result, &core)
      && lower(-y, x, -result, &core) && lower(-y, -x, result, &core)
  }

  /// Raises the result to the least corner of the box of the factors.
  private func raise(
    _ result: IntegerView, _ x: IntegerView, _ y: IntegerView, _ core: inout Core
  ) -> Bool {
    var box = Box(x, y, core)
    let least = box.leastCorner
    if least <= Int64(result.lower(core)) { return true }
    // More than what contradicts the upper bound is not needed, and might not fit.
    let bound = min(least, Int64(result.upper(core)) + 1)
    box.widen(in: Box(rootOf: x, y, core), above: bound - 1)
    core.beginPremises()
    x.addPremise(atLeast: Int32(box.xLower), to: &core)
    x.addPremise(atMost: Int32(box.xUpper), to: &core)
    y.addPremise(atLeast: Int32(box.yLower), to: &core)
    y.addPremise(atMost: Int32(box.yUpper), to: &core)
    return result.require(atLeast: Int32(bound), in: &core)
  }

  /// Lowers the upper bound of x to the greatest value whose products are not all above the upper
  /// bound of the result.
  private func lower(
    _ x: IntegerView, _ y: IntegerView, _ result: IntegerView, _ core: inout Core
  ) -> Bool {
    let limit = Int64(result.upper(core))
    var box = Box(x, y, core)
    if box.xUpper * box.yLower <= limit || box.xUpper * box.yUpper <= limit { return true }
    box.xLower = max(Box.leastFactor(of: box.yLower, box.yUpper, above: limit), box.xLower)
    let bound = box.xLower - 1
    var root = Box(rootOf: x, y, core)
    root.xLower = box.xLower
    box.widen(in: root, above: limit)
    let least = box.leastCorner
    core.beginPremises()
    x.addPremise(atMost: Int32(box.xUpper), to: &core)
    y.addPremise(atLeast: Int32(box.yLower), to: &core)
    y.addPremise(atMost: Int32(box.yUpper), to: &core)
    result.addPremise(
      atMost: Int32(min(least - 1, Int64(result.upperAtRoot(core)))), to: &core)
    return x.require(atMost: Int32(bound), in: &core)
  }
}

/// Bounds of two factors, within ±`Model.greatestValue`: their products fit 64 bits.
private struct Box {
  var xLower: Int64
  var xUpper: Int64
  var yLower: Int64
  var yUpper: Int64

  init(_ x: IntegerView, _ y: IntegerView, _ core: borrowing Core) {
    xLower = Int64(x.lower(core))
    xUpper = Int64(x.upper(core))
    yLower = Int64(y.lower(core))
    yUpper = Int64(y.upper(core))
  }

  init(rootOf x: IntegerView, _ y: IntegerView, _ core: borrowing Core) {
    xLower = Int64(x.lowerAtRoot(core))
    xUpper = Int64(x.upperAtRoot(core))
    yLower = Int64(y.lowerAtRoot(core))
    yUpper = Int64(y.upperAtRoot(core))
  }

  /// The least product.
  var leastCorner: Int64 {
    min(
      min(xLower * yLower, xLower * yUpper), min(xUpper * yLower, xUpper * yUpper))
  }

  /// Moves each side outwards as far as all products stay above the limit, but not beyond `outer`.
  mutating func widen(in outer: Box, above limit: Int64) {
    xUpper = min(Box.greatestFactor(of: yLower, yUpper, above: limit), outer.xUpper)
    xLower = max(Box.leastFactor(of: yLower, yUpper, above: limit), outer.xLower)
    yUpper = min(Box.greatestFactor(of: xLower, xUpper, above: limit), outer.yUpper)
    yLower = max(Box.leastFactor(of: xLower, xUpper, above: limit), outer.yLower)
  }

  /// The least number whose products with both others are above the limit, which those of some number
  /// are; `Int64.min` where there is no least one.
  static func leastFactor(of first: Int64, _ second: Int64, above limit: Int64) -> Int64 {
    // Only positive numbers make smaller products of smaller ones.
    var least = Int64.min
    if first > 0 { least = max(least, quotientRoundedDown(limit, first) + 1) }
    if second > 0 { least = max(least, quotientRoundedDown(limit, second) + 1) }
    return least
  }

  /// The greatest number whose products with both others are above the limit, likewise; `Int64.max`
  /// where there is no greatest one.
  static func greatestFactor(of first: Int64, _ second: Int64, above limit: Int64) -> Int64 {
    let least = leastFactor(of: -first, -second, above: limit)
    return least == .min ? .max : -least
  }

  private static func quotientRoundedDown(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
