import Foundation
import ProofChecker
import Testing

/// The proofs in `Refused/` are wrong, each in one place; the file `.txt` beside it says what the
/// checker says.
@Suite struct RefusedProofTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Refused")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".proof") }.map { String($0.dropLast(6)) }.sorted()
  }()

  private static func contents(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  @Test func areMany() { #expect(RefusedProofTests.names.count >= 40) }

  @Test(arguments: names) func isRefused(name: String) throws {
    var checker = Checker(try ProofModel(Array(try RefusedProofTests.contents("\(name).model"))))
    let expected = String(decoding: try RefusedProofTests.contents("\(name).txt"), as: UTF8.self)
    let refusal = #expect(throws: Refusal.self) {
      try checker.read(Array(try RefusedProofTests.contents("\(name).proof")))
      _ = try checker.conclude()
    }
    #expect("\(refusal?.description ?? "accepted")\n" == expected)
  }
}
