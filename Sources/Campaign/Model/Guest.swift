/// A kind of guests from which meetings invite: enterprises, cooperatives, experts, agencies.
package struct GuestPool: Hashable, Sendable {
  package var id: PoolID
  package var name: String
  /// Whether its guests ride with the delegation and so take seats.
  package var travels: Bool
  /// How many of its guests are known by number only; they are among the campaign's guests.
  package var unnamed: Int

  package init(id: PoolID, name: String, travels: Bool = false, unnamed: Int = 0) {
    self.id = id
    self.name = name
    self.travels = travels
    self.unnamed = unnamed
  }
}

/// Someone who can be invited.
package struct Guest: Hashable, Sendable {
  package var id: GuestID
  package var name: String
  /// Whether it is known who comes; else `name` says whom they come from, and lists count them.
  package var isNamed: Bool
  package var pool: PoolID
  /// Hosts whose meetings the guest may be invited to; empty means all.
  package var hosts: [HostID]
  /// Slots in which the guest is not free.
  package var away: [SlotPattern]
  /// Invitations in the whole campaign at most; nil takes the rule's number.
  package var mostMeetings: Int?
  /// What one invitation costs in all.
  package var dong: Int
  /// How much of it is for meals, and for tea.
  package var mealsDong: Int
  package var teaDong: Int

  /// Whether the guest may be invited to a meeting of these hosts: to any of them.
  package func fits(_ meeting: Meeting) -> Bool {
    hosts.isEmpty || meeting.hosts.contains(where: hosts.contains)
  }

  package init(
    id: GuestID, name: String, isNamed: Bool = true, pool: PoolID, hosts: [HostID] = [],
    away: [SlotPattern] = [], mostMeetings: Int? = nil, dong: Int = 0,
    mealsDong: Int = 0, teaDong: Int = 0
  ) {
    self.id = id
    self.name = name
    self.isNamed = isNamed
    self.pool = pool
    self.hosts = hosts
    self.away = away
    self.mostMeetings = mostMeetings
    self.dong = dong
    self.mealsDong = mealsDong
    self.teaDong = teaDong
  }
}
