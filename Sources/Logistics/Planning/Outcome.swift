package import Campaign

/// What a solve came to.
package enum Outcome: Sendable {
  /// A schedule that keeps every rule.
  case schedule(Solution)
  /// Proof that there is none, and why as far as it is known.
  case infeasible(Infeasibility)
  /// Stopped before a schedule was found and without proof that there is none.
  case nothing(Shortcoming)
}

/// What the best attempt at a schedule falls short of.
package struct Shortcoming: Sendable, Equatable {
  package var leftOut: [MeetingID] = []
  /// Where every required meeting could be held but for the budget: the lines that the attempt exceeds, each
  /// by so many đồng. Other attempts may exceed others.
  package var exceeded: [Excess] = []

  package struct Excess: Sendable, Equatable {
    package var line: BudgetLineID
    package var dong: Int
  }
}

/// What planning a whole campaign came to.
package enum CampaignOutcome: Sendable {
  case planned(Outcome)
  /// The visits that were found leave no dates for the steps of the work plan, because of these facts;
  /// other visits might.
  case stepsBlocked(Conflict)
}

/// A schedule with what is known of its quality.
package struct Solution: Sendable {
  package var plan: Plan
  package var schedule: Schedule
  /// In the order of `Term.allCases`.
  package var amounts: [Int]
  /// One total a level.
  package var totals: [Int]
  /// One bound a level: no schedule whose higher levels are as good has a smaller total.
  package var bounds: [Int]
  package var certificate: Certificate
  /// Points of lateness of the work plan's tasks, and how few they are at least; both are part of the
  /// totals and bounds, and the latter is not in the certificate.
  package var lateness = 0
  package var latenessBound = 0

  /// Whether every level's total is proven to be the least.
  package var isOptimal: Bool { totals == bounds }
}

/// Why there is no schedule.
package struct Infeasibility: Sendable {
  /// Meetings that have no slot at all, each with the rules that close its slots.
  package var impossible: [Obstacle]
  /// Dates on which fewer leaders are present than must stay (rule `duty`).
  package var shortDates: [CivilDate]
  /// Where several meetings compete: at least `shortfall` of `competing` cannot be held.
  package var shortfall: Int
  package var competing: [MeetingID]
  /// Facts that cannot hold together, where the solver has found them: at least one must change.
  package var conflict: Conflict?
  /// Empty where prices prove nothing: the claim then follows from `conflict`, or from trying every
  /// slot of `impossible` alone and counting the leaders of `shortDates`.
  package var certificate: Certificate
}

/// What a progress display needs.
package struct Progress: Sendable {
  package var seconds: Double
  package var steps: Int
  /// Nil before the first schedule.
  package var totals: [Int]?
  package var bounds: [Int]?
}

/// How long to search, and with which random numbers.
package struct PlanningOptions: Sendable {
  package var seed: UInt64
  /// Threads: 1 or 2. The result of a step limit does not depend on it.
  package var workers: Int
  package var timeLimitSeconds: Double?
  /// Steps of the first lane; a limit that gives the same schedule on every machine.
  package var stepLimit: Int?
  package init(
    seed: UInt64 = 1, workers: Int = 2, timeLimitSeconds: Double? = 30, stepLimit: Int? = nil
  ) {
    self.seed = seed
    self.workers = workers
    self.timeLimitSeconds = timeLimitSeconds
    self.stepLimit = stepLimit
  }

  /// For each of several searches: one thread, so that it comes to the same when two run beside each
  /// other, and the usual steps where no limit is given.
  func ofTrials(usualSteps: Int) -> PlanningOptions {
    PlanningOptions(
      seed: seed, workers: 1, timeLimitSeconds: timeLimitSeconds,
      stepLimit: stepLimit ?? usualSteps)
  }
}

/// Why a campaign cannot be planned at all.
package enum PlanningError: Error, Sendable {
  /// Amounts, rates or weights are so large that a total would not fit 64 bits.
  case amountsTooLarge
}
