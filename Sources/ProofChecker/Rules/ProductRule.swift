/// The result is the product of two variables, which may be one. Values up to 2·10⁹ keep products
/// within 63 bits.
struct ProductRule: Rule {
  let result: Int
  let first: Int
  let second: Int

  var variables: [Int] { [result, first, second] }

  func holds(_ value: (Int) -> Int) -> Bool { value(result) == value(first) * value(second) }

  func narrow(_ box: inout Box) {
    if first == second {
      box.raise(result, to: 0)
      if box.isEmpty { return }
      let greatest = max(abs(box.lower(first)), abs(box.upper(first)))
      box.lower(result, to: greatest * greatest)
    }
    let corners = [
      box.lower(first) * box.lower(second), box.lower(first) * box.upper(second),
      box.upper(first) * box.lower(second), box.upper(first) * box.upper(second),
    ]
    box.raise(result, to: corners.min() ?? 0)
    box.lower(result, to: corners.max() ?? 0)
    if box.isEmpty { return }
    divide(first, by: second, &box)
    if box.isEmpty { return }
    divide(second, by: first, &box)
  }

  /// Narrows a factor by the result over the other factor.
  private func divide(_ factor: Int, by other: Int, _ box: inout Box) {
    let isZeroPossible = box.lower(result) <= 0 && box.upper(result) >= 0
    if isZeroPossible && box.lower(other) <= 0 && box.upper(other) >= 0 { return }
    if !isZeroPossible {
      box.remove(factor, 0...0)
      box.remove(other, 0...0)
      if box.isEmpty { return }
    }
    let (low, high) = (box.lower(result), box.upper(result))
    if box.lower(other) > 0 || box.upper(other) < 0 {
      let ends = [
        (low, box.lower(other)), (low, box.upper(other)),
        (high, box.lower(other)), (high, box.upper(other)),
      ]
      box.raise(factor, to: ends.map { ProductRule.quotientUp($0, $1) }.min() ?? 0)
      box.lower(factor, to: ends.map { ProductRule.quotientDown($0, $1) }.max() ?? 0)
      return
    }
    // The other factor is at least 1 in amount and may have either sign; the result is not 0.
    let greatest = max(abs(low), abs(high))
    let least = min(abs(low), abs(high))
    box.raise(factor, to: -greatest)
    box.lower(factor, to: greatest)
    if box.isEmpty { return }
    let room = max(abs(box.lower(other)), abs(box.upper(other)))
    let needed = ProductRule.quotientUp(least, room)
    if needed > 0 { box.remove(factor, 1 - needed...needed - 1) }
  }

  private static func quotientDown(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  private static func quotientUp(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return a % b != 0 && (a < 0) == (b < 0) ? quotient + 1 : quotient
  }
}
