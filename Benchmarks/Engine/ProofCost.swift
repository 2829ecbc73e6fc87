import Foundation
import ProofChecker
import Scheduler

/// What writing a proof costs: one search without it, one that throws it away, one that writes it to
/// a file; and what the checker says of the file.
struct ProofCost {
  let plain: Double
  let discarded: Double
  let written: Double
  let bytes: Int
  /// What was proven; a refusal; nil where the proof is too long to be checked here.
  let verdict: Result<Verdict, Refusal>?
  let secondsToCheck: Double

  /// Of so many searches of a kind the fastest counts: the others were disturbed more.
  private static let repetitions = 3
  private static let greatestChecked = 30_000_000

  init(_ model: Model, conflicts: Int) throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "\(ProcessInfo.processInfo.globallyUniqueString).proof")
    defer { try? FileManager.default.removeItem(at: file) }
    func fastest(_ run: () throws -> EngineRun) rethrows -> Double {
      var seconds = Double.infinity
      for _ in 0..<ProofCost.repetitions { seconds = min(seconds, try run().seconds) }
      return seconds
    }
    plain = fastest { EngineRun(model, conflicts: conflicts) }
    discarded = fastest { EngineRun(model, conflicts: conflicts) { _ in } }
    written = try fastest {
      try Data().write(to: file)
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      return EngineRun(model, conflicts: conflicts) { handle.write(Data($0)) }
    }
    let proof = try Data(contentsOf: file)
    bytes = proof.count
    let start = ContinuousClock.now
    verdict =
      bytes <= ProofCost.greatestChecked
      ? try ProofCost.check(Array(proof), of: model) : nil
    secondsToCheck = start.duration(to: .now) / .seconds(1)
  }

  private static func check(_ proof: [UInt8], of model: Model) throws -> Result<Verdict, Refusal> {
    var checker = Checker(try ProofModel(Array(model.file.utf8)))
    do {
      try checker.read(proof)
      return .success(try checker.conclude())
    } catch {
      return .failure(error)
    }
  }
}
