import Foundation
import Testing

/// What Ctrl-C does to a search of a minute.
@Suite struct InterruptionTests {
  /// Seconds until a search of `Fixture.long` surely has a schedule.
  private static let aWhile = 1.5

  @Test(arguments: [SIGINT, SIGTERM])
  func firstSignalGivesTheBestScheduleSoFar(signal: Int32) throws {
    let folder = try TemporaryFolder(Fixture.long)
    let start = Date()
    let running = try Tool(folder: folder).start(["plan", "campaign", "--time-limit", "120"])
    Thread.sleep(forTimeInterval: Self.aWhile)
    running.send(signal)
    let result = try running.wait()
    #expect(result.status == 0)
    #expect(Date().timeIntervalSince(start) < 60)
    #expect(result.errors == "Đã dừng tìm theo yêu cầu.\n")
    #expect(result.output.contains("60/60 cuộc làm việc"))
    #expect(
      folder.list("campaign/out") == [
        "annex.docx", "annex.md", "certificate.json", "schedule.json",
      ])
    let audit = try Tool(folder: folder).run("audit", "campaign", "campaign/out/schedule.json")
    #expect(audit.status == 0)
  }

  @Test func secondSignalEndsAtOnceAndWritesNothing() throws {
    let folder = try TemporaryFolder(Fixture.long)
    let running = try Tool(folder: folder).start(["plan", "campaign", "--time-limit", "120"])
    Thread.sleep(forTimeInterval: Self.aWhile)
    // Both wait while the process is halted, so that no search can end between them; which of the
    // two the system hands over last is its own affair.
    for signal in [SIGSTOP, SIGINT, SIGTERM, SIGCONT] { running.send(signal) }
    let result = try running.wait()
    #expect([130, 143].contains(result.status))
    #expect(result.output == "")
    #expect(folder.list("campaign/out") == [])
  }
}
