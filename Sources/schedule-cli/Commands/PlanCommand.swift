import ArgumentParser
import Audit
import Campaign
import Documents
import Logistics

/// `plan CAMPAIGN`: searches, has the audit check what was found, and writes schedule, annexes and
/// certificate.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find a schedule and write it with its annexes and its certificate.",
    discussion: """
      Writes schedule.json, the annexes (annex.docx and annex.md for the visits) and \
      certificate.json, all of them or none. Ctrl-C stops the search and writes the best schedule so \
      far.
      """)

  @Argument(help: "The campaign: a folder or a .yaml file.")
  var campaign: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where to write (default: out/ in the campaign's folder).", valueName: "dir")
  )
  var output: String?

  @OptionGroup(title: "Search") var limits: SearchOptions
  @OptionGroup(title: "Annex") var annex: AnnexArguments
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    let input = try CampaignInput(path: campaign, messages)
    let folder = OutputFolder(output, within: input.folder, "out")
    if let obstacle = folder.obstacle {
      throw input.refused([InputWording.notWritten(obstacle, messages.language)])
    }
    let (outcome, steps) = try search(input)
    let delivery = PlanDelivery(
      input: input, folder: folder, annex: annex, seed: limits.seed,
      replay: replay(steps: steps))
    let status =
      switch outcome {
      case .planned(.schedule(let solution)): try delivery.schedule(solution)
      case .planned(.infeasible(let infeasibility)): try delivery.infeasible(infeasibility)
      case .stepsBlocked(let conflict): delivery.stepsBlocked(conflict)
      case .planned(.nothing(let leftOut)): delivery.nothing(leftOut: leftOut)
      }
    try status.end()
  }

  /// What the search comes to, and the steps that it took.
  private func search(_ input: CampaignInput) throws(ExitCode) -> (CampaignOutcome, steps: Int) {
    let planner: CampaignPlanner
    do throws(PlanningError) {
      planner = try CampaignPlanner(input.campaign, limits.planning)
    } catch {
      throw input.refused([InputWording.amountsTooLarge(messages.language)])
    }
    Interruption.catchSignals()
    var line = ProgressLine(messages.language)
    var steps = 0
    let start = ContinuousClock.now
    let outcome = planner.run(
      seconds: { (ContinuousClock.now - start) / .seconds(1) },
      isCancelled: { Interruption.isRequested },
      progress: { progress in
        steps = progress.steps
        line.show(progress)
      })
    line.clear()
    if Interruption.isRequested { messages.remark(PlanWording.interrupted(messages.language)) }
    return (outcome, steps)
  }

  /// The command that repeats the search on any machine.
  private func replay(steps: Int) -> String {
    let isPlain = campaign.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))
    }
    let quoted = campaign.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''")
    let path = isPlain ? campaign : "'\(quoted)'"
    return "schedule-cli plan \(path) --seed \(limits.seed) --step-limit \(max(1, steps)) "
      + "--workers \(limits.workers)"
  }
}
