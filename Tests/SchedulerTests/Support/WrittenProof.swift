import ProofChecker

@testable import Scheduler

/// What a proof log has written.
final class WrittenProof {
  var bytes: [UInt8] = []
}

/// What a proof proves of a model.
func verdict(of proof: [UInt8], for model: Model) throws -> Verdict {
  var checker = Checker(try ProofModel(Array(model.file.utf8)))
  try checker.read(proof)
  return try checker.conclude()
}

/// Why a proof is not accepted, with the line meant; nil where it proves what is expected.
func refusal(of proof: [UInt8], for model: Model, expecting expected: Verdict) -> String? {
  do {
    let proven = try verdict(of: proof, for: model)
    return proven == expected ? nil : "\(proven) instead of \(expected)"
  } catch let refusal as Refusal {
    let lines = String(decoding: proof, as: UTF8.self).split(separator: "\n")
    let line = refusal.line <= lines.count ? lines[refusal.line - 1] : "the end"
    return "\(refusal): \(line)\n\(model.file)"
  } catch {
    return "\(error)\n\(model.file)"
  }
}
