import Audit
import Campaign
import Logistics

/// What it costs that somebody is in reserve for more meetings, and what it is worth: the schedule that
/// `plan --sturdy` writes beside the one that it would write otherwise.
struct SturdyReport {
  /// Schedules as the search found them, with what incidents did to each.
  struct Side {
    var checked: CheckedSolution
    var stress: StressReport
    /// What the audit says against schedules planned anew.
    var defects: [String]
  }

  let plain: Side
  let sturdy: Side
  /// What the lowest level may rise by.
  let percent: Int
  /// What a point of `exposure` weighs, by itself on a last level where `isLast`.
  let weight: Int
  let isLast: Bool
  /// Of the campaign as it was read.
  let names: Names

  /// Mistakes of the program, but for those of the schedule that is written.
  var defects: [String] {
    plain.checked.defects.flatMap(DefectWording(language: names.language).sentences)
      + plain.defects + sturdy.defects
  }

  private var campaign: Campaign { names.campaign }

  /// The level that pays for it, counted from 0.
  var level: Int { campaign.objective.levels.count - 1 }

  /// Amounts of a term, plain and sturdy.
  struct Pair {
    var term: Term
    var plain: Int
    var sturdy: Int
  }

  /// `exposure`, and the terms of the objective that have another amount.
  var terms: [Pair] {
    (campaign.objective.levels.joined().map(\.term) + [.exposure]).map {
      Pair(
        term: $0, plain: plain.checked.report[$0] ?? 0, sturdy: sturdy.checked.report[$0] ?? 0)
    }.filter { $0.term == .exposure || $0.plain != $0.sturdy }
  }

  /// Totals of the level that pays, without what reserves count.
  var totals: (plain: Int, sturdy: Int) {
    func total(_ side: Side) -> Int {
      campaign.objective.levelTotals { side.checked.report[$0] ?? 0 }[level]
    }
    return (total(plain), total(sturdy))
  }

  /// The schedule without reserves, in a folder of its own: the certificate beside the other says nothing
  /// of it.
  static let file = "plain/schedule.json"

  func files(seed: UInt64) -> [OutputFile] {
    guard plain.checked.isAccepted else { return [] }
    return [
      OutputFile(
        SturdyReport.file,
        text: ScheduleFile.text(
          plain.checked.schedule, campaign: campaign, result: plain.checked.facts(seed: seed)))
    ]
  }
}

/// What came of looking for a schedule with more in reserve.
enum Sturdiness {
  case found(SturdyReport)
  /// Nothing better within so many per cent.
  case nothingBetter(percent: Int)

  var report: SturdyReport? {
    if case .found(let report) = self { report } else { nil }
  }

  /// What is said of it beside the schedule that is written.
  func text(
    _ written: CheckedSolution, in folder: OutputFolder, _ language: Language, width: Int?
  ) -> String {
    switch self {
    case .found(let report):
      SturdyWording(report: report).text(
        file: folder.path(of: SturdyReport.file), width: width)
    case .nothingBetter(let percent):
      SturdyWording.nothingBetter(written.report[.exposure] ?? 0, percent: percent, language)
    }
  }
}

/// The same for machines.
struct SturdyDocument: Encodable {
  struct Side: Encodable {
    var levels: [PlanDocument.Level]?
    var incidents: [StressDocument.Tally]
    var repairs: [StressDocument.Repair]
  }

  /// Per cent that the lowest level may rise by.
  var allowance: Int
  /// Of a point of `exposure`.
  var weight: Int
  /// Where the schedule without reserves is.
  var file: String
  var terms: [Term]
  var plain: Side
  var sturdy: Side

  struct Term: Encodable {
    var term: String
    var plain: Int
    var sturdy: Int
  }

  init(_ report: SturdyReport, in folder: OutputFolder) {
    allowance = report.percent
    weight = report.weight
    file = folder.path(of: SturdyReport.file)
    terms = report.terms.map {
      Term(term: $0.term.rawValue, plain: $0.plain, sturdy: $0.sturdy)
    }
    func side(_ side: SturdyReport.Side, levels: [PlanDocument.Level]?) -> Side {
      Side(
        levels: levels, incidents: side.stress.result.tallies.map(StressDocument.Tally.init),
        repairs: side.stress.outcomes.map(StressDocument.Repair.init))
    }
    plain = side(
      report.plain,
      levels: zip(report.plain.checked.levels, report.names.campaign.objective.levels).map {
        PlanDocument.Level($0, $1)
      })
    sturdy = side(report.sturdy, levels: nil)
  }
}
