package import Campaign

/// Finds out for one meeting what it would take to hold it elsewhere than a schedule does.
///
/// Spots that the rules close for the meeting by itself come first, with the facts that close them. Then
/// the meeting is put into each other spot while the rest stays where it is (`FixedRest`). Where that is
/// impossible the solver is asked for facts that stand in the way, and without any a schedule is sought
/// that changes the others as little as can be. In the time that is left, the same search goes over the
/// spots that have a schedule, for one that changes less, or for a proof that none does.
///
/// Work is counted in steps and conflicts; the clock only cuts it short.
package struct WhatIfSearch {
  private let campaign: Campaign
  private let meeting: MeetingID
  private let index: Int
  private let reference: Schedule
  /// The campaign in which the others stay.
  private let keeping: Campaign
  private let options: PlanningOptions

  /// Steps of a search for a schedule, and of one that looks for a better one or a proof.
  private static let usualSteps = 16_000

  /// - Parameters:
  ///   - campaign: a campaign that has the meeting.
  ///   - meeting: the meeting that would be held elsewhere.
  ///   - reference: a schedule that keeps every rule of the campaign and says all that they ask.
  ///   - options: limits of the whole; the steps are those of every search.
  /// - Throws: `PlanningError.amountsTooLarge`.
  package init(
    _ campaign: Campaign, moving meeting: MeetingID, in reference: Schedule,
    _ options: PlanningOptions
  ) throws(PlanningError) {
    guard let index = campaign.meetings.firstIndex(where: { $0.id == meeting }) else {
      preconditionFailure("The campaign has no meeting \(meeting).")
    }
    self.campaign = campaign
    self.meeting = meeting
    self.index = index
    self.reference = reference
    self.options = options
    keeping = campaign.keeping(reference, moving: meeting)
    // Looked at once, so that no search needs to.
    _ = try Planner(keeping, options)
  }

  /// The campaign whose schedules hold the meeting at the spot; what is proven of a schedule is proven of
  /// this one.
  package func campaign(with spot: Spot) -> Campaign { keeping.holding(meeting, at: spot) }

  /// Looks at every spot whose slot is asked for, in order of time, until all is known or a limit is
  /// reached.
  ///
  /// `seconds` tells the seconds since the start, for limits and progress; `isCancelled` and `progress`
  /// are called now and then.
  package func run(
    where isAsked: (CivilDate, SessionID) -> Bool = { _, _ in true },
    seconds: @escaping @Sendable () -> Double, isCancelled: @escaping @Sendable () -> Bool,
    progress: (WhatIfProgress) -> Void
  ) -> [WhatIf] {
    let problem = Problem(campaign)
    let held = reference.meetings.first { $0.meeting == meeting }
    let here = held.flatMap { Spot($0, in: campaign) }
    var places: [SpotReasons.Place] = []
    for slot in 0..<problem.slotCount where problem.isOpen[slot] {
      for stop in problem.stopsOfMeeting[index] { places.append(.init(stop: stop, slot: slot)) }
    }
    places.removeAll {
      let spot = problem.spot($0.stop, $0.slot)
      return !isAsked(spot.date, spot.session)
    }
    var answers = places.map { place in
      let spot = problem.spot(place.stop, place.slot)
      return WhatIf(spot: spot, standing: spot == here ? .here : .open)
    }
    let trial = Trial(
      options: options.ofTrials(usualSteps: WhatIfSearch.usualSteps), seconds: seconds,
      isCancelled: isCancelled)
    func report(_ answers: [WhatIf]) {
      let answered = answers.count { if case .open = $0.standing { false } else { true } }
      progress(WhatIfProgress(seconds: seconds(), answered: answered, spots: answers.count))
    }
    report(answers)
    var reasons = SpotReasons(campaign, meeting: index)
    close(&answers, places, &reasons, trial)
    report(answers)
    keepRest(&answers, places, trial)
    report(answers)
    for index in answers.open where !trial.isInterrupted() {
      let conflict = reasons.conflict(places[index], trial.isInterrupted)
      if let conflict {
        answers[index].standing = .impossible(Impossibility(conflict: conflict))
        report(answers)
      }
    }
    search(&answers, answers.open, trial, report)
    search(&answers, answers.improvable, trial, report)
    return answers
  }

  // MARK: One way after the other

  /// What the rules close for the meeting by itself.
  private func close(
    _ answers: inout [WhatIf], _ places: [SpotReasons.Place], _ reasons: inout SpotReasons,
    _ trial: Trial
  ) {
    var unexplained: [Int] = []
    for index in answers.open where !reasons.isOpen(places[index]) {
      if let conflict = reasons.closure(places[index], trial.isInterrupted) {
        answers[index].standing = .impossible(Impossibility(conflict: conflict))
      } else {
        unexplained.append(index)
      }
    }
    let rules = reasons.closingRules(unexplained.map { places[$0] })
    for (index, rule) in zip(unexplained, rules) {
      answers[index].standing = .impossible(Impossibility(rule: rule))
    }
  }

  /// Schedules in which the others stay where they are.
  private func keepRest(
    _ answers: inout [WhatIf], _ places: [SpotReasons.Place], _ trial: Trial
  ) {
    let open = answers.open
    guard !open.isEmpty, var rest = FixedRest(keeping, meeting: index) else { return }
    for index in open where !trial.isInterrupted() {
      let place = places[index]
      if let solution = rest.solution(stop: place.stop, slot: place.slot),
        let dated = dated(solution, trial)
      {
        answers[index].standing = .possible(dated)
      }
    }
  }

  /// The same with the steps of the work plan dated beside the visits; nil where they find no dates.
  private func dated(_ solution: Solution, _ trial: Trial) -> Solution? {
    var options = options
    options.workers = 1
    guard let steps = StepPlanner(campaign, schedule: solution.schedule, options) else {
      return solution
    }
    let left = options.timeLimitSeconds.map { max(0, $0 - trial.seconds()) }
    guard
      case .dated(let dates, let lateness, _) = steps.run(
        seconds: left, isInterrupted: trial.isCancelled)
    else { return nil }
    return solution.with(dates, lateness, keeping.objective)
  }

  /// Searches for schedules with the meeting at the spots of these answers.
  private func search(
    _ answers: inout [WhatIf], _ indices: [Int], _ trial: Trial, _ report: ([WhatIf]) -> Void
  ) {
    let asked = indices.map { (index: $0, spot: answers[$0].spot) }
    trial.inPairs(asked, workers: options.workers) {
      trial.outcome(of: campaign(with: $0.spot))
    } settle: { pair, outcomes in
      for (answer, outcome) in zip(pair, outcomes) { settle(&answers[answer.index], outcome) }
      report(answers)
    }
  }

  private func settle(_ answer: inout WhatIf, _ outcome: CampaignOutcome?) {
    switch outcome {
    case .planned(.schedule(let solution)):
      if case .possible(let known) = answer.standing {
        let isBetter = solution.totals.lexicographicallyPrecedes(known.totals)
        guard isBetter || (solution.isOptimal && solution.totals == known.totals) else { return }
      }
      answer.standing = .possible(solution)
    case .planned(.infeasible(let why)):
      // A schedule that was found stands, whatever the search says now: the audit judges it.
      if case .possible = answer.standing { return }
      answer.standing = .impossible(impossibility(why, at: answer.spot))
    case .planned(.nothing), .stepsBlocked, nil: break
    }
  }

  /// What was proven, without that the meeting is to be held at the spot.
  private func impossibility(_ why: Infeasibility, at spot: Spot) -> Impossibility {
    var conflict = why.conflict
    let pin = campaign.meetings[index].pin
    conflict?.reasons.removeAll { reason in
      switch reason {
      case .held(meeting): true
      case .pin(meeting, .date): pin.date == nil
      case .pin(meeting, .session): pin.session == nil && pin.start == nil
      case .pin(meeting, .place): pin.place == nil && pin.site == nil
      default: false
      }
    }
    if conflict?.reasons.isEmpty == true { conflict = nil }
    return Impossibility(
      conflict: conflict, competing: why.competing, certificate: why.certificate)
  }
}

extension [WhatIf] {
  /// Where nothing is known.
  fileprivate var open: [Int] {
    indices.filter { if case .open = self[$0].standing { true } else { false } }
  }

  /// Where something is known that may be better: those first that change most.
  fileprivate var improvable: [Int] {
    let found: [(index: Int, totals: [Int])] = indices.compactMap { index in
      guard case .possible(let solution) = self[index].standing, !solution.isOptimal else {
        return nil
      }
      return (index, solution.totals)
    }
    return found.sorted { a, b in
      a.totals == b.totals ? a.index < b.index : b.totals.lexicographicallyPrecedes(a.totals)
    }.map(\.index)
  }
}
