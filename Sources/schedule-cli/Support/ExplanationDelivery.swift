import Audit
import Campaign
import Logistics

/// Hands out what asking for reasons came to: text or JSON, and the exit status. Schedules that were
/// found are not shown, but the audit goes over each of them.
struct ExplanationDelivery {
  var input: CampaignInput
  /// The command that shows the same again.
  var replay: String

  private var campaign: Campaign { input.campaign }
  private var messages: MessageOptions { input.messages }
  private var language: Language { messages.language }
  private var names: Names { Names(campaign, language) }
  private var wording: ExplanationWording { ExplanationWording(names: names) }

  func deliver(_ explained: Explained) -> ExitStatus {
    switch explained {
    case .schedule(let solution): schedule(solution)
    case .impasse(let impasse): self.impasse(impasse)
    case .stepsBlocked(let conflict): stepsBlocked(conflict)
    case .nothing(let shortcoming): nothing(shortcoming)
    }
  }

  private func schedule(_ solution: Solution) -> ExitStatus {
    let defects = refusals(of: solution.schedule, in: campaign)
    guard defects.isEmpty else { return report(defects) }
    var document = document("feasible")
    document.meetingsHeld = solution.schedule.meetings.count
    messages.deliver(document, text: wording.feasible(solution.schedule))
    return .done
  }

  /// A proof or a way that the audit refuses is a mistake of the program, and nothing is claimed.
  private func impasse(_ impasse: Impasse) -> ExitStatus {
    var defects: [String] = []
    if !impasse.why.certificate.proofs.isEmpty {
      let report = CertificateAudit(campaign).report(on: impasse.why.certificate)
      if !report.isClean || !report.provesInfeasible {
        defects.append(DefectWording(language: language).infeasibilityNotProven)
      }
    }
    for way in impasse.ways {
      guard let changed = way.applied(to: campaign) else { continue }
      defects += refusals(of: way.schedule, in: changed)
    }
    guard defects.isEmpty else { return report(defects) }
    var document = document("infeasible")
    document.describe(impasse, names)
    messages.deliver(document, text: wording.text(impasse))
    return .infeasible
  }

  private func stepsBlocked(_ conflict: Conflict) -> ExitStatus {
    var document = document("nothing")
    document.conflicts = [ConflictDocument(conflict, names)]
    messages.deliver(document, text: InfeasibilityWording.stepsBlocked(conflict, names))
    return .nothingFound
  }

  private func nothing(_ shortcoming: Shortcoming) -> ExitStatus {
    var document = document("nothing")
    document.meetingsLeftOut = shortcoming.leftOut.map(\.text)
    document.exceeded = ExceededDocument.list(shortcoming)
    messages.deliver(
      document, text: InfeasibilityWording.nothingFound(shortcoming, names))
    return .nothingFound
  }

  // MARK: The audit

  /// Why the audit does not accept a schedule; nothing where it does.
  private func refusals(of schedule: Schedule, in changed: Campaign) -> [String] {
    let report = Auditor.audit(changed, schedule.ordered(for: changed))
    if report.isClean, report.isFullyStated { return [] }
    let reasons = report.findings.map { $0.sentence(changed, language) }
    return DefectWording(language: language).sentences(
      .refused(reasons.isEmpty ? [report.verdict(language)] : reasons))
  }

  private func report(_ defects: [String]) -> ExitStatus {
    messages.broken(document(ExplainDocument.defectiveStatus), defects, replay: replay)
  }

  private func document(_ status: String) -> ExplainDocument {
    ExplainDocument(status, input.diagnostics)
  }
}
