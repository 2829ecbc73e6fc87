/// The number of atoms that hold is at most, at least or exactly a number.
struct CountRule: Rule {
  enum Relation: Sendable {
    case atMost
    case atLeast
    case equal
  }

  let relation: Relation
  let number: Int
  let atoms: [Atom]

  var variables: [Int] { atoms.map(\.variable) }

  func holds(_ value: (Int) -> Int) -> Bool {
    var count = 0
    for atom in atoms where atom.holds(value(atom.variable)) { count += 1 }
    return switch relation {
    case .atMost: count <= number
    case .atLeast: count >= number
    case .equal: count == number
    }
  }

  func narrow(_ box: inout Box) {
    var held = 0
    var open: [Atom] = []
    for atom in atoms {
      if box.isTrue(atom) {
        held += 1
      } else if !box.isFalse(atom) {
        open.append(atom)
      }
    }
    if relation != .atLeast {
      if held > number { return box.fail() }
      if held == number { for atom in open { box.apply(!atom) } }
    }
    if relation != .atMost {
      if held + open.count < number { return box.fail() }
      if held + open.count == number { for atom in open { box.apply(atom) } }
    }
  }
}
