/// People and vehicles that may travel together for a day; several may be out on the same day. Who
/// is in it is decided day by day.
package struct Delegation: Hashable, Sendable {
  package var id: DelegationID
  package var name: String
  /// Days on which it does not go out; a pattern that names only some sessions closes those.
  package var away: [SlotPattern]
  /// Hosts it may visit; empty means all.
  package var hosts: [HostID]

  /// Whether it may visit every host of the meeting.
  package func visits(_ meeting: Meeting) -> Bool {
    hosts.isEmpty || meeting.hosts.allSatisfy(hosts.contains)
  }

  package init(
    id: DelegationID, name: String, away: [SlotPattern] = [], hosts: [HostID] = []
  ) {
    self.id = id
    self.name = name
    self.away = away
    self.hosts = hosts
  }
}
