import Scheduler
import Testing

@testable import Logistics

@Suite struct MemoTests {
  @Test func keepsWhatADictionaryKeeps() {
    let seed: UInt64 = 17
    var random = RandomSource(seed: seed)
    var memo = Memo()
    var dictionary: [UInt64: Int] = [:]
    for round in 0..<60_000 {
      // Keys like those of teams: few low bits, a day, a group.
      let key = UInt64(1 + random.below(4_000)) | UInt64(random.below(5)) << 40
      if random.below(2) == 0 {
        let value = random.below(100)
        memo[key] = value
        dictionary[key] = value
      }
      guard memo[key] == dictionary[key] else {
        Issue.record("seed \(seed), round \(round), key \(key)")
        return
      }
    }
    #expect(dictionary.allSatisfy { memo[$0.key] == $0.value })
  }

  @Test func knowsNothingAtFirst() {
    let memo = Memo()
    #expect(memo[1] == nil)
    #expect(memo[.max] == nil)
  }

  @Test func forgetsRatherThanGrowWithoutEnd() {
    var memo = Memo()
    let count = Memo.limit + Memo.limit / 2
    for number in 1...count { memo[UInt64(number)] = number }
    #expect(memo[1] == nil)
    #expect(memo[UInt64(count)] == count)
    let kept = (1...count).count { memo[UInt64($0)] == $0 }
    #expect(kept == count - Memo.limit)
  }
}
