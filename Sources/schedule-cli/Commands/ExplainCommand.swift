import ArgumentParser
import Audit
import Campaign
import Logistics

/// `explain CAMPAIGN`: why there is no schedule, and what can be done about it; writes nothing.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a campaign has no schedule, and what can be done.",
    discussion: """
      Prints sets of rules and facts that cannot hold together, and the easiest changes after which \
      there is a schedule; each is found by solving the changed campaign. With changes of a \
      published schedule, the question is why it cannot be planned anew. Writes no file. Ends with \
      0 where there is a schedule, with 3 where there is none, and with 4 where neither is known.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @OptionGroup(title: "Revision") var revision: RevisionOptions
  @OptionGroup(title: "Search") var limits: ExplanationLimits
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var input = try CampaignInput(path: campaign, messages)
    if revision.isStated { _ = try input.revise(revision) }
    let explained = try explain(input)
    try ExplanationDelivery(input: input, replay: replay).deliver(explained).end()
  }

  private func explain(_ input: CampaignInput) throws(ExitCode) -> Explained {
    let explainer: Explainer
    do throws(PlanningError) {
      explainer = try Explainer(input.campaign, limits.options)
    } catch {
      throw input.refused([InputWording.amountsTooLarge(messages.language)])
    }
    Interruption.catchSignals()
    var line = ProgressLine(messages.language)
    let start = ContinuousClock.now
    let explained = explainer.run(
      seconds: { (ContinuousClock.now - start) / .seconds(1) },
      isCancelled: { Interruption.isRequested },
      progress: { line.show($0) })
    line.clear()
    if Interruption.isRequested { messages.remark(PlanWording.interrupted(messages.language)) }
    return explained
  }

  /// The command that shows the same again.
  private var replay: String {
    let subject = ["explain", campaign] + revision.words
    return ShellCommand(subject + limits.trials.words).description
  }
}
