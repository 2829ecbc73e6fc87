import Audit
import Campaign
import Logistics

/// What is known of a spot of a meeting once the audit has gone over it.
struct CheckedWhatIf {
  let spot: Spot
  let standing: Standing

  enum Standing {
    case here
    case possible(Found)
    case impossible(Impossibility)
    case open
  }

  /// A schedule that the audit accepts.
  struct Found {
    var schedule: Schedule
    var report: AuditReport
    /// Whether a proof that holds says that nothing changes the others less, or as little at a lower
    /// cost.
    var isLeast: Bool
    /// Against the schedule asked about.
    var difference: ScheduleDifference
  }

  var found: Found? {
    if case .possible(let found) = standing { found } else { nil }
  }
}

extension CheckedWhatIf {
  /// Checks an answer of the search; with what the audit refuses of it, in which case nothing is
  /// claimed.
  ///
  /// Complexity: that of two audits of the schedule and of recomputing its certificate.
  static func checked(
    _ answer: WhatIf, _ search: WhatIfSearch, moving meeting: MeetingID,
    from reference: Schedule, _ names: Names
  ) -> (answer: CheckedWhatIf, defects: [String]) {
    func standing(_ standing: Standing) -> CheckedWhatIf {
      CheckedWhatIf(spot: answer.spot, standing: standing)
    }
    let wording = DefectWording(language: names.language)
    switch answer.standing {
    case .here: return (standing(.here), [])
    case .open: return (standing(.open), [])
    case .impossible(let impossibility):
      guard !impossibility.certificate.proofs.isEmpty else {
        return (standing(.impossible(impossibility)), [])
      }
      let report = CertificateAudit(search.campaign(with: answer.spot))
        .report(on: impossibility.certificate)
      return report.isClean && report.provesInfeasible
        ? (standing(.impossible(impossibility)), [])
        : (standing(.open), [wording.infeasibilityNotProven])
    case .possible(var solution):
      // What is not proven to be the best needs no proof.
      if !solution.isOptimal {
        solution.bounds = solution.bounds.map { _ in 0 }
        solution.latenessBound = 0
        solution.certificate = Certificate(proofs: [])
      }
      let kept = CheckedSolution(solution, search.campaign(with: answer.spot), names.language)
      let report = Auditor.audit(names.campaign, kept.schedule)
      let isThere = kept.schedule.meetings.contains {
        $0.meeting == meeting && Spot($0, in: names.campaign) == answer.spot
      }
      guard kept.isAccepted, kept.defects.isEmpty, report.isClean, report.isFullyStated, isThere
      else {
        let reasons = report.findings.map { $0.sentence(names.campaign, names.language) }
        let others = kept.defects.flatMap(wording.sentences)
        return (standing(.open), others.isEmpty ? wording.sentences(.refused(reasons)) : others)
      }
      return (
        standing(
          .possible(
            Found(
              schedule: kept.schedule, report: report, isLeast: kept.status == .optimal,
              difference: ScheduleDifference(
                from: reference, to: kept.schedule, in: names.campaign)))), []
      )
    }
  }
}
