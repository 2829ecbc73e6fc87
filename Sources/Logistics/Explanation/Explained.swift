/// What asking for the reasons came to.
package enum Explained: Sendable {
  /// There is a schedule; nothing of it has been optimized.
  case schedule(Solution)
  /// Proven: there is none.
  case impasse(Impasse)
  /// The visits that were found leave no dates for the steps of the work plan, because of these facts;
  /// other visits might.
  case stepsBlocked(Conflict)
  /// Stopped with neither.
  case nothing(Shortcoming)
}

/// Why a campaign has no schedule, and what can be done.
package struct Impasse: Sendable {
  package var why: Infeasibility
  /// Conflicts that really differ from that of `why` and from each other.
  package var others: [Conflict]
  /// From the lightest on. Each is found by solving the changed campaign.
  package var ways: [WayOut]
  /// Campaigns that were tried for the ways.
  package var trials: Int
  /// Whether enough ways were found, or all were tried that the search considers.
  package var isComplete: Bool

  /// Every conflict that is known, the first one first.
  package var conflicts: [Conflict] { [why.conflict].compactMap(\.self) + others }
}

/// How long to look for reasons and ways out, and for how many.
package struct ExplanationOptions: Sendable {
  package var seed: UInt64
  /// Threads: 1 or 2. The result of a step limit does not depend on it.
  package var workers: Int
  package var timeLimitSeconds: Double?
  /// Steps of every search for a schedule; nil lets the first one take the time there is, and each
  /// trial of a way out `usualSteps`.
  package var stepLimit: Int?
  /// Conflicts and ways that are enough.
  package var most: Int

  /// Steps that find a schedule for a hundred visits in nearly all cases where one was ever found.
  static let usualSteps = 62_000

  package init(
    seed: UInt64 = 1, workers: Int = 2, timeLimitSeconds: Double? = 10,
    stepLimit: Int? = nil, most: Int = 3
  ) {
    self.seed = seed
    self.workers = workers
    self.timeLimitSeconds = timeLimitSeconds
    self.stepLimit = stepLimit
    self.most = most
  }
}

/// What a progress display needs while reasons and ways out are looked for.
package struct ExplanationProgress: Sendable {
  package var seconds: Double
  /// Conflicts known, campaigns tried, and ways out found.
  package var conflicts: Int
  package var trials: Int
  package var ways: Int
}
