/// A domain for every variable. It only shrinks, until it is taken back to a mark.
struct Box {
  private(set) var domains: [Domain]
  /// No solution lies in the box: a domain is empty, or a constraint said so.
  private(set) var isEmpty = false
  /// What was replaced, in order.
  private var trail: [(variable: Int, domain: Domain)] = []

  init(_ domains: [Domain]) {
    self.domains = domains
    isEmpty = domains.contains { $0.isEmpty }
  }

  /// A state to go back to.
  struct Mark {
    fileprivate let trail: Int
    fileprivate let isEmpty: Bool
  }

  var mark: Mark { Mark(trail: trail.count, isEmpty: isEmpty) }

  /// Grows with every change.
  var changes: Int { trail.count }

  mutating func undo(to mark: Mark) {
    while trail.count > mark.trail {
      let last = trail.removeLast()
      domains[last.variable] = last.domain
    }
    isEmpty = mark.isEmpty
  }

  /// Keeps what the box is now for good.
  mutating func commit() { trail.removeAll(keepingCapacity: true) }

  /// A further variable.
  mutating func append(_ domain: Domain) { domains.append(domain) }

  subscript(_ variable: Int) -> Domain { domains[variable] }
  func lower(_ variable: Int) -> Int { domains[variable].lower }
  func upper(_ variable: Int) -> Int { domains[variable].upper }
  func isFixed(_ variable: Int) -> Bool { domains[variable].isFixed }

  // MARK: Shrinking

  mutating func fail() { isEmpty = true }

  mutating func raise(_ variable: Int, to bound: Int) {
    if isEmpty || bound <= domains[variable].lower { return }
    change(variable) { $0.raise(to: bound) }
  }

  mutating func lower(_ variable: Int, to bound: Int) {
    if isEmpty || bound >= domains[variable].upper { return }
    change(variable) { $0.lower(to: bound) }
  }

  mutating func remove(_ variable: Int, _ values: ClosedRange<Int>) {
    if isEmpty { return }
    if values.lowerBound == values.upperBound, !domains[variable].contains(values.lowerBound) {
      return
    }
    let old = domains[variable]
    domains[variable].remove(values)
    noteChange(variable, old)
  }

  mutating func fix(_ variable: Int, _ value: Int) {
    if isEmpty { return }
    if !domains[variable].contains(value) {
      isEmpty = true
    } else if !domains[variable].isFixed {
      change(variable) { $0 = Domain(value, value) }
    }
  }

  /// Leaves the values in the list, which is in order.
  mutating func keep(_ variable: Int, _ values: [Int]) {
    if isEmpty { return }
    let old = domains[variable]
    domains[variable].keep(values)
    noteChange(variable, old)
  }

  mutating func apply(_ atom: Atom) {
    switch atom.relation {
    case .atMost: lower(atom.variable, to: atom.value)
    case .atLeast: raise(atom.variable, to: atom.value)
    case .equal: fix(atom.variable, atom.value)
    case .different: remove(atom.variable, atom.value...atom.value)
    }
  }

  private mutating func change(_ variable: Int, _ body: (inout Domain) -> Void) {
    trail.append((variable, domains[variable]))
    body(&domains[variable])
    if domains[variable].isEmpty { isEmpty = true }
  }

  private mutating func noteChange(_ variable: Int, _ old: Domain) {
    if domains[variable] == old { return }
    trail.append((variable, old))
    if domains[variable].isEmpty { isEmpty = true }
  }

  // MARK: Asking

  /// Whether the atom holds everywhere in the box.
  func isTrue(_ atom: Atom) -> Bool {
    let domain = domains[atom.variable]
    switch atom.relation {
    case .atMost: return domain.upper <= atom.value
    case .atLeast: return domain.lower >= atom.value
    case .equal: return domain.isFixed && domain.lower == atom.value
    case .different: return !domain.contains(atom.value)
    }
  }

  /// Whether the atom holds nowhere in the box.
  func isFalse(_ atom: Atom) -> Bool { isTrue(!atom) }
}
