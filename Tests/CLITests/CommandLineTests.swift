import Foundation
import Testing

/// What all commands have in common.
@Suite struct CommandLineTests {
  private static let commands = [
    "plan", "replan", "explain", "why", "stress", "check", "audit", "annex", "publish", "diff",
    "notice",
  ]

  @Test func tellsItsVersion() throws {
    let result = try Tool(folder: TemporaryFolder()).run("--version")
    #expect(result.status == 0)
    #expect(result.output == "0.1.0\n")
  }

  @Test func documentsItsExitCodes() throws {
    let result = try Tool(folder: TemporaryFolder()).run("--help")
    #expect(
      result.output.contains(
        """
        Exit codes:
          0   a schedule was written or exists; what was checked is in order
          1   a rule or a proof is broken, or the program has a mistake
          2   a mistake in a file or path
          3   proven: no schedule keeps every rule
          4   stopped before a schedule was found
          64  the command line is wrong
          130 ended at once by a second Ctrl-C

        """))
  }

  @Test(arguments: commands)
  func namesAPathThatLeadsNowhere(command: String) throws {
    let others = ["publish": ["schedule.json"], "why": ["yen-my"]][command] ?? []
    let result = try Tool(folder: TemporaryFolder()).start([command, "hung-yen"] + others).wait()
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors
        == "lỗi: Không tìm thấy đợt công tác “hung-yen”; hãy ghi đường dẫn tới một thư mục có tệp "
        + "campaign.yaml hoặc tới một tệp .yaml.\n")
  }

  @Test(arguments: ["stress", "audit", "annex", "publish", "diff", "notice"])
  func namesAScheduleThatLeadsNowhere(command: String) throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run(command, "campaign", "none.json", "--lang", "en")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "none.json: error: There is no file “none.json”; check its name and its folder.\n")
  }

  @Test(arguments: [
    ["plan", "campaign", "--step-limit", "0"], ["plan", "campaign", "--time-limit", "nan"],
    ["plan", "campaign", "--time-limit", "-1"], ["plan", "campaign", "--workers", "3"],
    ["plan", "campaign", "--seed", "-1"], ["plan", "campaign", "--lang", "fr"], ["plan"],
    ["plna", "campaign"], ["replan"], ["replan", "campaign", "--away"],
  ])
  func refusesAWrongCommandLine(arguments: [String]) throws {
    let result = try Tool(folder: TemporaryFolder(Fixture.three)).start(arguments).wait()
    #expect(result.status == 64)
    #expect(result.output == "")
  }

  /// Every option that a command's help names stands on the page, and the other way round.
  @Test func pageOfTheCommandLineNamesEveryOption() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Documentation/CommandLine.md").standardizedFileURL
    let page = try String(contentsOf: file, encoding: .utf8)
    var options: Set<String> = []
    for command in Self.commands {
      let help = try Tool(folder: TemporaryFolder()).run(command, "--help").output
      options.formUnion(Self.options(in: help))
    }
    #expect(Self.options(in: page).sorted() == options.sorted())
  }

  private static func options(in text: String) -> Set<String> {
    Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }
}
