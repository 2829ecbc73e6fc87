import Audit
import Campaign
import Logistics

/// Everything that `why` has found out about a meeting, checked.
struct WhyReport {
  let meeting: MeetingID
  /// The schedule asked about, or one near it that keeps every rule.
  let reference: Schedule
  let report: AuditReport
  /// In order of time.
  let spots: [CheckedWhatIf]
  let names: Names

  struct Amount: Equatable {
    var term: Term
    var amount: Int
  }

  /// The terms of the objective, in its order.
  var terms: [Term] { names.campaign.objective.levels.joined().map(\.term) }

  var held: Schedule.HeldMeeting? { reference.meetings.first { $0.meeting == meeting } }

  var trip: Schedule.Trip? { held.flatMap { reference.trip(of: $0) } }

  /// What the terms are more for the meeting, against the same schedule without it and without its
  /// delegation's day where that holds nothing else; 0 is left out.
  var share: [Amount] {
    guard let held else { return [] }
    var without = reference
    without.meetings.removeAll { $0.meeting == meeting }
    without.programmes?.removeAll { $0.meeting == meeting }
    let isOut = without.meetings.contains {
      $0.date == held.date && $0.delegation == held.delegation
    }
    if !isOut {
      without.trips?.removeAll { $0.date == held.date && $0.delegation == held.delegation }
    }
    return differences(report, against: Auditor.audit(names.campaign, without))
  }

  /// What the terms of a schedule are more than those of the reference; 0 is left out.
  func differences(of found: CheckedWhatIf.Found) -> [Amount] {
    differences(found.report, against: report)
  }

  private func differences(_ new: AuditReport, against old: AuditReport) -> [Amount] {
    terms.compactMap { term in
      guard let new = new[term], let old = old[term], new != old else { return nil }
      return Amount(term: term, amount: new - old)
    }
  }

  /// Totals by level of a schedule that the audit accepts.
  private func totals(_ report: AuditReport) -> [Int] { report.levelTotals.compactMap(\.self) }

  /// The lowest totals among the schedules found elsewhere; nil where there are none.
  private var least: [Int]? {
    spots.compactMap { $0.found.map { totals($0.report) } }
      .min { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether no other spot was found cheaper than this one.
  func isCheapest(_ found: CheckedWhatIf.Found) -> Bool { totals(found.report) == least }

  /// The cheapest of the spots that were found cheaper than where the meeting is; of several the one for
  /// which the fewest other meetings change.
  var better: CheckedWhatIf? {
    guard let least, least.lexicographicallyPrecedes(totals(report)) else { return nil }
    return spots.filter { $0.found.map(isCheapest) ?? false }
      .min { changes($0) < changes($1) }
  }

  private func changes(_ answer: CheckedWhatIf) -> Int {
    answer.found?.difference.meetings.count ?? 0
  }
}
