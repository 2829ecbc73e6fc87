internal import Campaign
internal import Scheduler

/// The lane that proves: for each level in turn it climbs the price bound towards the incumbent,
/// and where the bound alone does not close the gap it distinguishes cases.
///
/// Before there is an incumbent it bounds how many required meetings must be left out: above 0,
/// there is no schedule.
final class BoundLane {
  private let problem: Problem
  private var target: [Int]?
  /// By meeting: what the incumbent changes against what is published; empty for a first plan.
  private var changes: [Int] = []
  private var current: TreeSearch?
  /// Proofs by level; nil where only the trivial bound 0 is known.
  private(set) var proofs: [Certificate.Proof?]
  private var feasibility: TreeSearch?
  /// Required meetings that the best attempt leaves out, at least 1; nil before the first attempt.
  private var leftOut: Int?
  /// Proof that a required meeting must be left out.
  private(set) var infeasible: Certificate.Proof?
  private var hasPricing = true
  private let totalsLimit: [Int]
  /// Levels whose case distinctions ended below the incumbent, and those of which prices say nothing.
  private var exhausted: [Bool]
  private let isUnpriced: [Bool]

  init(_ problem: Problem, _ magnitudes: Magnitudes) {
    self.problem = problem
    totalsLimit = magnitudes.levelTotals
    proofs = problem.campaign.objective.levels.map { _ in nil }
    isUnpriced = problem.campaign.objective.levels.map { level in
      level.allSatisfy { $0.term == .exposure || $0.term == .lateness }
    }
    exhausted = isUnpriced
  }

  /// One bound a level.
  var bounds: [Int] { proofs.map { max(0, $0?.bound ?? 0) } }

  /// Whether there is nothing left to do for the incumbent.
  var isDone: Bool {
    guard hasPricing else { return true }
    guard let target else { return feasibility?.isDone ?? false }
    return openLevel(target) == nil
  }

  /// The first level whose bound is below the incumbent's total and can still rise.
  private func openLevel(_ target: [Int]) -> Int? {
    let bounds = bounds
    return target.indices.first { bounds[$0] < target[$0] && !exhausted[$0] }
  }

  /// Where a level is about changes alone, what each meeting has of the incumbent's total: prices of just
  /// this much prove it where a change is made because of its own meeting, as most of a small repair are.
  private func shares(of level: Int) -> [Int] {
    let terms = problem.campaign.objective.levels[level].filter { $0.weight > 0 }
    guard terms.count == 1, terms[0].term == .disruption else { return [] }
    return changes.map { $0 * terms[0].weight }
  }

  /// Takes the number of required meetings that the best attempt leaves out.
  func expect(leftOut count: Int) {
    leftOut = max(1, count)
    feasibility?.improve(max(1, count))
  }

  /// Whether more work could show that more meetings cannot be held.
  var isShortfallOpen: Bool { !isDone && infeasible?.bound ?? 0 < leftOut ?? 1 }

  /// Takes a better incumbent: its totals by level, and by meeting its points of disruption.
  func improve(_ totals: [Int], changes: [Int] = []) {
    if let old = target, old == totals { return }
    // A bound speaks about schedules whose higher levels are no worse than assumed. When a higher
    // level improves, the assumption only narrows; the bound stays true, and is computed anew.
    let changed = target.map { old in totals.indices.first { old[$0] != totals[$0] } ?? 0 } ?? 0
    target = totals
    self.changes = changes
    feasibility = nil
    exhausted = isUnpriced
    if let search = current, search.level == changed, openLevel(totals) == changed,
      shares(of: changed).isEmpty
    {
      search.improve(totals[changed])
    } else {
      current = nil
    }
    for level in totals.indices where level > changed { proofs[level] = nil }
  }

  /// Does about this much work, counted in tours looked at.
  func work(_ amount: Int) {
    var left = target == nil && leftOut == nil ? 0 : amount
    while left > 0, hasPricing, !isDone {
      let search: TreeSearch
      if let target, let level = openLevel(target) {
        if current == nil || current?.level != level {
          guard
            let pricing = DayPricing(
              problem, level: level, higherTotals: Array(target[..<level]))
          else {
            hasPricing = false
            return
          }
          current = TreeSearch(
            pricing, target: target[level], largest: totalsLimit, shares: shares(of: level))
        }
        guard let current else { return }
        search = current
      } else {
        if feasibility == nil {
          guard let pricing = DayPricing(problem, level: nil, higherTotals: []) else {
            hasPricing = false
            return
          }
          feasibility = TreeSearch(pricing, target: leftOut ?? 1, largest: [])
        }
        guard let feasibility else { return }
        search = feasibility
      }
      left -= search.work(left)
      if let proof = search.proof() {
        if let level = proof.level {
          if proof.bound > proofs[level]?.bound ?? 0 { proofs[level] = proof }
        } else if proof.bound > infeasible?.bound ?? 0 {
          infeasible = proof
          if proof.bound >= leftOut ?? 1 { return }
        }
      }
      if search.isDone, let level = search.level, bounds[level] < target?[level] ?? 0 {
        exhausted[level] = true
      }
    }
  }
}
