internal import Campaign

/// Looks for conflicts that really differ from those known: that none of the same changes would
/// settle.
///
/// Of a campaign with a hundred meetings and too few days, nearly any ninety make a conflict of their
/// own, and no planner wants to read the second. So one conflict counts as different from another where
/// it does without one of the other's *parts*. A part is a fact of its own (a role, a vehicle's
/// seats, somebody's absence), all facts of one sort that meetings and people have by the dozen (their
/// dates, refusals, weekly limits), or all meetings of the other conflict.
///
/// Every set of parts, one of each known conflict, smaller sets first, is given up and the solver is
/// asked about the rest: the tree of hitting sets of Raymond Reiter, "A theory of diagnosis from first
/// principles", Artificial Intelligence 32, 1987.
struct OtherConflicts {
  private let campaign: Campaign
  private let finder: ReasonFinder
  private(set) var found: [Conflict]

  private static let mostQuestions = 40
  private static let conflictsPerQuestion = 2_000

  private enum Part: Hashable {
    case fact(Reason)
    case sort(Reason.Sort)
    case meetings([MeetingID])

    func contains(_ reason: Reason) -> Bool {
      switch self {
      case .fact(let fact): fact == reason
      case .sort(let sort): reason.sort == sort
      case .meetings(let meetings):
        if case .held(let meeting) = reason { meetings.contains(meeting) } else { false }
      }
    }
  }

  init(_ campaign: Campaign, beside first: Conflict, _ finder: ReasonFinder) {
    self.campaign = campaign
    self.finder = finder
    found = [first]
  }

  /// Asks until there are so many conflicts, the first one among them, or until all sets of parts are
  /// given up.
  mutating func run(most: Int, isInterrupted: () -> Bool) {
    var queue: [[Part]] = [[]]
    var seen: Set<Set<Part>> = []
    var questions = 0
    var next = 0
    while next < queue.count, found.count < most, questions < OtherConflicts.mostQuestions,
      !isInterrupted()
    {
      let given = queue[next]
      next += 1
      var conflict = found.first { conflict in
        !conflict.reasons.contains { reason in given.contains { $0.contains(reason) } }
      }
      if conflict == nil {
        questions += 1
        let answer = finder.conflict(
          where: { reason in !given.contains { $0.contains(reason) } },
          conflictLimit: OtherConflicts.conflictsPerQuestion, isInterrupted: isInterrupted)
        if case .conflict(let another) = answer {
          found.append(another)
          conflict = another
        }
      }
      for part in conflict.map(parts) ?? [] where seen.insert(Set(given + [part])).inserted {
        queue.append(given + [part])
      }
    }
  }

  /// What the conflict stands on and could be given up; facts that nobody can change are no parts.
  private func parts(_ conflict: Conflict) -> [Part] {
    var parts: [Part] = []
    for reason in conflict.reasons {
      if case .held = reason { continue }
      if reason.concessions(in: campaign).isEmpty { continue }
      let part = reason.sort.map(Part.sort) ?? .fact(reason)
      if !parts.contains(part) { parts.append(part) }
    }
    var meetings: [MeetingID] = []
    for case .held(let meeting) in conflict.reasons { meetings.append(meeting) }
    return meetings.isEmpty ? parts : parts + [.meetings(meetings)]
  }
}

extension Reason {
  /// Sorts of facts that meetings, hosts and people have by the dozen.
  enum Sort: Hashable {
    case refusals, dates, length, hours, drive, daysAWeek, daysInARow
    case pin(PinnedPart)
    /// Who may fill the role, stand-ins included.
    case people(RoleID)
  }

  fileprivate var sort: Sort? {
    switch self {
    case .refusals: .refusals
    case .dates: .dates
    case .length: .length
    case .hours: .hours
    case .drive: .drive
    case .daysAWeek: .daysAWeek
    case .daysInARow: .daysInARow
    case .pin(_, let part): .pin(part)
    case .role(let role), .standIn(let role): .people(role)
    default: nil
    }
  }
}
