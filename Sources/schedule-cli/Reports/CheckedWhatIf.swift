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
    case .possible(let solution):
      let (found, defects) = search.found(solution, at: answer.spot, meeting, reference, names)
      return (standing(found.map(Standing.possible) ?? .open), defects)
    }
  }
}

extension WhatIfSearch {
  /// The schedule in the words nearest to the reference that the audit accepts, and what it refuses.
  fileprivate func found(
    _ solution: Solution, at spot: Spot, _ meeting: MeetingID, _ reference: Schedule,
    _ names: Names
  ) -> (CheckedWhatIf.Found?, defects: [String]) {
    let kept = campaign(with: spot)
    let wording = DefectWording(language: names.language)
    var defects: [String] = []
    for schedule in solution.schedule.likenesses(to: reference, in: names.campaign) {
      let report = Auditor.audit(names.campaign, schedule)
      let isThere = schedule.meetings.contains {
        $0.meeting == meeting && Spot($0, in: names.campaign) == spot
      }
      defects = []
      if !report.isClean || !report.isFullyStated || !isThere {
        let reasons = report.findings.map { $0.sentence(names.campaign, names.language) }
        defects = wording.sentences(.refused(reasons))
      } else if !solution.isCountedAlike(by: report) {
        let totals = Auditor.audit(kept, schedule).levelTotals
        for (level, (search, audit)) in zip(solution.totals, totals).enumerated()
        where search != audit {
          defects += wording.sentences(
            .totalsDiffer(level: level, search: search, audit: audit ?? 0))
        }
      }
      if !defects.isEmpty { continue }
      let (isLeast, unproven) = isProven(solution, kept, names.language)
      return (
        CheckedWhatIf.Found(
          schedule: schedule, report: report, isLeast: isLeast,
          difference: ScheduleDifference(from: reference, to: schedule, in: names.campaign)),
        unproven
      )
    }
    return (nil, defects)
  }

  /// Whether proofs that hold say that the schedule is the best of the campaign, and what is wrong with
  /// those that do not.
  private func isProven(
    _ solution: Solution, _ kept: Campaign, _ language: Language
  ) -> (Bool, defects: [String]) {
    guard solution.isOptimal else { return (false, []) }
    let checked = CheckedSolution(solution, kept, language)
    let sentences = checked.defects.flatMap(DefectWording(language: language).sentences)
    return (checked.isAccepted && sentences.isEmpty && checked.status == .optimal, sentences)
  }
}

extension Solution {
  /// Whether the audit finds the same amounts, but for what changes, which each counts against another
  /// schedule.
  fileprivate func isCountedAlike(by report: AuditReport) -> Bool {
    zip(Term.allCases, amounts).allSatisfy { $0 == .disruption || report[$0] == $1 }
  }
}
