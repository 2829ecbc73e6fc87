import Audit
import Campaign
import Logistics

/// Hands out what asking about a meeting came to: text or JSON, and the exit status. Every schedule that
/// was found and every proof by prices is audited first.
struct WhyDelivery {
  let input: CampaignInput
  let question: SpotArguments
  let isDetailed: Bool
  let named: NamedSchedule
  /// The command that shows the same again.
  let replay: String

  private var messages: MessageOptions { input.messages }
  private var language: Language { messages.language }
  private var names: Names { Names(input.campaign, language) }

  /// Hands out what is known of each spot, compared with the reference; `search` has found it, and
  /// `given` is what the audit says of the schedule named.
  func answers(
    _ answers: [WhatIf], _ reference: Schedule, _ search: WhatIfSearch, given: AuditReport
  ) -> ExitStatus {
    let audit = Auditor.audit(input.campaign, reference)
    var defects: [String] = []
    if !audit.isClean || !audit.isFullyStated {
      defects += DefectWording(language: language).sentences(
        .refused(audit.findings.map { $0.sentence(input.campaign, language) }))
    }
    let checked = answers.map {
      CheckedWhatIf.checked($0, search, moving: question.meeting, from: reference, names)
    }
    defects += checked.flatMap(\.defects)
    guard defects.isEmpty else { return report(defects) }
    let report = WhyReport(
      meeting: question.meeting, reference: reference, report: audit,
      spots: checked.map(\.answer), names: names)
    var document = document("ok")
    document.describe(report)
    messages.deliver(document, text: text(report, given))
    return .done
  }

  private func text(_ report: WhyReport, _ given: AuditReport) -> String {
    let width = StandardStream.output.width
    let wording = WhyWording(report: report)
    var parts: [String] = []
    if !given.isClean || !given.isFullyStated {
      let difference = ScheduleDifference(
        from: named.schedule, to: report.reference, in: input.campaign)
      parts.append(
        WhyWording.mended(named.name, breaksRules: !given.isClean, difference, names))
    }
    parts.append(wording.headline(named.name))
    if isDetailed {
      parts += report.spots.map { wording.details($0, width: width) }
    } else {
      parts.append(SpotTable(report: report).text(width: width))
    }
    return (parts + [wording.summary]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Without a schedule to compare with

  /// No schedule keeps every rule, so there is nothing to compare with.
  func infeasible(_ why: Infeasibility) -> ExitStatus {
    if !why.certificate.proofs.isEmpty {
      // What is to stay changes no rule, so the proof is one for the campaign itself.
      let report = CertificateAudit(input.campaign).report(on: why.certificate)
      if !report.isClean || !report.provesInfeasible {
        return self.report([DefectWording(language: language).infeasibilityNotProven])
      }
    }
    var document = document("infeasible")
    document.conflict = why.conflict.map { ConflictDocument($0, names) }
    let explain = ShellCommand(["explain", input.path]).description
    messages.deliver(
      document,
      text: InfeasibilityWording.text(why, names)
        + InfeasibilityWording.waysOut(explain, language))
    return .infeasible
  }

  func stepsBlocked(_ conflict: Conflict) -> ExitStatus {
    var document = document("nothing")
    document.conflict = ConflictDocument(conflict, names)
    messages.deliver(document, text: InfeasibilityWording.stepsBlocked(conflict, names))
    return .nothingFound
  }

  func nothing(_ shortcoming: Shortcoming) -> ExitStatus {
    messages.deliver(
      document("nothing"), text: InfeasibilityWording.nothingFound(shortcoming, names))
    return .nothingFound
  }

  private func report(_ defects: [String]) -> ExitStatus {
    messages.broken(document(WhyDocument.defectiveStatus), defects, replay: replay)
  }

  private func document(_ status: String) -> WhyDocument {
    WhyDocument(
      status, input.diagnostics, meeting: question.meeting, schedule: named.name)
  }
}
