package import Campaign
internal import Scheduler

/// The life of a solve: construct and improve on one lane, bound and prove on the other, stop when
/// the gap is closed or a limit is reached.
///
/// Lanes work in *epochs*: each does an amount of work that is counted, not timed; at the end of an
/// epoch they exchange the incumbent and the bound. With one worker the lanes take turns, with two
/// they run side by side, and the exchange is the same; so a step limit gives the same bytes
/// whatever the number of workers and the speed of the machine. Clock and cancellation are looked
/// at between epochs.
package struct Planner {
  package let problem: Problem
  private let magnitudes: Magnitudes
  private let weights: Weights
  private let options: PlanningOptions
  /// Where the search starts; nil for the empty plan, or for what is published.
  private let start: Plan?

  /// Steps of an annealing lane in the first and in a usual epoch. The first ones are short, so
  /// that small campaigns end at once.
  private static let firstEpoch = 2_000
  private static let usualEpoch = 8_000
  /// Epochs take no longer than so many tours of a bound, some tenths of a second, so that a large campaign
  /// keeps its time limit; but some steps they always take.
  private static let longestEpoch = 40_000_000
  private static let shortestEpoch = 250
  /// After so many epochs without a schedule, and each time there are twice as many, the search goes on
  /// from what the solver knows to be possible.
  private static let epochsAlone = 8
  /// Steps in which prices may prove what the solver has shown to be infeasible.
  private static let stepsForProof = 24_000
  /// Steps in which infeasibility, once proven, is looked at more closely.
  private static let stepsForShortfall = 80_000

  /// Tours that take about as long as a step of annealing, until it is known how long steps take.
  private static let firstToursPerStep = 512

  /// - Throws: `PlanningError.amountsTooLarge`.
  package init(
    _ campaign: Campaign, _ options: PlanningOptions, start: Plan? = nil
  ) throws(PlanningError) {
    problem = Problem(campaign)
    guard let magnitudes = Magnitudes(problem),
      let weights = Weights(annealing: problem, magnitudes)
    else { throw .amountsTooLarge }
    self.magnitudes = magnitudes
    self.weights = weights
    self.options = options
    self.start = start
  }

  /// Searches until the best schedule is proven or a limit is reached.
  ///
  /// `seconds` tells the seconds since the start of the solve, for limits and progress; it,
  /// `isCancelled` and `progress` are called after every epoch.
  package func run(
    seconds: () -> Double, isCancelled: () -> Bool, progress: (Progress) -> Void
  ) -> Outcome {
    search(leastLateness: 0, seconds: seconds, isCancelled: isCancelled, progress: progress).outcome
  }

  /// What a search came to, and where that is no schedule, visits beside which the steps of the work
  /// plan found no dates.
  struct Finding {
    var outcome: Outcome
    var blocked: Schedule?
  }

  /// The same for visits and steps, which without any visits come to `leastLateness` points at least.
  func search(
    leastLateness: Int, seconds: () -> Double, isCancelled: () -> Bool,
    progress: (Progress) -> Void
  ) -> Finding {
    func isInterrupted() -> Bool {
      isCancelled() || seconds() >= options.timeLimitSeconds ?? .infinity
    }
    var inquiry = Inquiry(problem)
    if let outcome = impossible(&inquiry, isInterrupted) { return Finding(outcome: outcome) }
    let share = LatenessShare(problem.campaign.objective)
    func makeJudge() -> StepJudge? { StepJudge(problem, leastLateness: leastLateness) }
    let annealing = AnnealingLane(
      problem, weights, seed: options.seed, judge: makeJudge(),
      start: start.map { TourBoard.State($0, problem, EnergyTable(problem, weights)) })
    var second: AnnealingLane?
    var frugal: FrugalLane?
    var bounding = BoundLane(problem, magnitudes)
    var best: Solution?
    var bounds: [Int] = []
    var epoch = Planner.firstEpoch
    var epochsWithoutSchedule = 0
    var stepsInfeasible = 0
    var effort = Effort(toursPerStep: Planner.firstToursPerStep)
    while true {
      var steps = epoch
      if let limit = options.stepLimit { steps = min(steps, limit - annealing.steps) }
      if steps > 0 {
        let companion = bounding.isDone ? second : nil
        let saver = frugal
        let prover = bounding
        let tours = steps * effort.toursPerStep
        // Where all that is missing is money, nothing is to be proven before there is a schedule.
        let savesFirst = best == nil && saver != nil
        inParallel(options.workers) {
          annealing.work(steps)
          if !savesFirst { saver?.work(steps) }
        } and: {
          if savesFirst {
            saver?.work(steps)
          } else if let companion {
            companion.work(steps)
          } else {
            prover.work(tours)
          }
        }
      }
      effort.add(steps, total: annealing.effort + (frugal?.effort ?? 0))
      let known = best
      for (plan, dating) in [annealing.newBest(), second?.newBest(), frugal?.newBest()].compactMap(
        \.self)
      {
        if problem.keepsBudget(plan) {
          best = better(best, plan, dating)
        } else if frugal == nil {
          frugal = FrugalLane(
            problem, weights, magnitudes, seed: options.seed &+ 0xB0D6E7, judge: makeJudge(),
            beside: annealing, exceeding: plan)
        }
      }
      if let best {
        let visits = share.visits(of: best.totals, lateness: best.lateness)
        // With less lateness the visits may be worse, and what was proven of them no longer holds.
        if let known,
          share.visits(of: known.totals, lateness: known.lateness)
            .lexicographicallyPrecedes(visits)
        {
          bounding = BoundLane(problem, magnitudes)
        }
        bounding.improve(visits, changes: DisruptionTerm.points(of: best.plan, in: problem))
        bounds = share.bounds(
          ofVisits: zip(bounding.bounds, visits).map(min), lateness: best.lateness,
          least: leastLateness)
      }
      if best == nil {
        bounding.expect(leftOut: annealing.leftOut.count)
        epochsWithoutSchedule += 1
        // After the first epoch, the second, the fourth and so on; and for fewer reasons at once.
        if epochsWithoutSchedule.nonzeroBitCount == 1 || inquiry.conflict != nil {
          inquiry.ask(isInterrupted: isInterrupted)
        }
        if epochsWithoutSchedule >= Planner.epochsAlone, epochsWithoutSchedule.nonzeroBitCount == 1,
          let slots = inquiry.slots
        {
          annealing.hold(slots)
        }
        if bounding.infeasible != nil || inquiry.conflict != nil {
          // A little longer for the prices' proof, and for the number of meetings that cannot be held.
          stepsInfeasible += epoch
          let most =
            bounding.infeasible == nil ? Planner.stepsForProof : Planner.stepsForShortfall
          if !bounding.isShortfallOpen || stepsInfeasible > most {
            return Finding(outcome: infeasible(bounding, inquiry.conflict))
          }
        }
      }
      // With nothing left to prove, the second lane looks for schedules as well.
      if bounding.isDone && second == nil {
        second = AnnealingLane(
          problem, weights, seed: options.seed &+ 0x5EED, judge: makeJudge(), restarts: true)
      }
      progress(
        Progress(
          seconds: seconds(), steps: annealing.steps, totals: best?.totals,
          bounds: best == nil ? nil : bounds))
      let isProven = best.map { $0.totals == bounds } ?? false
      let isOver =
        isProven || annealing.steps >= options.stepLimit ?? Int.max || isInterrupted()
      if isOver { break }
      epoch = min(
        2 * epoch, Planner.usualEpoch,
        max(Planner.shortestEpoch, Planner.longestEpoch / effort.toursPerStep))
    }
    guard var solution = best else {
      if bounding.infeasible != nil || inquiry.conflict != nil {
        return Finding(outcome: infeasible(bounding, inquiry.conflict))
      }
      return Finding(
        outcome: .nothing(
          Shortcoming(
            leftOut: annealing.leftOut.map { problem.campaign.meetings[$0].id },
            exceeded: frugal?.exceeded ?? [])),
        blocked: annealing.blocked?.schedule(problem))
    }
    solution.schedule = solution.schedule.withProgrammes(problem.campaign)
    solution.bounds = bounds
    solution.latenessBound = min(leastLateness, solution.lateness)
    solution.certificate = Certificate(proofs: bounding.proofs.compactMap(\.self))
    return Finding(outcome: .schedule(solution))
  }

  /// How much work a step of the lane that finds schedules was in the last epoch: so much the other lane
  /// may do for each step, that neither has to wait for the other. It is counted, so that it is the same on
  /// every machine.
  private struct Effort {
    /// In tours that a bound looks at.
    private(set) var toursPerStep: Int
    private var total = 0

    init(toursPerStep: Int) { self.toursPerStep = toursPerStep }

    /// Takes the steps of an epoch, and the work of all epochs so far.
    mutating func add(_ steps: Int, total: Int) {
      if steps > 0 { toursPerStep = max(1, (total - self.total) / steps) }
      self.total = total
    }
  }

  private func better(_ best: Solution?, _ plan: Plan, _ dating: StepDating?) -> Solution? {
    let solution = Solution(plan, dating, problem)
    if let best, !solution.totals.lexicographicallyPrecedes(best.totals) { return best }
    return solution
  }

  /// Quick infeasibility: a required meeting without any slot, or a date without enough leaders.
  private func impossible(
    _ inquiry: inout Inquiry, _ isInterrupted: () -> Bool
  ) -> Outcome? {
    let obstacles = Obstacles.impossibleMeetings(problem.campaign)
    let shortDays = Obstacles.shortDays(problem)
    guard !obstacles.isEmpty || !shortDays.isEmpty else { return nil }
    inquiry.ask(isInterrupted: isInterrupted)
    var proofs: [Certificate.Proof] = []
    if let pricing = DayPricing(problem, level: nil, higherTotals: []) {
      var levels = Array(repeating: 0, count: pricing.rows.count)
      let meetings = Set(obstacles.map(\.meeting))
      for (m, meeting) in problem.campaign.meetings.enumerated() where meetings.contains(meeting.id)
      {
        levels[m] = DayPricing.scale
      }
      for d in shortDays { levels[pricing.rows.dutyDays + d] = DayPricing.scale }
      let bound = DayPricing.wholeBound(
        pricing.evaluate(levels, DayPricing.Restriction(problem)).bound)
      if bound > 0 {
        proofs.append(
          Certificate.Proof(
            level: nil, bound: bound, scale: DayPricing.scale, higherTotals: [],
            tree: .leaf(pricing.prices(levels).certificate(problem))))
      }
    }
    return .infeasible(
      Infeasibility(
        impossible: obstacles, shortDates: shortDays.map { problem.dates[$0] },
        shortfall: obstacles.count, competing: [], conflict: inquiry.conflict,
        certificate: Certificate(proofs: proofs)))
  }

  /// What the prices and the solver have proven.
  private func infeasible(_ lane: BoundLane, _ conflict: Conflict?) -> Outcome {
    var competing: [MeetingID] = []
    if let proof = lane.infeasible, case .leaf(let prices) = proof.tree {
      competing = prices.meetings.filter { $0.price > 0 }.map(\.meeting)
    }
    return .infeasible(
      Infeasibility(
        impossible: [], shortDates: [],
        shortfall: lane.infeasible?.bound ?? 1, competing: competing, conflict: conflict,
        certificate: Certificate(proofs: lane.infeasible.map { [$0] } ?? [])))
  }
}

extension Solution {
  /// A plan of which nothing is proven, with the dates of the steps of the work plan where there are any.
  init(_ plan: Plan, _ dating: StepDating?, _ problem: Problem) {
    let amounts = zip(Term.allCases, plan.amounts(in: problem)).map { term, amount in
      term == .lateness ? dating?.lateness ?? 0 : amount
    }
    let index = Term.allCases.positions
    let totals = problem.campaign.objective.levelTotals { amounts[index[$0] ?? 0] }
    var schedule = plan.schedule(problem)
    schedule.steps = dating?.steps
    self.init(
      plan: plan, schedule: schedule, amounts: amounts, totals: totals,
      bounds: totals.map { _ in 0 }, certificate: Certificate(proofs: []),
      lateness: dating?.lateness ?? 0)
  }
}

extension Weights {
  /// Weights for annealing: a unit of a level outweighs what one more meeting can cost in all lower
  /// levels, and a broken rule outweighs a meeting in every level. The levels are compared for
  /// themselves when schedules are; this only leads the search. So where the numbers would not fit, a
  /// unit outweighs a half of that, or a quarter, and so on.
  ///
  /// - Returns: nil where no such numbers fit.
  init?(annealing problem: Problem, _ magnitudes: Magnitudes) {
    for halvings in 0..<Int.bitWidth - 1 {
      if let weights = Weights(annealing: problem, magnitudes, part: 1 << halvings) {
        self = weights
        return
      }
    }
    return nil
  }

  /// The same where a unit of a level outweighs one `part`-th.
  init?(annealing problem: Problem, _ magnitudes: Magnitudes, part: Int) {
    self.init()
    let limit = Magnitudes.energyLimit
    var factor = 1
    var below = 0
    for (l, terms) in problem.campaign.objective.levels.enumerated().reversed() {
      for weighted in terms {
        guard let weight = Magnitudes.product(factor, weighted.weight, limit: limit) else {
          return nil
        }
        self[weighted.term] = weight
      }
      guard let one = Magnitudes.product(factor, magnitudes.oneMeeting[l], limit: limit),
        let all = Magnitudes.product(factor, magnitudes.levelTotals[l], limit: limit),
        one + below <= limit / 8, all <= limit / 8
      else { return nil }
      below += one
      factor = below / part + 1
    }
    violation = 2 * (below + 1)
    let breaches = problem.meetingCount + problem.precedences.count + problem.separations.count
    guard Magnitudes.product(violation, breaches, limit: limit) != nil else { return nil }
  }
}
