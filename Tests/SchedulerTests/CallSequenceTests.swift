import Foundation
import Testing

@testable import Scheduler

/// Random sequences of calls. `CALL_SEQUENCES=10000-20000 swift test -c release --filter
/// CallSequenceTests` runs those of more seeds, each batch in a process of its own, so that a trap is
/// found and shrunk as well.
@Suite struct CallSequenceTests {
  /// The seeds to run in processes of their own, if any.
  private static let seeds: Range<UInt64>? = {
    let words = (ProcessInfo.processInfo.environment["CALL_SEQUENCES"] ?? "").split(separator: "-")
    guard words.count == 2, let first = UInt64(words[0]), let end = UInt64(words[1]), first < end
    else { return nil }
    return first..<end
  }()

  private static func sequence(seed: UInt64) -> CallSequence {
    var random = RandomSource(seed: seed)
    return CallSequence(&random)
  }

  /// Runs the sequence of a seed; a failure is shrunk and printed, for `callSequenceRegressions`.
  private func check(seed: UInt64) async {
    let sequence = CallSequenceTests.sequence(seed: seed)
    guard let failure = CallSequenceRun.failure(of: sequence) else { return }
    let small = await sequence.shrunk { CallSequenceRun.failure(of: $0) != nil }
    let smallFailure = CallSequenceRun.failure(of: small) ?? ""
    Issue.record(
      "seed \(seed): \(failure)\nshrunk to \(small.calls.count) calls: \(smallFailure)\n\(small)")
  }

  @Test(arguments: UInt64(0)..<8)
  func answersAreThoseOfTrying(group: UInt64) async {
    for seed in group * 10_000..<group * 10_000 + 250 { await check(seed: seed) }
  }

  @Test func whatOnceFailedDoesNotFail() {
    for (name, calls) in callSequenceRegressions {
      #expect(CallSequenceRun.failure(of: CallSequence(calls)) == nil, "\(name)")
    }
  }

  // MARK: In processes of their own

  /// Whether a process ends badly that runs the sequences of these seeds.
  private func fails(_ seeds: Range<UInt64>) async -> Bool {
    var result: ExitTest.Result?
    let (first, end) = (seeds.lowerBound, seeds.upperBound)
    await withKnownIssue(isIntermittent: true) {
      result = await #expect(processExitsWith: .success) {
        [first = first as UInt64, end = end as UInt64] in
        for seed in first..<end {
          guard CallSequenceRun.failure(of: CallSequenceTests.sequence(seed: seed)) == nil else {
            exit(EXIT_FAILURE)
          }
        }
      }
    }
    return result == nil
  }

  /// Whether a process ends badly that runs this sequence.
  private func fails(
    _ sequence: CallSequence, sabotage: CallSequenceRun.Sabotage? = nil
  ) async -> Bool {
    var result: ExitTest.Result?
    let text = sequence.description
    await withKnownIssue(isIntermittent: true) {
      result = await #expect(processExitsWith: .success) {
        [text = text as String, sabotage = sabotage as CallSequenceRun.Sabotage?] in
        guard CallSequenceRun.failure(of: CallSequence(text), sabotage: sabotage) == nil else {
          exit(EXIT_FAILURE)
        }
      }
    }
    return result == nil
  }

  @Test(.enabled(if: CallSequenceTests.seeds != nil)) func noneOfManyTraps() async throws {
    var batches = [try #require(CallSequenceTests.seeds)]
    while let batch = batches.popLast() {
      if batch.count > 10_000 {
        batches.append(batch.dropFirst(10_000))
        batches.append(batch.prefix(10_000))
        continue
      }
      guard await fails(batch) else { continue }
      if batch.count > 1 {
        batches.append(batch.dropFirst(batch.count / 2))
        batches.append(batch.prefix(batch.count / 2))
        continue
      }
      let small = await CallSequenceTests.sequence(seed: batch.lowerBound).shrunk(tries: 2_000) {
        await fails($0)
      }
      Issue.record("seed \(batch.lowerBound), shrunk to \(small.calls.count) calls:\n\(small)")
      return
    }
  }

  // MARK: The tests' own tests

  @Test(arguments: [
    CallSequenceRun.Sabotage.forgetsAddedClauses, .forgetsAssumptions,
  ])
  func sabotageIsFoundAndShrunk(sabotage: CallSequenceRun.Sabotage) async throws {
    let seed = try #require(
      (UInt64(0)..<100).first {
        CallSequenceRun.failure(of: CallSequenceTests.sequence(seed: $0), sabotage: sabotage) != nil
      })
    let small = await CallSequenceTests.sequence(seed: seed).shrunk {
      CallSequenceRun.failure(of: $0, sabotage: sabotage) != nil
    }
    #expect(CallSequenceRun.failure(of: small, sabotage: sabotage) != nil)
    #expect(CallSequenceRun.failure(of: small) == nil)
    // A variable, an engine, the call that goes wrong, and one that shows it.
    #expect(small.calls.count <= 4, "\(small)")
  }

  @Test func aTrapIsShrunk() async {
    let sequence = CallSequence("boolean\nboolean\npost 1\nsolve\nadd-clause 1 1")
    let small = await sequence.shrunk { await fails($0, sabotage: .trapsAtAddedClauses) }
    #expect(small.description == "boolean\npost\nadd-clause")
  }

  @Test func aSequenceIsReadFromItsText() {
    let sequence = CallSequenceTests.sequence(seed: 1)
    #expect(CallSequence(sequence.description) == sequence)
  }

  @Test func shrinkingKeepsOnlyWhatFails() async {
    let small = await CallSequenceTests.sequence(seed: 2).shrunk { sequence in
      sequence.calls.contains { $0.kind == .post }
        && sequence.calls.contains { $0.kind == .solve && ($0.numbers.dropFirst().first ?? 0) > 3 }
    }
    #expect(small.description == "post\nsolve 0 4")
  }
}
