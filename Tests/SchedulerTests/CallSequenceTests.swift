import Testing

@testable import Scheduler

@Suite struct CallSequenceTests {
  /// Runs the sequence of a seed; a failure is shrunk and printed, for `callSequenceRegressions`.
  private func check(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let sequence = CallSequence(&random)
    guard let failure = CallSequenceRun.failure(of: sequence) else { return }
    let small = sequence.shrunk { CallSequenceRun.failure(of: $0) != nil }
    let smallFailure = CallSequenceRun.failure(of: small) ?? ""
    Issue.record(
      "seed \(seed): \(failure)\nshrunk to \(small.calls.count) calls: \(smallFailure)\n\(small)")
  }

  @Test(arguments: UInt64(0)..<8)
  func answersAreThoseOfTrying(group: UInt64) {
    for seed in group * 10_000..<group * 10_000 + 500 { check(seed: seed) }
  }

  @Test func whatOnceFailedDoesNotFail() {
    for (name, calls) in callSequenceRegressions {
      #expect(CallSequenceRun.failure(of: CallSequence(calls)) == nil, "\(name)")
    }
  }

  // MARK: The tests' own tests

  @Test(arguments: [
    CallSequenceRun.Sabotage.forgetsAddedClauses, .forgetsAssumptions,
  ])
  func sabotageIsFoundAndShrunk(sabotage: CallSequenceRun.Sabotage) throws {
    var found: CallSequence?
    var seed: UInt64 = 0
    while found == nil && seed < 100 {
      var random = RandomSource(seed: seed)
      let sequence = CallSequence(&random)
      if CallSequenceRun.failure(of: sequence, sabotage: sabotage) != nil { found = sequence }
      seed += 1
    }
    let small = try #require(found).shrunk {
      CallSequenceRun.failure(of: $0, sabotage: sabotage) != nil
    }
    #expect(CallSequenceRun.failure(of: small, sabotage: sabotage) != nil)
    #expect(CallSequenceRun.failure(of: small) == nil)
    // A variable, an engine, the call that goes wrong, and one that shows it.
    #expect(small.calls.count <= 4, "\(small)")
  }

  @Test func aSequenceIsReadFromItsText() {
    var random = RandomSource(seed: 1)
    let sequence = CallSequence(&random)
    #expect(CallSequence(sequence.description) == sequence)
  }

  @Test func shrinkingKeepsOnlyWhatFails() {
    var random = RandomSource(seed: 2)
    let small = CallSequence(&random).shrunk { sequence in
      sequence.calls.contains { $0.kind == .post }
        && sequence.calls.contains { $0.kind == .solve && ($0.numbers.dropFirst().first ?? 0) > 3 }
    }
    #expect(small.description == "post\nsolve 0 4")
  }
}
