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
    let repairs = CheckedRepairs(result.repairs, of: schedule, messages.language)
    let report = StressReport(
      result: result, outcomes: repairs.outcomes, rates: rates, asked: asked,
      names: Names(input.campaign, messages.language))
    guard repairs.defects.isEmpty else {
      return messages.broken(
        document(StressDocument.defectiveStatus), repairs.defects, replay: replay)
    }
    var document = document("ok")
    document.describe(report)
    messages.deliver(
      document,
      text: StressWording(report: report).text(named.name, width: StandardStream.output.width))
    return .done
  }

  private func document(_ status: String) -> StressDocument {
    StressDocument(status, input.diagnostics, schedule: named.name)
  }
}
