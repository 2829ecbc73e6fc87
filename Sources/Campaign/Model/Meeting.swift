/// What gets a slot: a visit to a host, or a conference that a host takes in.
package struct Meeting: Hashable, Sendable {
  package var id: MeetingID
  /// What it is about.
  package var topic: String
  package var host: HostID
  /// Further hosts whom the meeting serves: they come to the place of the first.
  package var cluster: [HostID]
  /// Where it may be held; never empty after reading (the host's places where the file names none).
  package var places: [PlaceID]
  /// How many consecutive sessions of one day it takes. It fills all but the last.
  package var sessionCount: Int
  /// How long it takes, from its start or, with several sessions, from that of the last one;
  /// without the visit to a site.
  package var minutes: Int
  /// The visit to a site that ends it, where there is one.
  package var site: SiteVisit?
  /// What it needs of the delegation.
  package var roles: [RoleID]
  /// Whether it must be held (rule `once`); an optional one may be left out at `priority` points.
  package var isRequired: Bool
  /// Points of the term `unscheduled` where an optional meeting is left out; at least 1.
  package var priority: Int
  /// Whom it invites.
  package var invitations: [Invitation]
  /// What the planner has fixed (rule `order`).
  package var pin: Pin
  /// Dates within which it must be held, both included; nil means the whole window (rule `window`).
  package var dates: DateRange?
  /// Text for the annex's column of remarks.
  package var remarks: String
  /// What is done in which order; empty where there is nothing to arrange.
  package var programme: [ProgrammeItem]

  package init(
    id: MeetingID, topic: String = "", host: HostID, cluster: [HostID] = [], places: [PlaceID],
    sessionCount: Int = 1, minutes: Int, site: SiteVisit? = nil, roles: [RoleID] = [],
    isRequired: Bool = true, priority: Int = 1, invitations: [Invitation] = [], pin: Pin = Pin(),
    dates: DateRange? = nil, remarks: String = "", programme: [ProgrammeItem] = []
  ) {
    self.id = id
    self.topic = topic
    self.host = host
    self.cluster = cluster
    self.places = places
    self.sessionCount = sessionCount
    self.minutes = minutes
    self.site = site
    self.roles = roles
    self.isRequired = isRequired
    self.priority = priority
    self.invitations = invitations
    self.pin = pin
    self.dates = dates
    self.remarks = remarks
    self.programme = programme
  }

  /// All whom the meeting serves, the first host first.
  package var hosts: [HostID] { [host] + cluster }

  /// The last part of a meeting: the delegation drives from the place to one of the sites, which
  /// belongs to the meeting's time, stays there, and goes on from there.
  package struct SiteVisit: Hashable, Sendable {
    /// Never empty after reading (the host's sites where the meeting names none).
    package var places: [PlaceID]
    /// How long it stays.
    package var minutes: Int

    package init(places: [PlaceID], minutes: Int) {
      self.places = places
      self.minutes = minutes
    }
  }

  /// What of a meeting's placement is fixed; nil means free.
  package struct Pin: Hashable, Sendable {
    package var date: CivilDate?
    package var session: SessionID?
    /// The start within the session.
    package var start: ClockTime?
    package var place: PlaceID?
    /// The site visited.
    package var site: PlaceID?
    package var delegation: DelegationID?
    /// Who must be in the team of the delegation that holds the meeting; empty means anybody.
    package var people: [PersonID]

    package init(
      date: CivilDate? = nil, session: SessionID? = nil, start: ClockTime? = nil,
      place: PlaceID? = nil, site: PlaceID? = nil, delegation: DelegationID? = nil,
      people: [PersonID] = []
    ) {
      self.date = date
      self.session = session
      self.start = start
      self.place = place
      self.site = site
      self.delegation = delegation
      self.people = people
    }
  }

  /// How many guests of a pool a meeting invites: at least `least`, at most `most`, and everyone
  /// named in `named` (who count towards both).
  package struct Invitation: Hashable, Sendable {
    package var pool: PoolID
    package var least: Int
    package var most: Int
    package var named: [GuestID]

    package init(pool: PoolID, least: Int, most: Int, named: [GuestID] = []) {
      self.pool = pool
      self.least = least
      self.most = most
      self.named = named
    }
  }
}

/// One meeting before another (rule `order`): where both are held, the second begins no earlier
/// than the first has ended and at least `days` civil dates later (0 allows the same date).
package struct Precedence: Hashable, Sendable {
  package var first: MeetingID
  package var second: MeetingID
  package var days: Int

  package init(first: MeetingID, second: MeetingID, days: Int = 0) {
    self.first = first
    self.second = second
    self.days = days
  }
}
