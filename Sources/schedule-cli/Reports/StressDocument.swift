import Campaign
import Logistics

/// What `stress --json` prints.
struct StressDocument: DefectiveDocument {
  /// `ok`, `input-error` or `internal-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  /// The schedule asked about: a version, a file or `baseline`.
  var schedule: String
  var draws: Int?
  /// Chances by kind, in hundredths of a per cent.
  var rates: [String: Int]?
  /// What became of the meetings over all draws, for each kind alone and for `all`.
  var incidents: [Tally]?
  var weakestMeetings: [Weakness]?
  var weakestPeople: [Weakness]?
  var repairs: [Repair]?
  /// Mistakes of the program itself, and the command that shows them again.
  var defects: [String]?
  var replay: String?

  init(_ status: String, _ diagnostics: [Diagnostic], schedule: String) {
    self.status = status
    self.diagnostics = diagnostics.map(DiagnosticDocument.init)
    self.schedule = schedule
  }

  /// Adds what was found out.
  mutating func describe(_ report: StressReport) {
    draws = report.result.draws
    rates = Dictionary(
      IncidentKind.allCases.map { ($0.rawValue, report.rates[$0]) },
      uniquingKeysWith: { first, _ in first })
    incidents = report.result.tallies.map(Tally.init)
    weakestMeetings = report.meetings.map { Weakness(id: $0.id.text, draws: $0.draws) }
    weakestPeople = report.people.map { Weakness(id: $0.id.text, draws: $0.draws) }
    repairs = report.outcomes.map(Repair.init)
  }

  struct Tally: Encodable {
    var kind: String
    var incidents: Int
    var asPlanned: Int
    var withStandIns: Int
    var lost: Int

    init(_ tally: StressTest.Tally) {
      kind = tally.kind?.rawValue ?? "all"
      incidents = tally.incidents
      asPlanned = tally.asPlanned
      withStandIns = tally.withStandIns
      lost = tally.lost
    }
  }

  struct Weakness: Encodable {
    var id: String
    var draws: Int
  }

  struct Repair: Encodable {
    /// `repaired`, `impossible` or `unknown`.
    var result: String
    /// How many meetings differ.
    var meetings: Int?

    init(_ outcome: StressReport.Outcome) {
      switch outcome {
      case .repaired(let meetings): (result, self.meetings) = ("repaired", meetings)
      case .impossible: result = "impossible"
      case .open: result = "unknown"
      }
    }
  }
}
