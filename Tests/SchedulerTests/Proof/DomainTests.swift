import Testing

@testable import ProofChecker
@testable import Scheduler

@Suite struct DomainTests {
  @Test func agreesWithASetOfValues() {
    for seed in UInt64(0)..<3_000 {
      var random = RandomSource(seed: seed)
      var domain = Domain(0, random.pick(0...12))
      var values = Set(domain.lower...domain.upper)
      for _ in 0..<random.pick(0...8) {
        let (a, b) = (random.pick(-2...14), random.pick(0...3))
        switch random.pick(0...3) {
        case 0:
          domain.raise(to: a)
          values = values.filter { $0 >= a }
        case 1:
          domain.lower(to: a)
          values = values.filter { $0 <= a }
        case 2:
          domain.remove(a...a + b)
          values.subtract(a...a + b)
        default:
          let kept = (0...12).filter { _ in !random.once(in: 5) }
          domain.keep(kept)
          values.formIntersection(kept)
        }
        if domain.isEmpty { break }
      }
      #expect(domain.isEmpty == values.isEmpty, "seed \(seed)")
      if domain.isEmpty { continue }
      #expect(domain.values == values.sorted(), "seed \(seed)")
      #expect(domain.count == values.count, "seed \(seed)")
      #expect(domain.lower == values.min() && domain.upper == values.max(), "seed \(seed)")
      #expect((-3...15).allSatisfy { domain.contains($0) == values.contains($0) }, "seed \(seed)")
      var other = Domain(-2, 14)
      let rest = (0...12).filter { _ in random.once(in: 4) }
      other.keep(rest)
      #expect(
        other.isEmpty || domain.intersects(other) == !values.isDisjoint(with: rest), "seed \(seed)")
    }
  }
}
