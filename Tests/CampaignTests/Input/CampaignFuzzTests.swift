import TestSupport
import Testing

@testable import Campaign

/// Feeds the reader damaged files: it never traps, and gives a campaign or says why not.
@Suite struct CampaignFuzzTests {
  private static let files: [String: [UInt8]] = {
    let fixture = CampaignFixture.whole
      .replacing("base: so", "calendar: {official: none}\nbase: so")
      .replacing("  - {id: lx, name: E}\n", "").replacing("drivers:", "drivers: d.csv")
      .adding("travel: {table: t.json}\nrules: {guest: {most-meetings: 3}}")
      .adding(
        """
        work-plan:
          window: 2023-04-03..2023-06-30
          targets: [{name: a, value: 5, group: b}]
          tasks:
            - {id: nv, lead: van-phong, due: 2023-06, late: 2, steps: [{days: 2}]}
          steps: s.csv
          reviews: [{id: r, every: month, unit: van-phong, within: 3}]
        """
      )
      .file("s.csv", "task;days;share;after;due\nnv;0;;nv-1 3|yen-my;\nnv;3;50;;2023-06-20\n")
      .file("d.csv", "id;name;away\nlx;\"E \"\"F\"\"\";2023-04-19|monday\n")
      .file(
        "t.json",
        "{\"durations\": [[0,60,60],[60,0,60],[60,60,0]],"
          + " \"distances\": [[0,9,9],[9,0,9],[9,9,0]]}")
    return fixture.files.mapValues { Array($0.utf8) }
  }()

  private static let scraps: [[UInt8]] = [
    "99999999999999999999", "-1", "0", "..", "2023-02-30", "\"", "'", "[", "]", "{", "}", ": ",
    "\n", "\n  - ", "&a ", "*a", "!!int ", "~", "|", ">", "\u{0}", "\t", "#", "%", "1e999", "NaN",
    "\u{301}", "\u{FEFF}", "\u{2028}", "id: ", ", ", ";",
  ].map { Array($0.utf8) }

  private static func damaged(
    _ bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[at] = UInt8.random(in: 0x20...0x7E, using: &generator)
      case 2: bytes.remove(at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 20))
      case 4:
        bytes.insert(
          contentsOf: scraps[Int.random(in: 0..<scraps.count, using: &generator)], at: at)
      default:
        let from = Int.random(in: 0..<bytes.count, using: &generator)
        bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 30)], at: at)
      }
    }
    if Int.random(in: 0..<10, using: &generator) == 0 {
      bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
    }
    return bytes
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func survivesDamagedFiles(seed: UInt64) {
    print("campaign fuzz: seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let names = CampaignFuzzTests.files.keys.sorted()
    for round in 0..<1_000 {
      var files = CampaignFuzzTests.files
      let name = names[Int.random(in: 0..<names.count, using: &generator)]
      let target = round % 2 == 0 ? "campaign.yaml" : name
      files[target] = CampaignFuzzTests.damaged(files[target] ?? [], &generator)
      let result = CampaignReader.read(
        folder: CampaignFolder(files: files), main: "campaign.yaml",
        language: round % 3 == 0 ? .english : .vietnamese)
      let hasError = result.diagnostics.contains { $0.severity == .error }
      #expect((result.campaign == nil) == hasError, "seed \(seed), round \(round)")
    }
  }
}
