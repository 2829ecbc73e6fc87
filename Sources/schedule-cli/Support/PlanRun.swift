import ArgumentParser
import Campaign
import Logistics

/// A search and what it hands out: what `plan` and `replan` have in common.
struct PlanRun {
  var input: CampaignInput
  var folder: OutputFolder
  var limits: SearchOptions
  var annex: AnnexArguments
  /// The command, and the words that say what is planned.
  var command: String
  var subject: [String]
  /// What has come up, where a published schedule is planned anew.
  var revision: RevisionReport?

  private var messages: MessageOptions { input.messages }

  /// Searches, and delivers files, text or JSON.
  ///
  /// - Throws: exit code 2 where nothing could be planned or written.
  func run() throws -> ExitStatus {
    if let obstacle = folder.obstacle {
      throw input.refused([InputWording.notWritten(obstacle, messages.language)])
    }
    let (outcome, steps) = try search()
    let delivery = PlanDelivery(
      input: input, folder: folder, annex: annex, seed: limits.seed,
      replay: replay(steps: steps), explain: ShellCommand(["explain"] + subject).description,
      revision: revision)
    return switch outcome {
    case .planned(.schedule(let solution)): try delivery.schedule(solution)
    case .planned(.infeasible(let infeasibility)): try delivery.infeasible(infeasibility)
    case .stepsBlocked(let conflict): delivery.stepsBlocked(conflict)
    case .planned(.nothing(let shortcoming)): delivery.nothing(shortcoming)
    }
  }

  /// What the search comes to, and the steps that it took.
  private func search() throws(ExitCode) -> (CampaignOutcome, steps: Int) {
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
    let limits = [
      "--seed", "\(limits.seed)", "--step-limit", "\(max(1, steps))", "--workers",
      "\(limits.workers)",
    ]
    return ShellCommand([command] + subject + limits).description
  }
}
