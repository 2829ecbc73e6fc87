import Foundation
import Testing

/// The same seed and the same number of steps give the same bytes.
@Suite struct DeterminismTests {
  @Test(arguments: [1, 20_231_118])
  func writesTheSameBytesInEveryProcessWhateverTheWorkers(seed: Int) throws {
    let folder = try TemporaryFolder(Fixture.long)
    var written: [[Data]] = []
    for (run, workers) in ["1", "2", "2"].enumerated() {
      let result = try Tool(folder: folder).run(
        "plan", "campaign", "-o", "run\(run)", "--step-limit", "3000", "--seed", "\(seed)",
        "--workers", workers)
      #expect(result.status == 0, "--seed \(seed) --workers \(workers): \(result.errors)")
      written.append(
        try ["schedule.json", "annex.docx", "annex.md", "certificate.json"].map {
          try folder.data("run\(run)/\($0)")
        })
    }
    #expect(written[0] == written[1], "--seed \(seed): one worker and two")
    #expect(written[1] == written[2], "--seed \(seed): two processes")
  }
}
