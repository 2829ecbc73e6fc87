/// The result is |x|.
struct AbsoluteRule: Rule {
  let result: Int
  let operand: Int

  var variables: [Int] { [result, operand] }

  func holds(_ value: (Int) -> Int) -> Bool { value(result) == abs(value(operand)) }

  func narrow(_ box: inout Box) {
    box.raise(result, to: 0)
    if box.isEmpty { return }
    box.lower(result, to: max(-box.lower(operand), box.upper(operand)))
    if box.isEmpty { return }
    box.lower(operand, to: box.upper(result))
    box.raise(operand, to: -box.upper(result))
    if box.isEmpty { return }
    let least = box.lower(result)
    if least > 0 { box.remove(operand, 1 - least...least - 1) }
    if box.isEmpty { return }
    if box.lower(operand) >= 0 {
      box.raise(result, to: box.lower(operand))
    } else if box.upper(operand) <= 0 {
      box.raise(result, to: -box.upper(operand))
    } else {
      let negative = -largest(atMost: 0, box)
      let positive = box[operand].next(0) ?? box.upper(operand)
      box.raise(result, to: min(negative, positive))
    }
  }

  /// The greatest value of the operand up to the bound, which is at least its lower bound.
  private func largest(atMost bound: Int, _ box: Box) -> Int {
    var domain = box[operand]
    domain.lower(to: bound)
    return domain.upper
  }
}
