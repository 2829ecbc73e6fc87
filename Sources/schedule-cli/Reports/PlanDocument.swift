import Audit
import Campaign
import Logistics

/// What `plan --json` prints.
struct PlanDocument: DefectiveDocument {
  /// `optimal`, `feasible`, `infeasible`, `nothing`, `input-error` or `internal-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  var seed: UInt64
  /// What has come up, where a published schedule is planned anew.
  var changes: [ChangeDocument]?
  /// What it is held against: the name of a version, a file, or `baseline`.
  var old: String?
  /// What the schedule has otherwise than published.
  var difference: DifferenceDocument?
  /// What of the term `disruption` falls to which kind of change.
  var disruption: [DisruptionReport.Part]?
  /// Other answers that change more and are better below.
  var alternatives: [AlternativeDocument]?
  /// What reserves cost, and what they are worth.
  var sturdy: SturdyDocument?
  /// Each level's total, bound, gap and terms, from the highest on.
  var levels: [Level]?
  var metres: Int?
  var days: Int?
  var meetingsHeld: Int?
  /// Ids of the meetings that the schedule, or the best attempt, leaves out.
  var meetingsLeftOut: [String]?
  var exceeded: [ExceededDocument]?
  var baseline: Measures?
  /// What the schedule spends by kind, and of each line; where the campaign has a budget.
  var costs: [Cost]?
  var budgetLines: [Line]?
  /// Meetings without any possible slot.
  var impossible: [ObstacleDocument]?
  /// At least so many of `competing` cannot be held.
  var shortfall: Int?
  var competing: [String]?
  /// Facts that cannot hold together.
  var conflict: ConflictDocument?
  /// Mistakes of the program itself.
  var defects: [String]?
  /// The command that shows them again.
  var replay: String?
  var files: FilesDocument?

  init(_ status: String, _ diagnostics: [Diagnostic], seed: UInt64) {
    self.status = status
    self.diagnostics = diagnostics.map(DiagnosticDocument.init)
    self.seed = seed
  }

  /// Adds what is known of a schedule.
  mutating func describe(
    _ checked: CheckedSolution, _ campaign: Campaign, baseline published: AuditReport?
  ) {
    levels = zip(checked.levels, campaign.objective.levels).map { Level($0, $1) }
    metres = checked.report.metres
    days = checked.report.days
    meetingsHeld = checked.report.meetingsHeld
    meetingsLeftOut = checked.report.meetingsLeftOut.map(\.text)
    baseline = published.map(Measures.init)
    guard campaign.budget != nil else { return }
    costs = checked.report.costs.map { Cost(kind: $0.kind.rawValue, amount: $0.dong) }
    budgetLines = checked.report.chargedLines.map(Line.init)
  }

  struct Cost: Encodable {
    var kind: String
    var amount: Int?
  }

  struct Line: Encodable {
    var line: String
    var kinds: [String]
    var available: Int
    var charged: Int?

    init(_ line: ChargedLine) {
      self.line = line.line.text
      kinds = line.kinds.map(\.rawValue)
      available = line.available
      charged = line.charged
    }
  }

  struct Measures: Encodable {
    var metres: Int
    var days: Int
    var meetingsHeld: Int

    init(_ report: AuditReport) {
      metres = report.metres
      days = report.days
      meetingsHeld = report.meetingsHeld
    }
  }

  struct Level: Encodable {
    struct Term: Encodable {
      var term: String
      var weight: Int
      var amount: Int
    }

    var total: Int
    var bound: Int?
    var gap: Int?
    var terms: [Term]

    init(_ level: ResultFacts.Level, _ weights: [Objective.Weighted]) {
      total = level.total
      bound = level.bound
      gap = level.gap
      terms = zip(weights, level.terms).map { weighted, amount in
        Term(term: weighted.term.rawValue, weight: weighted.weight, amount: amount.amount)
      }
    }
  }
}

/// A meeting without any possible slot, for machines.
struct ObstacleDocument: Encodable {
  struct Closed: Encodable {
    var rule: String
    var slots: Int
  }

  var meeting: String
  var closed: [Closed]
  var message: String

  init(_ obstacle: Obstacle, _ names: Names) {
    meeting = obstacle.meeting.text
    closed = obstacle.closed.map { Closed(rule: $0.rule.rawValue, slots: $0.slots) }
    message = InfeasibilityWording.sentence(obstacle, names)
  }
}

/// Where the files of a command are, by kind: `schedule`, `certificate`, `annex-docx`, `annex-md`.
struct FilesDocument: Encodable {
  private var paths: [String: String]

  init(_ files: [OutputFile], in folder: OutputFolder) {
    paths = Dictionary(
      files.map { (FilesDocument.kind(of: $0), folder.path(of: $0.name)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The file's name with its ending behind a hyphen; JSON files by their name alone.
  private static func kind(of file: OutputFile) -> String {
    let parts = file.name.split(separator: ".")
    return (parts.last == "json" ? parts.dropLast() : parts[...]).joined(separator: "-")
  }

  func encode(to encoder: any Encoder) throws { try paths.encode(to: encoder) }
}
