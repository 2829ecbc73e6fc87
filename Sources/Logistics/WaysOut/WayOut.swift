package import Campaign

/// What a planner can change so that there is a schedule: one concession or several together, and the
/// schedule that was found for the changed campaign.
package struct WayOut: Sendable {
  package var concessions: [Concession]
  /// Keeps every rule of the changed campaign. It is the first that was found: none of its costs has
  /// been lowered.
  package var schedule: Schedule

  /// The concessions narrowed to where the schedule makes use of them.
  init(_ concessions: [Concession], _ schedule: Schedule, in campaign: Campaign) {
    let narrowed = concessions.compactMap { $0.narrowed(to: schedule, in: campaign) }
    self.concessions = narrowed
    self.schedule = schedule.renamed(for: narrowed, in: campaign)
  }

  /// What its concessions weigh together.
  package var weight: Int { concessions.weight }

  /// The campaign with all concessions made.
  package func applied(to campaign: Campaign) -> Campaign? { concessions.applied(to: campaign) }
}

extension Concession {
  fileprivate var isForSomeMeetings: Bool {
    if case .meetings = extent { true } else { false }
  }
}

extension [Concession] {
  var weight: Int { reduce(0) { $0 + $1.weight } }

  /// The campaign with all of them made, one after the other; nil where one cannot be.
  ///
  /// Those for some meetings come last: they set apart what the others must have changed by then.
  func applied(to campaign: Campaign) -> Campaign? {
    let ordered = filter { !$0.isForSomeMeetings } + filter(\.isForSomeMeetings)
    return ordered.reduce(campaign) { changed, concession in
      changed.flatMap(concession.applied)
    }
  }

  /// Whether they grant everything that the others do.
  func covers(_ others: [Concession]) -> Bool {
    others.allSatisfy { other in
      contains { $0.kind == other.kind && ($0.amount >= other.amount || $0.isUnmeasured) }
    }
  }
}
