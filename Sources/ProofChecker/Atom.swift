/// What a proof says of one variable.
struct Atom: Hashable, Sendable {
  enum Relation: Sendable {
    case atMost
    case atLeast
    case equal
    case different
  }

  let variable: Int
  let relation: Relation
  let value: Int

  static prefix func ! (atom: Atom) -> Atom {
    switch atom.relation {
    case .atMost:
      Atom(variable: atom.variable, relation: .atLeast, value: atom.value + 1)
    case .atLeast:
      Atom(variable: atom.variable, relation: .atMost, value: atom.value - 1)
    case .equal: Atom(variable: atom.variable, relation: .different, value: atom.value)
    case .different: Atom(variable: atom.variable, relation: .equal, value: atom.value)
    }
  }

  func holds(_ number: Int) -> Bool {
    switch relation {
    case .atMost: number <= value
    case .atLeast: number >= value
    case .equal: number == value
    case .different: number != value
    }
  }
}
