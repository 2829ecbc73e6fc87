import ArgumentParser
import Audit
import Campaign
import Logistics

/// Asks what it would take to hold a meeting elsewhere than a schedule does, and hands out the answers.
struct WhyRun {
  var input: CampaignInput
  let question: SpotArguments
  /// Whether all is said about each spot, instead of a line in a table.
  let isDetailed: Bool
  let named: NamedSchedule
  let limits: TrialLimits
  /// The command that shows the same again.
  let replay: String

  /// Of the time this part is for a schedule near the one named, where that one needs mending.
  private static let shareOfReference = 0.3

  private var campaign: Campaign { input.campaign }
  private var messages: MessageOptions { input.messages }

  /// - Throws: exit code 2 where amounts are too large.
  func run() throws(ExitCode) -> ExitStatus {
    Interruption.catchSignals()
    let start = ContinuousClock.now
    let seconds: @Sendable () -> Double = { (ContinuousClock.now - start) / .seconds(1) }
    let delivery = WhyDelivery(
      input: input, question: question, isDetailed: isDetailed, named: named, replay: replay)
    let given = named.schedule.ordered(for: campaign)
    let report = Auditor.audit(campaign, given)
    var reference = given
    do throws(PlanningError) {
      if !report.isClean || !report.isFullyStated {
        switch try nearest(to: given, seconds) {
        case .planned(.schedule(let solution)):
          reference = solution.schedule.ordered(for: campaign)
        case .planned(.infeasible(let why)): return delivery.infeasible(why)
        case .stepsBlocked(let conflict): return delivery.stepsBlocked(conflict)
        case .planned(.nothing(let shortcoming)): return delivery.nothing(shortcoming)
        }
      }
      let search = try WhatIfSearch(
        campaign, moving: question.meeting, in: reference, limits.planning)
      var line = ProgressLine(messages.language)
      let answers = search.run(
        where: question.asks, seconds: seconds, isCancelled: { Interruption.isRequested },
        progress: { line.show($0) })
      line.clear()
      if Interruption.isRequested { messages.remark(PlanWording.interrupted(messages.language)) }
      return delivery.answers(answers, reference, search, given: report)
    } catch {
      throw input.refused([InputWording.amountsTooLarge(messages.language)])
    }
  }

  private func nearest(
    to schedule: Schedule, _ seconds: @escaping @Sendable () -> Double
  ) throws(PlanningError) -> CampaignOutcome {
    var options = limits.planning
    options.timeLimitSeconds = options.timeLimitSeconds.map { $0 * WhyRun.shareOfReference }
    return try NearestSchedule(to: schedule, in: campaign, options).run(
      seconds: seconds, isCancelled: { Interruption.isRequested })
  }
}
