extension Constraint {
  /// No two of the variables have the same value.
  public static func allDifferent(_ variables: [IntVar]) -> Constraint {
    Constraint(AllDifferent(variables: variables))
  }
}

/// xᵢ ≠ xⱼ for all i < j.
///
/// Example: with x, y in 1…2 and z in 1…4 the values 1 and 2 are used up: z is in 3…4. With x = 5 and
/// y in 1…9 the value 5 is gone from y.
///
/// Consistency: bounds, where domains have no holes; and the value of a fixed variable goes from all
/// others. Holes do not count against the room that variables have: three variables in {1, 5} are
/// found too many only when one is fixed.
/// Cost per call: O(variables) for each variable that has become fixed; O(n log n) for the bounds of
/// n variables while their order stays about the same, O(n²) otherwise, and O(n) more for each
/// explanation.
/// Left out: domain consistency by matchings; that values which all variables together must take are
/// taken.
struct AllDifferent: ConstraintDefinition {
  let variables: [IntVar]

  /// Literals [x = v] are made in advance for so many values in all; beyond that when they are
  /// needed.
  private static let greatestTotalSize = 1 << 16

  func holds(in solution: Solution) -> Bool {
    Set(variables.map { solution.value(of: $0) }).count == variables.count
  }

  func validate(in model: Model) throws(ModelError) {
    for x in variables { try model.require(x) }
  }

  func post(to posting: inout Posting) {
    if variables.count < 2 { return }
    if Set(variables).count < variables.count {
      posting.addClause([])
      return
    }
    let integers = variables.map { posting.integer($0) }
    let bounds = variables.map { posting.bounds($0) }
    var literals: [[EngineLiteral]] = []
    if bounds.reduce(0, { $0 + $1.count }) <= AllDifferent.greatestTotalSize {
      literals = zip(variables, bounds).map { x, bounds in
        bounds.map { posting.literal(x.equals(Int($0))) }
      }
    }
    ValueElimination(integers, literals, bounds.map(\.lowerBound), posting.engine).post(to: posting)
    HallIntervals(integers).post(to: posting)
  }

  var text: ConstraintText {
    var text = ConstraintText("all-different")
    text.add(variables)
    return text
  }
}

/// Takes the value of each fixed variable from all others. That two fixed variables are equal is left
/// to `HallIntervals` to find.
private final class ValueElimination: Propagator {
  // Constant data. By variable: the literals of its values from its least one on; none are listed
  // where they are to be made when needed.
  private let variables: [Int]
  private let literals: [EngineLiteral]
  private let starts: [Int]
  private let bases: [Int32]

  // Trailed: how many variables come first in `order`, which have not been seen fixed.
  private let openCount: Int
  // Untrailed: backtracking only moves the border, and those beyond it were before it then.
  private var order: Vector<Int32>

  init(
    _ variables: [Int], _ literals: [[EngineLiteral]], _ bases: [Int32], _ engine: Engine
  ) {
    self.variables = variables
    self.literals = literals.flatMap { $0 }
    starts = literals.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    self.bases = bases
    openCount = engine.makeReversible(Int32(variables.count))
    order = Vector(variables.indices.map { Int32($0) })
  }

  func post(to posting: Posting) {
    posting.add(self, priority: .bounds, lower: variables, upper: variables)
  }

  func propagate(_ core: inout Core) -> Bool {
    guard core.isEnforced else { return true }
    var place = 0
    while place < Int(core.reversible[openCount]) {
      let fixed = Int(order[place])
      if core.lower[variables[fixed]] < core.upper[variables[fixed]] {
        place += 1
        continue
      }
      let last = Int(core.reversible[openCount]) - 1
      order[place] = order[last]
      order[last] = Int32(fixed)
      core.setReversible(openCount, Int32(last))
      for index in 0..<last {
        if !eliminate(core.lower[variables[fixed]], of: fixed, from: Int(order[index]), &core) {
          return false
        }
      }
      // A bound may have fixed a variable that was passed over.
      place = 0
    }
    return true
  }

  private func eliminate(
    _ value: Int32, of fixed: Int, from other: Int, _ core: inout Core
  ) -> Bool {
    let x = variables[other]
    if value < core.lower[x] || value > core.upper[x] { return true }
    let literal: EngineLiteral
    if literals.isEmpty {
      // Ends of domains are moved by `HallIntervals`.
      if value == core.lower[x] || value == core.upper[x] { return true }
      literal = core.literal(x, equals: value)
    } else {
      literal = listedLiteral(other, value)
    }
    if core.isFalse(literal) { return true }
    core.beginPremises()
    if !literals.isEmpty, core.isTrue(listedLiteral(fixed, value)) {
      core.addPremise(listedLiteral(fixed, value))
    } else {
      core.addPremise(variables[fixed], atLeast: value)
      core.addPremise(variables[fixed], atMost: value)
    }
    return core.require(!literal)
  }

  private func listedLiteral(_ variable: Int, _ value: Int32) -> EngineLiteral {
    literals[starts[variable] + Int(value - bases[variable])]
  }
}

/// Keeps the bounds of variables out of intervals that others use up.
///
/// An interval a…b that contains the domains of b − a + 1 variables is a *Hall interval*: no other
/// variable has a value in it, so one whose lower bound is in it is above b. If it contains the
/// domains of more variables, that is a conflict. The reason names a and b as the bounds of those
/// variables, and a as a lower bound of the one that is moved. Upper bounds are lower bounds of the
/// negated variables.
private final class HallIntervals: Propagator {
  // Constant data.
  private let variables: [Int]

  // Untrailed: orders by bounds of the last call, from which the next ones are near.
  private var lowerPass: HallPass
  private var upperPass: HallPass

  init(_ variables: [Int]) {
    self.variables = variables
    lowerPass = HallPass(variables, isNegated: false)
    upperPass = HallPass(variables, isNegated: true)
  }

  func post(to posting: Posting) {
    posting.add(self, priority: .filtering, lower: variables, upper: variables)
  }

  func propagate(_ core: inout Core) -> Bool {
    lowerPass.propagate(&core) && (!core.isEnforced || upperPass.propagate(&core))
  }
}

/// Raises lower bounds, or lowers upper ones as lower bounds of the negated variables.
///
/// The ends of all domains, a first value and one past a last one, divide the line into stretches.
/// Variables are taken in order of their last values, and each uses up one place of the first stretch
/// from its own on that has one left: `pathToRoom` leads there, past full stretches, and `room` says
/// how many are left. When what is left up to the end of the variable is just what lies beyond its
/// end, a Hall interval ends there: `pathToEnd` leads from stretches in it to its end.
///
/// **Source**: Alejandro López-Ortiz, Claude-Guy Quimper, John Tromp, Peter van Beek, "A fast and
/// simple algorithm for bounds consistency of the alldifferent constraint", IJCAI 2003. The Hall
/// interval of a reason is searched for when it is needed, the shortest one with its end.
private struct HallPass: ~Copyable {
  // Constant data.
  private let variables: Vector<Int>
  private let isNegated: Bool

  // Untrailed: variables in order of lower and of upper bounds, as of the last call.
  private var byLower: Vector<Int32>
  private var byUpper: Vector<Int32>

  // Scratch, by variable: bounds when the call began, and the places of the ends in `ends`.
  private var lower: Vector<Int>
  private var upper: Vector<Int>
  private var firstEnd: Vector<Int>
  private var lastEnd: Vector<Int>
  // Scratch, by end: where it is, with a sentinel before the first and behind the last one; of the
  // stretch before it, the places left; and the two paths.
  private var ends: Vector<Int>
  private var room: Vector<Int>
  private var pathToRoom: Vector<Int>
  private var pathToEnd: Vector<Int>

  init(_ variables: [Int], isNegated: Bool) {
    let count = variables.count
    self.variables = Vector(variables)
    self.isNegated = isNegated
    byLower = Vector((0..<count).map { Int32($0) })
    byUpper = Vector((0..<count).map { Int32($0) })
    lower = Vector(repeating: 0, count: count)
    upper = Vector(repeating: 0, count: count)
    firstEnd = Vector(repeating: 0, count: count)
    lastEnd = Vector(repeating: 0, count: count)
    ends = Vector(repeating: 0, count: 2 * count + 2)
    room = Vector(repeating: 0, count: 2 * count + 2)
    pathToRoom = Vector(repeating: 0, count: 2 * count + 2)
    pathToEnd = Vector(repeating: 0, count: 2 * count + 2)
  }

  mutating func propagate(_ core: inout Core) -> Bool {
    for index in 0..<variables.count {
      let x = variables[index]
      lower[index] = isNegated ? -Int(core.upper[x]) : Int(core.lower[x])
      upper[index] = isNegated ? -Int(core.lower[x]) : Int(core.upper[x])
    }
    HallPass.sort(&byLower, by: lower)
    HallPass.sort(&byUpper, by: upper)
    let endCount = listEnds()
    for end in 1...endCount + 1 {
      pathToRoom[end] = end - 1
      pathToEnd[end] = end - 1
      room[end] = ends[end] - ends[end - 1]
    }
    for place in 0..<byUpper.count {
      let index = Int(byUpper[place])
      let (first, last) = (firstEnd[index], lastEnd[index])
      var used = HallPass.end(of: first + 1, pathToRoom)
      let before = pathToRoom[used]
      room[used] -= 1
      if room[used] == 0 {
        pathToRoom[used] = used + 1
        used = HallPass.end(of: used + 1, pathToRoom)
        pathToRoom[used] = before
      }
      HallPass.shorten(&pathToRoom, from: first + 1, to: used, used)
      let beyond = ends[used] - ends[last]
      if room[used] < beyond { return fail(upTo: upper[index], &core) }
      if pathToEnd[first] > first {
        let end = HallPass.end(of: pathToEnd[first], pathToEnd)
        if core.isEnforced, !raise(index, to: ends[end], &core) { return false }
        HallPass.shorten(&pathToEnd, from: first, to: end, end)
      }
      if room[used] == beyond {
        HallPass.shorten(&pathToEnd, from: pathToEnd[last], to: before - 1, last)
        pathToEnd[last] = before - 1
      }
    }
    return true
  }

  /// Merges the ends of all domains. Returns how many there are.
  private mutating func listEnds() -> Int {
    let count = variables.count
    var end = 0
    ends[0] = lower[Int(byLower[0])] - 2
    var (nextLower, nextUpper) = (0, 0)
    while nextUpper < count {
      let past = upper[Int(byUpper[nextUpper])] + 1
      if nextLower < count, lower[Int(byLower[nextLower])] <= past {
        let index = Int(byLower[nextLower])
        if lower[index] != ends[end] {
          end += 1
          ends[end] = lower[index]
        }
        firstEnd[index] = end
        nextLower += 1
      } else {
        if past != ends[end] {
          end += 1
          ends[end] = past
        }
        lastEnd[Int(byUpper[nextUpper])] = end
        nextUpper += 1
      }
    }
    ends[end + 1] = ends[end] + 2
    return end
  }

  // MARK: Reasons

  /// Some interval up to `last` contains the domains of more variables than it has values.
  private func fail(upTo last: Int, _ core: inout Core) -> Bool {
    var count = 0
    for place in (0..<byLower.count).reversed() {
      let index = Int(byLower[place])
      guard upper[index] <= last else { continue }
      count += 1
      let first = lower[index]
      if count > last - first + 1 {
        core.beginPremises()
        addPremises(inside: first, last, from: place, &core)
        return core.fail()
      }
    }
    assertionFailure("no interval is overfull")
    return true
  }

  /// Raises the lower bound of a variable to `bound`, where a Hall interval ends that its lower bound
  /// lies in.
  private func raise(_ raised: Int, to bound: Int, _ core: inout Core) -> Bool {
    var count = 0
    for place in (0..<byLower.count).reversed() {
      let index = Int(byLower[place])
      guard upper[index] < bound else { continue }
      count += 1
      let first = lower[index]
      if first <= lower[raised] && count == bound - first {
        core.beginPremises()
        addPremises(inside: first, bound - 1, from: place, &core)
        addPremise(raised, atLeast: first, &core)
        return isNegated
          ? core.require(variables[raised], atMost: Int32(-bound))
          : core.require(variables[raised], atLeast: Int32(bound))
      }
    }
    assertionFailure("no Hall interval ends here")
    return true
  }

  /// That the domains of variables lie in an interval, of those from a place in `byLower` on.
  private func addPremises(inside first: Int, _ last: Int, from place: Int, _ core: inout Core) {
    for place in place..<byLower.count {
      let index = Int(byLower[place])
      guard upper[index] <= last else { continue }
      addPremise(index, atLeast: first, &core)
      if isNegated {
        core.addPremise(variables[index], atLeast: Int32(-last))
      } else {
        core.addPremise(variables[index], atMost: Int32(last))
      }
    }
  }

  @inline(__always)
  private func addPremise(_ index: Int, atLeast bound: Int, _ core: inout Core) {
    if isNegated {
      core.addPremise(variables[index], atMost: Int32(-bound))
    } else {
      core.addPremise(variables[index], atLeast: Int32(bound))
    }
  }

  // MARK: Paths and orders

  /// Where a path leads: it goes up while it can.
  @inline(__always)
  private static func end(of start: Int, _ path: borrowing Vector<Int>) -> Int {
    var place = start
    while path[place] > place { place = path[place] }
    return place
  }

  /// Lets all places of a path from one on, up to another, lead straight to a goal.
  @inline(__always)
  private static func shorten(_ path: inout Vector<Int>, from: Int, to: Int, _ goal: Int) {
    var next = from
    while next != to {
      let place = next
      next = path[place]
      path[place] = goal
    }
  }

  /// Sorts by insertion, which is fast where little has moved; equal ones keep their order.
  private static func sort(_ order: inout Vector<Int32>, by key: borrowing Vector<Int>) {
    for index in 1..<order.count {
      let moved = order[index]
      let moving = key[Int(moved)]
      var place = index
      while place > 0 && key[Int(order[place - 1])] > moving {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = moved
    }
  }
}
