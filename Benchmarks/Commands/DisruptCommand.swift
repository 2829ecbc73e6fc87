import ArgumentParser
import Campaign
import Scheduler

/// `benchmarks disrupt`: disrupts a schedule at random and measures how it is planned anew.
struct DisruptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disrupt",
    abstract: "Measures planning anew after random disruptions.",
    discussion: """
      Draws disruptions that touch SCHEDULE, a kind at a time: somebody of a team away on the day, \
      a vehicle out of use, a host that refuses, a session closed; what lies before the day stays. \
      Each is planned anew with two workers and audited. A repair that the audit refuses is a \
      failure; the exit code is then 1.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.", completion: .file())
  var campaign: String

  @Argument(help: "The published schedule.", completion: .file())
  var schedule: String

  @Option(help: "How many disruptions.")
  var draws: Int = 100

  @Option(help: "Seconds for each.")
  var seconds: Double = 2

  @Option(help: "The seed of the draws.")
  var seed: UInt64 = 1

  @Option(parsing: .upToNextOption, help: "Only these of the draws, counted from 0.")
  var only: [Int] = []

  @Flag(help: "Also print a line for each.")
  var each = false

  @Option(help: "So many of the disruptions are also planned as if nothing were published.")
  var anew: Int = 0

  @Option(help: "Seconds for each of those.")
  var secondsAnew: Double = 10

  private struct Tally {
    var repairs: [Repair] = []
    var failures: [Repair.Failure] = []
    var anew: [Repair] = []
  }

  func validate() throws {
    guard seconds > 0, secondsAnew > 0, draws >= 1, (0...draws).contains(anew) else {
      throw ValidationError("Seconds and --draws must be above 0, --anew at most --draws.")
    }
  }

  func run() throws {
    let read = CampaignReader.read(path: campaign, language: .english)
    guard let campaign = read.campaign else {
      throw ValidationError("\(self.campaign): \(read.diagnostics.map(\.message))")
    }
    let (published, found) = ScheduleFile.read(
      path: schedule, displayName: schedule, campaign: campaign, language: .english)
    guard let published else { throw ValidationError("\(schedule): \(found.map(\.message))") }
    var random = RandomSource(seed: seed)
    var tallies = Disruption.Kind.allCases.map { _ in Tally() }
    for draw in 0..<draws {
      let place = draw % tallies.count
      guard
        let disruption = Disruption(
          Disruption.Kind.allCases[place], on: published, in: campaign, &random)
      else { continue }
      if !only.isEmpty && !only.contains(draw) { continue }
      do throws {
        var repair = try Repair.run(
          campaign, published, disruption, seconds: seconds, seed: UInt64(draw + 1))
        repair.faults = repair.faults.map { "draw \(draw), \(disruption.name): \($0)" }
        tallies[place].repairs.append(repair)
        if each { print("draw \(draw), \(disruption.name): \(repair.summary)") }
        if draw < anew,
          let anew = try? Repair.run(
            campaign, published, disruption, seconds: secondsAnew, seed: UInt64(draw + 1),
            keeps: false)
        {
          tallies[place].anew.append(anew)
        }
      } catch let failure as Repair.Failure {
        tallies[place].failures.append(failure)
        if each { print("draw \(draw), \(disruption.name): \(failure.rawValue)") }
      }
    }
    print(table(tallies), terminator: "")
    let faults = tallies.flatMap(\.repairs).flatMap(\.faults)
    for fault in faults { print("failed: \(fault)") }
    if !faults.isEmpty { throw ExitCode.failure }
  }

  private func table(_ tallies: [Tally]) -> String {
    var table = TextTable([
      "disruption", "repaired", "changed, mean", "most", "moved, mean", "points, mean", "proven",
      "fewest s, median", "90 %", "most", "end s, median", "anew: changed, mean", "moved, mean",
      "none",
    ])
    var all = Tally()
    for (kind, tally) in zip(Disruption.Kind.allCases, tallies) {
      table.add(row(kind.rawValue, tally))
      all.repairs += tally.repairs
      all.failures += tally.failures
      all.anew += tally.anew
    }
    table.add(row("all", all))
    return table.text
  }

  private func row(_ name: String, _ tally: Tally) -> [String] {
    let (repairs, anew) = (tally.repairs, tally.anew)
    func mean(_ repairs: [Repair], _ amount: (Repair) -> Int) -> String {
      if repairs.isEmpty { return "-" }
      let sum = repairs.reduce(0) { $0 + amount($1) }
      return TextTable.decimal(Double(sum) / Double(repairs.count), 1)
    }
    func quantile(_ percent: Int, _ seconds: (Repair) -> Double) -> String {
      let sorted = repairs.map(seconds).sorted()
      if sorted.isEmpty { return "-" }
      return TextTable.decimal(sorted[min(sorted.count - 1, sorted.count * percent / 100)], 2)
    }
    let none = Set(tally.failures.map(\.rawValue)).sorted().map { reason in
      "\(tally.failures.count { $0.rawValue == reason }) \(reason)"
    }
    return [
      name, "\(repairs.count)", mean(repairs, \.changed), "\(repairs.map(\.changed).max() ?? 0)",
      mean(repairs, \.moved), mean(repairs, \.points), "\(repairs.count(where: \.isProven))",
      quantile(50, \.secondsToFewest), quantile(90, \.secondsToFewest),
      quantile(100, \.secondsToFewest), quantile(50, \.seconds), mean(anew, \.changed),
      mean(anew, \.moved), none.joined(separator: ", "),
    ]
  }
}
