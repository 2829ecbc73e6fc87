import Campaign
import Scheduler
package func probe(_ problem: Problem, steps: Int, hot: Double, cold: Double, seed: UInt64) -> [Int] {
  var weights = Weights(level: 0, of: problem.campaign.objective, higherLevels: [])
  weights.violation = 100000
  var annealer = Annealer(problem, weights, seed: seed)
  annealer.stride(20 * problem.meetingCount, hot: 0, cold: 0)
  let x = annealer.board.energy
  let l = annealer.sampleLosses(2000)
  return [x, l[l.count/20], l[l.count/10], l[l.count/5], l[l.count/2], l[l.count*4/5], l.count]
}
extension Annealer {
  mutating func sampleLosses(_ n: Int) -> [Int] {
    var r: [Int] = []
    for _ in 0..<n {
      _ = tryOnce { if $0 > 0 { r.append($0) }; return false }
    }
    return r.sorted()
  }
}
package func boundProbe(_ problem: Problem, target: Int, rounds: Int) {
  guard let pricing = DayPricing(problem, level: 0, higherTotals: []) else { return }
  let start = [Int](repeating: target / problem.meetingCount, count: problem.meetingCount) + [Int](repeating: 0, count: pricing.rows.count - problem.meetingCount)
  var ascent = PriceAscent(start: start, isNonnegative: (0..<pricing.rows.count).map(pricing.rows.isNonnegative))
  let r = DayPricing.Restriction(problem)
  for i in 0..<rounds {
    let v = pricing.evaluate(ascent.prices, r)
    ascent.advance(bound: v.bound, subgradient: v.subgradient, target: target)
    if i % (rounds / 10) == 0 || ascent.isSpent { print(i, v.bound, ascent.bestBound ?? 0, ascent.isSpent) }
    if ascent.isSpent || (ascent.bestBound ?? 0) >= target { break }
  }
  print(ascent.rounds, ascent.bestBound ?? 0)
}
