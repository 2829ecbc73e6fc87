import Audit
import Campaign
import Logistics

/// A schedule that the search found, after the audit has gone over it and over its certificate.
///
/// Nothing that is printed or written comes from the search alone: amounts are the audit's, and
/// bounds are those that follow from the certificate's prices. What the steps of a work plan add to
/// them is the solver's: prices do not speak of steps.
struct CheckedSolution {
  /// Something that cannot happen unless the program is wrong.
  enum Defect: Hashable {
    /// The audit does not accept the schedule, for these reasons.
    case refused([String])
    /// The search and the audit count a level differently.
    case totalsDiffer(level: Int, search: Int, audit: Int)
    /// The search claims a bound that its certificate does not give.
    case boundNotProven(level: Int, claimed: Int, proven: Int)
    /// The certificate gives a bound above the total of the schedule.
    case contradicted(level: Int)
  }

  let schedule: Schedule
  let report: AuditReport
  /// What is known of each level; empty where the schedule is refused.
  let levels: [ResultFacts.Level]
  /// The proofs that hold.
  let certificate: Certificate
  let defects: [Defect]

  /// Checks what the search found.
  ///
  /// Complexity: that of the audit and of recomputing the certificate.
  init(_ solution: Solution, _ campaign: Campaign, _ language: Language) {
    let (schedule, report) = solution.worded(in: campaign)
    self.schedule = schedule
    self.report = report
    let totals = report.levelTotals.compactMap(\.self)
    guard report.isClean, report.isFullyStated, totals.count == campaign.objective.levels.count
    else {
      let reasons = report.findings.map { $0.sentence(campaign, language) }
      defects = [.refused(reasons.isEmpty ? [report.verdict(language)] : reasons)]
      levels = []
      certificate = Certificate(proofs: [])
      return
    }
    let lateness = report[.lateness] ?? 0
    let late = campaign.objective.levels.map { level in
      level.first { $0.term == .lateness }?.weight ?? 0
    }
    let (certificate, standings) = CheckedSolution.proofs(
      of: solution.certificate, campaign, zip(totals, late).map { $0 - $1 * lateness })
    // A level below holds only for schedules that are no worse above, in visits and steps alike.
    let mayBeEarlier = solution.latenessBound < lateness
    var isBelowLateness = false
    var defects: [Defect] = []
    var levels: [ResultFacts.Level] = []
    for (level, standing) in standings.enumerated() {
      if level < solution.totals.count, solution.totals[level] != totals[level] {
        defects.append(
          .totalsDiffer(level: level, search: solution.totals[level], audit: totals[level]))
      }
      var proven: Int
      switch standing {
      case .optimal: proven = totals[level] - late[level] * lateness
      case .gap(let bound, _): proven = bound
      // No term is ever negative, so 0 holds without a proof.
      case .unproven: proven = 0
      case .contradicted:
        proven = 0
        defects.append(.contradicted(level: level))
      }
      if isBelowLateness { proven = 0 }
      proven += late[level] * min(solution.latenessBound, lateness)
      if late[level] > 0, mayBeEarlier { isBelowLateness = true }
      if level < solution.bounds.count, solution.bounds[level] > proven {
        defects.append(
          .boundNotProven(level: level, claimed: solution.bounds[level], proven: proven))
      }
      let terms = campaign.objective.levels[level].map {
        ResultFacts.TermAmount($0.term, report[$0.term] ?? 0)
      }
      levels.append(ResultFacts.Level(total: totals[level], bound: proven, terms: terms))
    }
    self.certificate = certificate
    self.levels = levels
    self.defects = defects
  }

  /// Whether the schedule may be written.
  var isAccepted: Bool { !levels.isEmpty }

  /// How much is proven of an accepted schedule.
  var status: ResultFacts.Status {
    levels.allSatisfy { $0.gap == 0 } ? .optimal : .feasible
  }

  /// What is written beside the schedule.
  func facts(seed: UInt64) -> ResultFacts {
    ResultFacts(status: status, seed: seed, levels: levels)
  }

  /// The proofs that hold, and what follows from them for a schedule with these totals.
  private static func proofs(
    of certificate: Certificate, _ campaign: Campaign, _ totals: [Int]
  ) -> (Certificate, [CertificateReport.Standing]) {
    let audit = CertificateAudit(campaign)
    let report = audit.report(on: certificate)
    guard !report.isClean else { return (certificate, report.standings(totals: totals)) }
    let refused = Set(report.findings.map(\.proof))
    let kept = Certificate(
      proofs: certificate.proofs.enumerated().filter { !refused.contains($0.offset) }
        .map(\.element))
    return (kept, audit.report(on: kept).standings(totals: totals))
  }
}

extension Solution {
  /// The schedule, where a published one is planned anew in the words nearest to it (`likenesses`) that
  /// the audit accepts and counts alike, and what the audit says of it.
  fileprivate func worded(in campaign: Campaign) -> (Schedule, AuditReport) {
    let words = campaign.revision.map { schedule.likenesses(to: $0.published, in: campaign) }
    for schedule in words ?? [] {
      let report = Auditor.audit(campaign, schedule)
      if report.isClean, report.isFullyStated, report.levelTotals == totals.map(Optional.some) {
        return (schedule, report)
      }
    }
    let asFound = schedule.ordered(for: campaign)
    return (asFound, Auditor.audit(campaign, asFound))
  }
}
