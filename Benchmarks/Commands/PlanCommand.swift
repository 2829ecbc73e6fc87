import ArgumentParser
import Campaign
import FoundationEssentials

/// `benchmarks plan`: runs the planner and prints what it reached.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Measures the planner on campaigns.",
    discussion: """
      Plans each CAMPAIGN, a campaign folder or a day-tour instance (.json), once a seed with two \
      workers, audits the schedule and its certificate, and prints the total and the bound of the \
      objective's last level. A run without a schedule, or with an answer that the audit refuses, \
      has failed; the exit code is then 1.
      """)

  private static let mostSeeds = 1_000

  @Argument(help: "Campaign folders or day-tour instances.", completion: .file())
  var campaigns: [String]

  @Option(help: "Seconds for each run.")
  var seconds: Double = 10

  @Option(help: "Steps for each run instead of seconds: the same work on every machine.")
  var steps: Int?

  @Option(help: "How many seeds: 1, 2, … up to this.")
  var seeds: Int = 3

  @Option(
    help: """
      The best total known for the last level (one CAMPAIGN only). s10, m30 and l104 have theirs \
      without it.
      """)
  var bestKnown: Int?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard seconds > 0, seconds <= 86_400 else {
      throw ValidationError("--seconds must be above 0 and at most 86400.")
    }
    guard (1...1_000_000_000).contains(steps ?? 1) else {
      throw ValidationError("--steps must be 1 to 1000000000.")
    }
    guard (1...PlanCommand.mostSeeds).contains(seeds) else {
      throw ValidationError("--seeds must be 1 to \(PlanCommand.mostSeeds).")
    }
    if let bestKnown, campaigns.count > 1 || bestKnown < 0 {
      throw ValidationError("--best-known is a total, 0 or more, of one CAMPAIGN.")
    }
  }

  func run() throws {
    var reports: [JSONValue] = []
    var hasFailed = false
    for path in campaigns {
      let name = name(path)
      let campaign = try campaign(path, name)
      let known =
        bestKnown.map { BestKnown(total: $0, isProven: false) }
        ?? BestKnown.published(name, visits: campaign.meetings.count)
      let stopwatch = Stopwatch(
        campaign: campaign, limitSeconds: steps == nil ? seconds : nil, stepLimit: steps,
        known: known)
      let measurements = (1...seeds).map { stopwatch.measure(seed: UInt64($0)) }
      let report = MeasurementReport(
        name: name, meetingCount: campaign.meetings.count, known: known,
        measurements: measurements)
      if measurements.contains(where: { !$0.faults.isEmpty }) { hasFailed = true }
      if json {
        reports.append(report.json)
      } else {
        print(report.table)
      }
    }
    if json { print(JSONValue.list(reports).prettyText, terminator: "") }
    if hasFailed { throw ExitCode.failure }
  }

  private func isInstance(_ path: String) -> Bool { path.lowercased().hasSuffix(".json") }

  /// The last part of the path, without `.json`.
  private func name(_ path: String) -> String {
    isInstance(path) ? DayTours.name(path: path) : URL(filePath: path).lastPathComponent
  }

  private func campaign(_ path: String, _ name: String) throws -> Campaign {
    isInstance(path)
      ? try DayTours(path: path).campaign(title: "Day tours \(name)")
      : try CampaignFolderWriter.read(path)
  }
}
