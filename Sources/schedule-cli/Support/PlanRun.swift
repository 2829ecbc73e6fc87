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
  /// Of answers to what has come up, beside the one with the fewest changes.
  var mostAlternatives = 0
  /// Per cent that the lowest level may rise by so that somebody is in reserve; nil where that does not
  /// count.
  var sturdy: Int?

  /// The part of the time limit that looking for alternatives may take on top.
  private static let shareOfAlternatives = 0.5

  private var messages: MessageOptions { input.messages }

  /// Searches, and delivers files, text or JSON.
  ///
  /// - Throws: exit code 2 where nothing could be planned or written.
  func run() throws -> ExitStatus {
    if let obstacle = folder.obstacle {
      throw input.refused([InputWording.notWritten(obstacle, messages.language)])
    }
    let counted = input.campaign.objective.levels.joined().map(\.term)
    if sturdy != nil, counted.contains(.exposure) {
      throw input.refused([InputWording.exposureCounted(messages.language)])
    }
    let start = ContinuousClock.now
    let seconds: @Sendable () -> Double = { (ContinuousClock.now - start) / .seconds(1) }
    let (outcome, steps) = try search(seconds)
    var delivery = PlanDelivery(
      input: input, folder: folder, annex: annex, seed: limits.seed,
      replay: replay(steps: steps), explain: ShellCommand(["explain"] + subject).description,
      revision: revision)
    if let sturdy, case .planned(.schedule(let solution)) = outcome {
      let answer = try SturdyRun(
        input: input, limits: limits, percent: sturdy, seconds: seconds
      ).run(from: solution)
      if Interruption.isRequested { messages.remark(PlanWording.interrupted(messages.language)) }
      guard let answer else {
        return try delivery.schedule(solution, sturdy: .nothingBetter(percent: sturdy))
      }
      delivery.input.minimize(answer.objective)
      return try delivery.schedule(answer.solution, sturdy: .found(answer.report))
    }
    if Interruption.isRequested { messages.remark(PlanWording.interrupted(messages.language)) }
    return switch outcome {
    case .planned(.schedule(let solution)):
      try delivery.schedule(solution, others: alternatives(besides: solution))
    case .planned(.infeasible(let infeasibility)): try delivery.infeasible(infeasibility)
    case .stepsBlocked(let conflict): delivery.stepsBlocked(conflict)
    case .planned(.nothing(let shortcoming)): delivery.nothing(shortcoming)
    }
  }

  /// What the search comes to, and the steps that it took.
  private func search(
    _ seconds: @escaping @Sendable () -> Double
  ) throws(ExitCode) -> (CampaignOutcome, steps: Int) {
    // The first of two searches gets half of the time.
    var options = limits.planning
    if sturdy != nil { options.timeLimitSeconds = options.timeLimitSeconds.map { $0 / 2 } }
    let planner: CampaignPlanner
    do throws(PlanningError) {
      planner = try CampaignPlanner(input.campaign, options)
    } catch {
      throw input.refused([InputWording.amountsTooLarge(messages.language)])
    }
    Interruption.catchSignals()
    var steps = 0
    let outcome = ProgressLine.during(messages.language) { show in
      planner.run(
        seconds: seconds, isCancelled: { Interruption.isRequested },
        progress: { progress in
          steps = progress.steps
          show(progress)
        })
    }
    return (outcome, steps)
  }

  private func alternatives(besides first: Solution) throws(ExitCode) -> [Solution] {
    guard mostAlternatives > 0, !Interruption.isRequested else { return [] }
    let planner: AlternativePlanner?
    do throws(PlanningError) {
      planner = try AlternativePlanner(input.campaign, limits.planning)
    } catch {
      throw input.refused([InputWording.amountsTooLarge(messages.language)])
    }
    let seconds = limits.planning.timeLimitSeconds.map { $0 * PlanRun.shareOfAlternatives }
    let start = ContinuousClock.now
    return planner?.answers(
      besides: first, most: mostAlternatives, stepLimit: limits.stepLimit,
      isOver: {
        Interruption.isRequested
          || (ContinuousClock.now - start) / .seconds(1) >= seconds ?? .infinity
      }) ?? []
  }

  /// The command that repeats the search on any machine.
  private func replay(steps: Int) -> String {
    let limits = [
      "--seed", "\(limits.seed)", "--step-limit", "\(max(1, steps))", "--workers",
      "\(limits.workers)",
    ]
    let reserves = sturdy.map { ["--sturdy", "\($0)"] } ?? []
    return ShellCommand([command] + subject + reserves + limits).description
  }
}
