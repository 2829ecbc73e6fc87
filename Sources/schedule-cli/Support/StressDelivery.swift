import Audit
import Campaign
import Logistics

/// Hands out what incidents did to a schedule: text or JSON, and the exit status. Schedules that were
/// planned anew are audited before they are counted.
struct StressDelivery {
  let input: CampaignInput
  let named: NamedSchedule
  let schedule: Schedule
  let rates: IncidentRates
  /// Draws that were asked for.
  let asked: Int
  /// The command that shows the same again.
  let replay: String

  private var messages: MessageOptions { input.messages }

  func deliver(_ result: StressTest.Result) -> ExitStatus {
    var outcomes: [StressReport.Outcome] = []
    var defects: [String] = []
    for repair in result.repairs {
      guard let changed = repair.changed, let found = repair.schedule else {
        outcomes.append(repair.isImpossible ? .impossible : .open)
        continue
      }
      let accepted = found.likenesses(to: schedule, in: changed).first {
        let report = Auditor.audit(changed, $0)
        return report.isClean && report.isFullyStated
      }
      if let accepted {
        let difference = ScheduleDifference(from: schedule, to: accepted, in: changed)
        outcomes.append(.repaired(meetings: difference.meetings.count))
      } else {
        let report = Auditor.audit(changed, found.ordered(for: changed))
        defects += DefectWording(language: messages.language).sentences(
          .refused(report.findings.map { $0.sentence(changed, messages.language) }))
      }
    }
    let report = StressReport(
      result: result, outcomes: outcomes, rates: rates, asked: asked,
      names: Names(input.campaign, messages.language))
    var document = StressDocument(
      defects.isEmpty ? "ok" : "internal-error", input.diagnostics, schedule: named.name)
    guard defects.isEmpty else {
      messages.remark(DefectWording(language: messages.language).text(defects, replay: replay))
      document.defects = defects
      document.replay = replay
      messages.deliver(document, text: "")
      return .broken
    }
    document.describe(report)
    messages.deliver(
      document,
      text: StressWording(report: report).text(named.name, width: StandardStream.output.width))
    return .done
  }
}
