/// Σ coefficients · variables + Σ coefficients · atoms + constant compared with a number.
///
/// The reader has checked that no sum of greatest amounts leaves 62 bits.
struct LinearRule: Rule {
  enum Relation: Sendable {
    case atMost
    case atLeast
    case equal
    case different
  }

  struct Term: Sendable {
    var coefficient: Int
    var variable: Int
  }

  struct AtomTerm: Sendable {
    var coefficient: Int
    var atom: Atom
  }

  private var terms: [Term] = []
  private var atomTerms: [AtomTerm] = []
  private var constant: Int
  private var relation: Relation
  private var right: Int

  /// Terms of one variable become one, and so do those of an atom and its negation.
  init(
    _ terms: [Term], _ atomTerms: [AtomTerm], _ constant: Int, _ relation: Relation, _ right: Int
  ) {
    self.constant = constant
    self.relation = relation
    self.right = right
    var places: [Int: Int] = [:]
    for term in terms {
      if let place = places[term.variable] {
        self.terms[place].coefficient += term.coefficient
      } else {
        places[term.variable] = self.terms.count
        self.terms.append(term)
      }
    }
    var atomPlaces: [Atom: Int] = [:]
    for term in atomTerms {
      if let place = atomPlaces[term.atom] {
        self.atomTerms[place].coefficient += term.coefficient
      } else if let place = atomPlaces[!term.atom] {
        self.constant += term.coefficient
        self.atomTerms[place].coefficient -= term.coefficient
      } else {
        atomPlaces[term.atom] = self.atomTerms.count
        self.atomTerms.append(term)
      }
    }
  }

  /// The same sum compared otherwise.
  func with(_ relation: Relation, _ right: Int) -> LinearRule {
    var rule = self
    rule.relation = relation
    rule.right = right
    return rule
  }

  var variables: [Int] { terms.map(\.variable) + atomTerms.map(\.atom.variable) }

  func value(_ value: (Int) -> Int) -> Int {
    var sum = constant
    for term in terms { sum += term.coefficient * value(term.variable) }
    for term in atomTerms where term.atom.holds(value(term.atom.variable)) {
      sum += term.coefficient
    }
    return sum
  }

  func holds(_ value: (Int) -> Int) -> Bool {
    let sum = self.value(value)
    return switch relation {
    case .atMost: sum <= right
    case .atLeast: sum >= right
    case .equal: sum == right
    case .different: sum != right
    }
  }

  /// The least that sign · (the sum) can be in the box, which is not empty.
  func least(_ box: Box, sign: Int = 1) -> Int {
    var least = sign * constant
    for term in terms { least += LinearRule.least(term, sign, box) }
    for term in atomTerms { least += LinearRule.least(term, sign, box) }
    return least
  }

  private static func least(_ term: Term, _ sign: Int, _ box: Box) -> Int {
    let coefficient = sign * term.coefficient
    return coefficient * (coefficient > 0 ? box.lower(term.variable) : box.upper(term.variable))
  }

  private static func least(_ term: AtomTerm, _ sign: Int, _ box: Box) -> Int {
    let coefficient = sign * term.coefficient
    if coefficient > 0 { return box.isTrue(term.atom) ? coefficient : 0 }
    return box.isFalse(term.atom) ? 0 : coefficient
  }

  func narrow(_ box: inout Box) {
    switch relation {
    case .atMost: narrowAtMost(&box, sign: 1)
    case .atLeast: narrowAtMost(&box, sign: -1)
    case .equal:
      narrowAtMost(&box, sign: 1)
      if !box.isEmpty { narrowAtMost(&box, sign: -1) }
    case .different: narrowDifferent(&box)
    }
  }

  /// sign · sum ≤ sign · right, by bounds.
  private func narrowAtMost(_ box: inout Box, sign: Int) {
    let slack = sign * right - least(box, sign: sign)
    if slack < 0 { return box.fail() }
    for term in terms {
      let coefficient = sign * term.coefficient
      if coefficient == 0 { continue }
      let room = slack / abs(coefficient)
      let (low, high) = (box.lower(term.variable), box.upper(term.variable))
      if high - low <= room { continue }
      if coefficient > 0 {
        box.lower(term.variable, to: low + room)
      } else {
        box.raise(term.variable, to: high - room)
      }
      if box.isEmpty { return }
    }
    for term in atomTerms where abs(term.coefficient) > slack {
      if box.isTrue(term.atom) || box.isFalse(term.atom) { continue }
      box.apply(sign * term.coefficient > 0 ? !term.atom : term.atom)
      if box.isEmpty { return }
    }
  }

  private func narrowDifferent(_ box: inout Box) {
    var rest = right - constant
    var open: Term?
    var openAtom: AtomTerm?
    for term in terms where term.coefficient != 0 {
      if box.isFixed(term.variable) {
        rest -= term.coefficient * box.lower(term.variable)
      } else if open != nil {
        return
      } else {
        open = term
      }
    }
    for term in atomTerms where term.coefficient != 0 {
      if box.isTrue(term.atom) {
        rest -= term.coefficient
      } else if !box.isFalse(term.atom) {
        if open != nil || openAtom != nil { return }
        openAtom = term
      }
    }
    if let open {
      guard rest % open.coefficient == 0 else { return }
      let value = rest / open.coefficient
      box.remove(open.variable, value...value)
    } else if let openAtom {
      if rest == 0 { box.apply(openAtom.atom) }
      if rest == openAtom.coefficient { box.apply(!openAtom.atom) }
    } else if rest == 0 {
      box.fail()
    }
  }
}
