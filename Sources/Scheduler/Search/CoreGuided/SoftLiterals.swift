/// A sum to be minimized as literals to be kept: the lower bound of core-guided search (OLL).
///
/// There is a *lower bound* on the sum and *soft literals* with weights, such that the sum is at least
/// the bound and the weights of the soft literals that are false, in every solution. All are assumed.
/// Where that succeeds the sum of the solution is the bound: it is a least one. Otherwise some of the
/// soft literals cannot hold together, a *core*. With w the least weight among them, every solution
/// pays w for one of them at least: w moves from the weight of each to the bound. What a solution pays
/// that breaks more than one of them is counted by a new integer variable
///
///     s ≥ number of false literals in the core,  s ≥ 1,
///
/// whose bound literal [s ≤ 1] is a new soft literal of weight w. When [s ≤ k] is in a core itself,
/// the weight that leaves it enters [s ≤ k + 1]: each unit of s beyond k costs w. So a core costs one
/// linear constraint and no other encoding; the bound literals exist already in an engine of lazy
/// clause generation. Integer variables of the sum are counted in the same way from the start.
///
/// **Strata**: only soft literals of at least some weight are assumed, a weight that falls in steps. So
/// heavy cores come first, and every stratum ends with a solution. A soft literal whose weight alone
/// exceeds the gap to the best solution is true in every solution that is no worse: it becomes a fact
/// (**hardening**).
///
/// **Source**: Benjamin Andres, Benjamin Kaufmann, Oliver Matheis, Torsten Schaub,
/// "Unsatisfiability-based optimization in clasp", ICLP 2012 (OLL); António Morgado, Carmine Dodaro,
/// Joao Marques-Silva, "Core-guided MaxSAT with soft cardinality constraints", CP 2014; Carlos
/// Ansótegui, Maria Luisa Bonet, Joel Gabàs, Jordi Levy, "Improving SAT-based weighted MaxSAT
/// solvers", CP 2012 (strata, hardening); Graeme Gange, Jeremias Berg, Emir Demirović, Peter J.
/// Stuckey, "Core-guided and core-boosted search for CP", CPAIOR 2020 (integer variables in place of
/// totalizers).
struct SoftLiterals {
  private let posting: Posting
  private var engine: Engine { posting.engine }
  private(set) var lowerBound = 0
  /// In order of making; those of weight 0 play no part any more.
  private var softs: [Soft] = []
  private var placeOfLiteral: [EngineLiteral: Int] = [:]
  /// The least weight that is assumed.
  private var threshold = Int.max

  private struct Soft {
    let literal: EngineLiteral
    var weight: Int
    /// Where the literal is a bound of a counted variable, what follows it.
    let next: Counted?
  }

  /// An integer variable each unit of which costs, beyond a bound: above it, or below it.
  private struct Counted: Equatable {
    let variable: Int
    let bound: Int32
    let isFalling: Bool
  }

  /// Nothing to be kept yet. Literals are added at level 0.
  init(_ posting: Posting) { self.posting = posting }

  /// The terms of a sum whose terms are merged.
  init(_ sum: LinearExpression, _ posting: Posting) {
    self.init(posting)
    lowerBound = sum.constant
    for term in sum.literals {
      let literal = posting.literal(term.operand)
      if term.coefficient < 0 { lowerBound += term.coefficient }
      keep(term.coefficient > 0 ? !literal : literal, weight: abs(term.coefficient))
    }
    for term in sum.integers {
      let bounds = posting.rootBounds(term.operand)
      let isFalling = term.coefficient < 0
      let least = isFalling ? bounds.upperBound : bounds.lowerBound
      lowerBound += term.coefficient * Int(least)
      count(
        Counted(
          variable: posting.integer(term.operand), bound: Int32(least), isFalling: isFalling),
        weight: abs(term.coefficient))
    }
  }

  /// Adds a soft literal, or weight to it.
  mutating func keep(_ literal: EngineLiteral, weight: Int) {
    add(literal, weight: weight, next: nil)
  }

  /// What to assume in this stratum.
  mutating func assumptions() -> [EngineLiteral] {
    if threshold == .max { threshold = softs.map(\.weight).max() ?? 0 }
    return softs.filter { $0.weight > 0 && $0.weight >= threshold }.map(\.literal)
  }

  /// Goes on to lighter literals; false where all are assumed.
  mutating func lowerThreshold() -> Bool {
    guard let next = softs.map(\.weight).filter({ $0 > 0 && $0 < threshold }).max() else {
      return false
    }
    threshold = min(next, threshold / 2)
    return true
  }

  /// Makes facts of what every solution keeps that is no worse than this; at level 0.
  mutating func harden(upperBound: Int) {
    let gap = upperBound - lowerBound
    for place in softs.indices where softs[place].weight > gap {
      engine.addClause([softs[place].literal], origin: nil)
      softs[place].weight = 0
    }
  }

  /// Moves the least weight in the core to the bound; at level 0.
  mutating func relax(_ core: [EngineLiteral]) {
    let places = core.compactMap { placeOfLiteral[$0] }.sorted()
    guard let least = places.map({ softs[$0].weight }).min() else { return }
    lowerBound += least
    engine.addClause(places.map { !softs[$0].literal }, origin: nil)
    for place in places {
      softs[place].weight -= least
      if let next = softs[place].next { count(next, weight: least) }
    }
    guard places.count > 1 else { return }
    let sum = engine.makeInteger(1...Int32(places.count))
    LinearAtMost(
      [LinearAtMost.IntegerTerm(coefficient: -1, variable: sum)],
      places.map { LinearAtMost.LiteralTerm(coefficient: 1, literal: !softs[$0].literal) },
      atMost: 0
    ).post(to: posting)
    count(Counted(variable: sum, bound: 1, isFalling: false), weight: least)
  }

  /// From now on each unit of the variable beyond the bound costs so much more.
  private mutating func count(_ counted: Counted, weight: Int) {
    let bounds = engine.bounds(of: counted.variable)
    let x = counted.variable
    if counted.isFalling {
      let bound = min(counted.bound, bounds.upperBound)
      lowerBound += Int(counted.bound - bound) * weight
      if bound <= bounds.lowerBound { return }
      let next = Counted(variable: x, bound: bound - 1, isFalling: true)
      add(!engine.literal(x, atMost: bound - 1), weight: weight, next: next)
    } else {
      let bound = max(counted.bound, bounds.lowerBound)
      lowerBound += Int(bound - counted.bound) * weight
      if bound >= bounds.upperBound { return }
      let next = Counted(variable: x, bound: bound + 1, isFalling: false)
      add(engine.literal(x, atMost: bound), weight: weight, next: next)
    }
  }

  private mutating func add(_ literal: EngineLiteral, weight: Int, next: Counted?) {
    var literal = literal
    if let place = placeOfLiteral[literal] {
      if softs[place].next == next {
        softs[place].weight += weight
        return
      }
      // Two things follow it: the second gets a literal of its own, which implies it.
      let own = engine.makeBoolean()
      engine.addClause([!own, literal], origin: nil)
      literal = own
    }
    placeOfLiteral[literal] = softs.count
    softs.append(Soft(literal: literal, weight: weight, next: next))
  }
}
