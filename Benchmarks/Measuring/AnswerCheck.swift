import Audit
import Campaign
import Logistics

/// Holds what the planner says of a campaign against the audit: the schedule, its totals, and the
/// bounds that its certificate proves.
struct AnswerCheck {
  let campaign: Campaign
  let solution: Solution
  let known: BestKnown?

  /// What is wrong with the answer; empty where nothing is.
  var faults: [String] { scheduleFaults + certificateFaults + knownFaults }

  private var scheduleFaults: [String] {
    let report = Auditor.audit(campaign, solution.schedule)
    var faults = report.rules.filter { $0.status == .broken }.map { "breaks \($0.rule.rawValue)" }
    if !report.isFullyStated { faults.append("the schedule does not say all that the rules ask") }
    if report.levelTotals != solution.totals.map(Optional.some) {
      let audited = report.levelTotals.map { $0.map(String.init) ?? "?" }
      faults.append("totals are \(audited), the planner says \(solution.totals)")
    }
    return faults
  }

  private var certificateFaults: [String] {
    let report = CertificateAudit(campaign).report(on: solution.certificate)
    var faults = report.findings.map { $0.sentence(.english) }
    if report.proofs.contains(where: { !$0.holds }) { faults.append("a proof does not hold") }
    let totals = solution.totals.map(Optional.some)
    for (level, standing) in report.standings(totals: totals).enumerated() {
      let proven: Int
      switch standing {
      case .optimal: proven = solution.totals[level]
      case .gap(let bound, _): proven = bound
      case .unproven: proven = 0
      case .contradicted:
        faults.append("level \(level + 1): the certificate contradicts the schedule")
        continue
      }
      if solution.bounds[level] > proven {
        faults.append(
          "level \(level + 1): states the bound \(solution.bounds[level]), proves \(proven)")
      }
    }
    if solution.isOptimal, !report.provesOptimal(totals: totals) {
      faults.append("said to be optimal without proof")
    }
    return faults
  }

  private var knownFaults: [String] {
    guard let known, let total = solution.totals.last, let bound = solution.bounds.last else {
      return []
    }
    var faults: [String] = []
    if bound > known.total { faults.append("the bound \(bound) lies above \(known.total)") }
    if known.isProven, total < known.total {
      faults.append("the total \(total) lies below the proven optimum \(known.total)")
    }
    return faults
  }
}
