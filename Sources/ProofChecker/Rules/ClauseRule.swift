/// At least one of the atoms holds.
struct ClauseRule: Rule {
  let atoms: [Atom]

  var variables: [Int] { atoms.map(\.variable) }

  func holds(_ value: (Int) -> Int) -> Bool { atoms.contains { $0.holds(value($0.variable)) } }

  func narrow(_ box: inout Box) {
    var open: Atom?
    for atom in atoms where !box.isFalse(atom) {
      if open != nil { return }
      open = atom
    }
    if let open { box.apply(open) } else { box.fail() }
  }
}
