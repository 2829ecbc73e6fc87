/// The result is the least, or the greatest, of some variables, of which there is at least one.
struct ExtremumRule: Rule {
  let isMaximum: Bool
  let result: Int
  let operands: [Int]

  var variables: [Int] { [result] + operands }

  func holds(_ value: (Int) -> Int) -> Bool {
    let extremum = isMaximum ? operands.map(value).max() : operands.map(value).min()
    return extremum == value(result)
  }

  func narrow(_ box: inout Box) {
    if operands.isEmpty { return box.fail() }
    if isMaximum {
      for x in operands { box.lower(x, to: box.upper(result)) }
      if box.isEmpty { return }
      box.raise(result, to: operands.map { box.lower($0) }.max() ?? 0)
      box.lower(result, to: operands.map { box.upper($0) }.max() ?? 0)
    } else {
      for x in operands { box.raise(x, to: box.lower(result)) }
      if box.isEmpty { return }
      box.lower(result, to: operands.map { box.upper($0) }.min() ?? 0)
      box.raise(result, to: operands.map { box.lower($0) }.min() ?? 0)
    }
    if box.isEmpty { return }
    // One of the operands is the result.
    let candidates = operands.filter { box[$0].intersects(box[result]) }
    guard let only = candidates.first else { return box.fail() }
    if candidates.count == 1 {
      box.raise(only, to: box.lower(result))
      box.lower(only, to: box.upper(result))
      if box.isEmpty { return }
      box.raise(result, to: box.lower(only))
      box.lower(result, to: box.upper(only))
    }
  }
}
