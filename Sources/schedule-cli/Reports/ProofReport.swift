import Audit
import Campaign

/// What a certificate proves about an audited schedule, in words and for machines.
struct ProofReport {
  /// Empty where the certificate says nothing of the campaign.
  let text: String
  let document: ProofDocument
  /// Whether every proof holds and none contradicts the schedule.
  let isInOrder: Bool

  /// From the certificate as computed again and the schedule's audit. Bounds speak of schedules that
  /// keep every rule, so one that breaks a rule is not compared with them.
  init(
    _ report: CertificateReport, _ audit: AuditReport, _ campaign: Campaign, _ language: Language
  ) {
    let wording = ProofWording(language: language)
    let refusals = report.findings.map { $0.sentence(language) }
    let standings =
      audit.isClean && !report.provesInfeasible
      ? report.standings(totals: audit.levelTotals) : []
    let isContradicted =
      standings.contains { standing in
        if case .contradicted = standing { true } else { false }
      } || (audit.isClean && audit.isFullyStated && report.provesInfeasible)
    isInOrder = report.isClean && !isContradicted
    var lines = [wording.heading] + refusals.map { "  - \($0)" }
    if report.provesInfeasible {
      lines.append("  " + wording.infeasible(isContradicted: isContradicted))
    } else if !audit.isClean {
      lines.append("  " + wording.notCompared)
    }
    for (level, standing) in standings.enumerated()
    where campaign.concerns(campaign.objective.levels[level]) || standing != .optimal {
      lines.append("  " + wording.sentence(standing, level, audit.levelTotals[level]))
    }
    text = lines.count == 1 ? "" : lines.map { $0 + "\n" }.joined()
    document = ProofDocument(
      clean: report.isClean, provesInfeasible: report.provesInfeasible, messages: refusals,
      levels: standings.map(ProofDocument.Level.init))
  }
}

/// What `audit --json` prints of a certificate.
struct ProofDocument: Encodable {
  struct Level: Encodable {
    /// `optimal`, `gap`, `unproven` or `contradicted`.
    var status: String
    var bound: Int?
    var gap: Int?

    init(_ standing: CertificateReport.Standing) {
      switch standing {
      case .optimal: status = "optimal"
      case .gap(let bound, let above):
        status = "gap"
        self.bound = bound
        gap = above
      case .unproven: status = "unproven"
      case .contradicted(let bound):
        status = "contradicted"
        if case .finite(let bound) = bound { self.bound = bound }
      }
    }
  }

  /// Whether every proof holds.
  var clean: Bool
  var provesInfeasible: Bool
  /// Why proofs are refused.
  var messages: [String]
  /// Empty where the schedule breaks a rule.
  var levels: [Level]
}
