internal import Campaign
internal import Scheduler

/// Raises the bound of one level by prices, then by case distinctions: a meeting is held on its
/// likeliest date, or on another.
///
/// Depth first over nodes, each with the prices of its parent as a start. A node whose bound
/// reaches the target is closed and becomes a leaf of the certificate. A node in which every
/// meeting has one date left and whose bound stays below cannot be closed this way; then the search
/// ends with the bound of the root.
///
/// **Idea**: branch and bound with Lagrangian bounds (Held and Karp, "The traveling-salesman
/// problem and minimum spanning trees: Part II", 1971), with proofs that name the prices.
final class TreeSearch {
  let level: Int?
  private let pricing: DayPricing
  private let problem: Problem
  /// The best known total, in thousandths.
  private var target: Int
  private let higherTotals: [Int]
  /// By row: what a price may be at most; nil where the ascent's own limit will do.
  private let limits: [Int?]

  private enum Node {
    case open(DayPricing.Restriction, start: [Int])
    case leaf(DayPrices, bound: Int)
    case branch(meeting: Int, dates: [Int], on: Int, off: Int)
  }
  private var nodes: [Node] = []
  private var stack: [Int] = []
  private var ascent: PriceAscent
  private var stage = Stage.levels
  private var restriction: DayPricing.Restriction
  /// How often the cheapest tours held each meeting on each date in recent rounds.
  private var frequency: [Int]
  private var rootBound: Int?
  private var rootPrices: DayPrices?
  private var hasNewProof = false
  /// What rounds of the root look at that need not be exact.
  private var shortlist: DayPricing.Shortlist
  /// One of so many rounds looks at all tours: fewer are left out while the others mislead.
  private var roundsPerList = 1
  private var roundsOnList = 0
  /// What the last round on the shortlist took for the bound.
  private var estimate: Int?
  /// Bound of the root when its current ascent began.
  private var boundBefore = 0
  private(set) var isDone = false

  /// What the rounds of the root move; nodes below move all prices at once.
  private enum Stage {
    /// Meetings and levels of roles and vehicles.
    case levels
    /// Single person-days as well.
    case all
    /// Below the root.
    case node
  }

  /// Rounds given to a node below the root before it is split.
  private static let nodeRounds = 150
  /// Tours looked at for a node that is split whatever the gap.
  private static let affordableNode = 3_000_000
  /// Nodes after which the search gives up.
  private static let nodeLimit = 4_000
  /// With more tours than these only one of so many rounds of the root, at most, looks at all of them.
  private static let manyTours = 1_000_000
  private static let mostRoundsPerList = 24

  /// - Parameters:
  ///   - pricing: the bound of the level.
  ///   - target: the best known total of the level.
  ///   - largest: by higher level, more than any total.
  ///   - shares: by meeting its share of the total, as a start for the prices; empty for equal shares.
  init(_ pricing: DayPricing, target: Int, largest: [Int], shares: [Int] = []) {
    self.pricing = pricing
    problem = pricing.problem
    level = pricing.level
    self.target = target * DayPricing.scale
    higherTotals = pricing.higherTotals
    let rows = pricing.rows
    var start = Array(repeating: 0, count: rows.count)
    let target = self.target
    let share = target / max(1, rows.meetings)
    for m in 0..<rows.meetings {
      start[m] = shares.isEmpty ? share : shares[m] * DayPricing.scale
    }
    for (l, total) in pricing.higherTotals.enumerated() {
      // Where the higher level must be 0, its multiplier may be as large as numbers allow: nobody
      // pays it. Else a unit of it is worth about a meeting at first.
      start[rows.multipliers + l] = min(
        TreeSearch.mostMultiplier(pricing, l, largest), total == 0 ? max(1, target) : max(1, share))
    }
    limits = (0..<rows.count).map { row in
      (rows.multipliers..<rows.personDays).contains(row)
        ? TreeSearch.mostMultiplier(pricing, row - rows.multipliers, largest) : nil
    }
    restriction = DayPricing.Restriction(problem)
    shortlist = DayPricing.Shortlist(margin: share / 4)
    frequency = Array(repeating: 0, count: problem.meetingCount * problem.dateCount)
    ascent = TreeSearch.ascent(pricing, start: start, limits: limits, stage: .levels)
    nodes = [.open(restriction, start: start)]
    stack = [0]
  }

  /// With a multiplier of this much, what the higher level amounts to at most still fits, and so
  /// does each of its weights where there is nothing that it could amount to.
  private static func mostMultiplier(_ pricing: DayPricing, _ l: Int, _ largest: [Int]) -> Int {
    let weights = pricing.problem.campaign.objective.levels[l].reduce(0) { $0 + $1.weight }
    return (1 << 58) / max(1, largest[l], weights)
  }

  private static func ascent(
    _ pricing: DayPricing, start: [Int], limits: [Int?], stage: Stage
  ) -> PriceAscent {
    let rows = pricing.rows
    let isFixed = (0..<rows.count).map { row in
      row >= rows.multipliers && row < rows.personDays
        && pricing.higherTotals[row - rows.multipliers] == 0
        || stage == .levels && row >= rows.personDays
    }
    return PriceAscent(
      start: start, isNonnegative: (0..<rows.count).map(rows.isNonnegative), isFixed: isFixed,
      largest: limits, stepFactor: stage == .node ? 0.5 : 2)
  }

  /// Takes a smaller target: closed nodes stay closed.
  func improve(_ total: Int) {
    target = min(target, total * DayPricing.scale)
    if rootBound ?? 0 >= goal { hasNewProof = true }
  }

  /// Rounded up, a bound of this much reaches the target.
  private var goal: Int { target - DayPricing.scale + 1 }

  /// Works until about `amount` tours were looked at; how many it were.
  func work(_ amount: Int) -> Int {
    var done = 0
    while done < amount, !isDone {
      guard let index = stack.last else {
        isDone = true
        hasNewProof = true
        break
      }
      let isExact =
        stage == .node || !hasManyTours || ascent.bestBound == nil
        || roundsOnList + 1 >= roundsPerList
      let value = value(isExact: isExact)
      done += isExact ? pricing.workPerRound : pricing.work(on: shortlist)
      learnFrom(value.bound, isExact: isExact)
      for entry in frequency.indices where value.datesOfMeeting[entry] != 0 {
        frequency[entry] += value.datesOfMeeting[entry]
      }
      ascent.advance(
        bound: value.bound, subgradient: value.subgradient, target: target, isExact: isExact)
      let bound = ascent.bestBound ?? value.bound
      if bound >= goal {
        close(index, bound: bound)
        continue
      }
      switch stage {
      case .levels:
        if ascent.rounds % 50 == 0 || isExact && hasManyTours { noteRoot() }
        if ascent.isSpent {
          noteRoot()
          stage = .all
          boundBefore = ascent.bestBound ?? 0
          ascent = TreeSearch.ascent(
            pricing, start: ascent.bestPrices, limits: limits, stage: .all)
        }
      case .all:
        if ascent.rounds % 50 == 0 || isExact && hasManyTours { noteRoot() }
        if ascent.isSpent {
          noteRoot()
          if roseEnough {
            boundBefore = ascent.bestBound ?? 0
            ascent = TreeSearch.ascent(
              pricing, start: ascent.bestPrices, limits: limits, stage: .all)
          } else if isWorthSplitting {
            split(index)
          } else {
            isDone = true
          }
        }
      case .node:
        if ascent.isSpent || ascent.rounds >= TreeSearch.nodeRounds { split(index) }
      }
    }
    return done
  }

  private var hasManyTours: Bool { pricing.toursPerRound > TreeSearch.manyTours }

  /// Looks at all tours more often where the shortlist led to prices at which others are far cheaper.
  private func learnFrom(_ bound: Int, isExact: Bool) {
    guard isExact else {
      roundsOnList += 1
      estimate = bound
      return
    }
    let gap = target - (ascent.bestBound ?? bound)
    let misled = estimate.map { $0 - bound > gap / 8 } ?? false
    roundsPerList =
      misled ? max(1, roundsPerList / 2) : min(TreeSearch.mostRoundsPerList, 2 * roundsPerList)
    roundsOnList = 0
    estimate = nil
  }

  private func value(isExact: Bool) -> DayPricing.Value {
    if !isExact { return pricing.evaluate(ascent.prices, restriction, on: &shortlist) }
    if stage == .node || !hasManyTours { return pricing.evaluate(ascent.prices, restriction) }
    return pricing.evaluate(ascent.prices, restriction, noting: &shortlist)
  }

  /// Whether the last ascent of the root closed a twentieth of the gap, so that another one with
  /// fresh steps may help.
  private var roseEnough: Bool {
    let bound = ascent.bestBound ?? 0
    return (bound - boundBefore) * 20 > max(0, target - boundBefore)
  }

  /// Whether a few hundred nodes are affordable, or the gap is so small that few will do.
  private var isWorthSplitting: Bool {
    let gap = target - (rootBound ?? 0)
    let nodeWork = pricing.toursPerRound * TreeSearch.nodeRounds
    return nodeWork < TreeSearch.affordableNode || gap < target / 1_000
  }

  private func noteRoot() {
    guard nodes.count == 1, let bound = ascent.bestBound, bound > rootBound ?? Int.min else {
      return
    }
    rootBound = bound
    rootPrices = pricing.prices(ascent.bestPrices)
    hasNewProof = true
  }

  private func close(_ index: Int, bound: Int) {
    if nodes.count == 1 { noteRoot() }
    nodes[index] = .leaf(pricing.prices(ascent.bestPrices), bound: bound)
    stack.removeLast()
    enterNext()
  }

  private func enterNext() {
    guard let next = stack.last, case .open(let nextRestriction, let start) = nodes[next] else {
      return
    }
    restriction = nextRestriction
    for entry in frequency.indices { frequency[entry] = 0 }
    stage = .node
    ascent = TreeSearch.ascent(pricing, start: start, limits: limits, stage: .node)
  }

  /// Splits the node on the meeting whose dates are least agreed upon.
  private func split(_ index: Int) {
    let dates = problem.dateCount
    var bestMeeting = -1
    var bestDate = -1
    var bestScore = 0
    for m in 0..<problem.meetingCount {
      let row = frequency[m * dates..<(m + 1) * dates]
      let open = (0..<dates).filter { restriction.isOpen[m * dates + $0] && isPossible(m, $0) }
      guard open.count > 1 else { continue }
      let total = row.reduce(0, +)
      let date = open.max { row[m * dates + $0] < row[m * dates + $1] } ?? open[0]
      let most = row[m * dates + date]
      // Most doubtful first: the likeliest date has about half of the rounds.
      let score = 1 + 1_000 * min(most, max(0, total - most)) / max(1, total)
      if score > bestScore {
        bestScore = score
        bestMeeting = m
        bestDate = date
      }
    }
    guard bestMeeting >= 0, nodes.count + 2 <= TreeSearch.nodeLimit else {
      isDone = true
      return
    }
    var on = restriction
    var off = restriction
    for d in 0..<dates where d != bestDate { on.isOpen[bestMeeting * dates + d] = false }
    on.mustHold[bestMeeting] = true
    off.isOpen[bestMeeting * dates + bestDate] = false
    let start = ascent.bestPrices
    nodes[index] = .branch(
      meeting: bestMeeting, dates: [bestDate], on: nodes.count, off: nodes.count + 1)
    stack.removeLast()
    stack.append(nodes.count + 1)
    stack.append(nodes.count)
    nodes.append(.open(on, start: start))
    nodes.append(.open(off, start: start))
    enterNext()
  }

  /// Whether the problem allows the meeting on the date at all.
  private func isPossible(_ m: Int, _ d: Int) -> Bool {
    problem.stopsOfMeeting[m].contains { stop in
      (0..<problem.startCount).contains {
        problem.isAllowed[stop * problem.slotCount + d * problem.startCount + $0]
      }
    }
  }

  /// The best proof so far, where it is better than the last one handed out.
  func proof() -> Certificate.Proof? {
    guard hasNewProof else { return nil }
    hasNewProof = false
    if stack.isEmpty && isDone {
      let bounds = nodes.compactMap { node in
        if case .leaf(_, let bound) = node { bound } else { nil }
      }
      return Certificate.Proof(
        level: level, bound: DayPricing.wholeBound(bounds.min() ?? 0), scale: DayPricing.scale,
        higherTotals: higherTotals,
        tree: tree(0))
    }
    guard let rootBound, let rootPrices else { return nil }
    return Certificate.Proof(
      level: level, bound: DayPricing.wholeBound(rootBound), scale: DayPricing.scale,
      higherTotals: higherTotals,
      tree: .leaf(rootPrices.certificate(problem)))
  }

  private func tree(_ index: Int) -> Certificate.Tree {
    switch nodes[index] {
    case .leaf(let prices, _): .leaf(prices.certificate(problem))
    case .open: .leaf(Certificate.Prices(higherLevels: higherTotals.map { _ in 0 }))
    case .branch(let meeting, let dates, let on, let off):
      .branch(
        meeting: problem.campaign.meetings[meeting].id, dates: dates.map { problem.dates[$0] },
        on: tree(on), off: tree(off))
    }
  }
}
