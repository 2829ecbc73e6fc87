import Campaign

/// Delegations that have the same tours: they may hold the same meetings, by their hosts and the
/// pins, and are present in the same sessions. What is least for one is least for all of them.
struct DelegationClass {
  /// Any of them.
  let delegation: Delegation
  let count: Int
  /// Whether it may hold the meeting at all, by position of the meeting: its hosts and the pins.
  let mayHold: [Bool]

  /// Sorted by the id of the first delegation of each class.
  static func classes(_ campaign: Campaign) -> [DelegationClass] {
    let groups = Dictionary(grouping: campaign.delegations) { delegation in
      Key(
        isPresent: campaign.workingDates.flatMap { date in
          campaign.sessions.map { session in
            !delegation.away.contains { $0.matches(date, session.id) }
          }
        },
        mayHold: campaign.meetings.map { meeting in
          let pin = campaign.rules.isOn(.order) ? meeting.pin.delegation : nil
          return (delegation.hosts.isEmpty || Set(meeting.hosts).isSubset(of: delegation.hosts))
            && pin ?? delegation.id == delegation.id
        })
    }
    return groups.compactMap { key, members in
      members.first.map {
        DelegationClass(delegation: $0, count: members.count, mayHold: key.mayHold)
      }
    }.sorted { $0.delegation.id < $1.delegation.id }
  }

  private struct Key: Hashable {
    /// By working date and session.
    let isPresent: [Bool]
    let mayHold: [Bool]
  }
}
