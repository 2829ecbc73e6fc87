/// Reads meetings and the short form `visits`.
extension CampaignDecoder {
  static let standardMinutes = 150

  mutating func readMeetings() {
    let (items, isComplete) = table(
      "meetings", noun: .meeting, most: Limits.meetings,
      decisive: [
        "id", "host", "with", "place", "places", "sessions", "minutes", "site", "roles", "dates",
        "pin", "invites", "programme",
      ]
    ) { $0.meeting(&$1) }
    draft.meetings = items
    meetings.isComplete = meetings.isComplete && isComplete
    if let visits = root.value("visits") {
      readVisits(visits)
    } else if root.value("meetings") == nil, !standsWithoutMeetings {
      log.add(.missingKey("meetings", example: "visits: {hosts: all}"), at: root.place)
      meetings.isComplete = false
    }
  }

  /// A meeting of the list; nil where it has no id or no host.
  mutating func meeting(_ fields: inout Fields) -> Meeting? {
    var host: HostID?
    var hostText: String?
    if let value = fields.required("host", example: "host: yen-my") {
      hostText = value.text
      host = fields.reference("host", in: hosts)
    }
    let id =
      fields.value("id") == nil && hostText == nil
      ? nil : fields.id(default: hostText, table: &meetings)
    if id == nil, fields.value("id") == nil { meetings.isComplete = false }
    let cluster = fields.references("with", in: hosts)
    if let host, cluster.contains(host) {
      fields.fail("with", .clusterWithItself(host: host.text))
    }
    var shared = shared(&fields)
    let pin = pin(&fields)
    let places = meetingPlaces(&fields, host: host)
    let programme = programme(&fields, invitations: &shared.invitations)
    guard let id, let host else { return nil }
    return Meeting(
      id: id, topic: shared.topic, host: host, cluster: cluster.filter { $0 != host },
      places: places, sessionCount: shared.sessionCount, minutes: shared.minutes,
      site: site(shared.site, of: [host] + cluster, meeting: id, &fields), roles: shared.roles,
      isRequired: shared.isRequired, priority: shared.priority,
      invitations: shared.invitations, pin: pin, dates: shared.dates, remarks: shared.remarks,
      programme: programme)
  }

  /// One meeting for each of the hosts, with the host's id; for a cluster of hosts one, with the id of
  /// the first.
  private mutating func readVisits(_ value: SourceValue) {
    guard var fields = Fields(value, key: "visits", log: log) else {
      meetings.isComplete = false
      draft.shaky.insert(.meeting)
      return
    }
    let all = draft.hosts.map(\.value.id)
    var visited = all
    if let hosts = fields.value("hosts"), hosts.text?.lowercased() != "all" {
      visited = fields.references("hosts", in: self.hosts)
    }
    let clusters = clusters(&fields)
    let shared = shared(&fields)
    let inCluster = Set(clusters.flatMap { $0.dropFirst() })
    let clusterOf = Dictionary(
      clusters.compactMap { cluster in cluster.first.map { ($0, Array(cluster.dropFirst())) } },
      uniquingKeysWith: { first, _ in first })
    var sites: [HostID: Meeting.SiteVisit] = [:]
    for host in draft.hosts.map(\.value.id) where visited.contains(host) {
      if inCluster.contains(host) { continue }
      let hosts = [host] + (clusterOf[host] ?? [])
      sites[host] = site(shared.site, of: hosts, meeting: MeetingID(host.text), &fields)
    }
    fields.finish()
    if !fields.failed.isEmpty { draft.shaky.insert(.meeting) }
    if fields.failed.contains("hosts") { meetings.isComplete = false }
    if all.isEmpty, hosts.isComplete, root.value("hosts") == nil {
      log.add(
        .missingKey("hosts", example: "hosts: [{id: yen-my, name: UBND huyện Yên Mỹ}]"),
        at: root.place)
    }
    for host in draft.hosts
    where visited.contains(host.value.id) && !inCluster.contains(host.value.id) {
      let id = MeetingID(host.value.id.text)
      guard meetings.register(id, at: fields.place, log: log) else { continue }
      guard draft.meetings.count < Limits.meetings else {
        log.add(
          .tooMany(
            key: "visits", count: draft.meetings.count + 1, most: Limits.meetings),
          at: fields.place)
        return
      }
      draft.meetings.append(
        Located(
          Meeting(
            id: id, topic: shared.topic, host: host.value.id,
            cluster: clusterOf[host.value.id] ?? [], places: host.value.places,
            sessionCount: shared.sessionCount, minutes: shared.minutes, site: sites[host.value.id],
            roles: shared.roles, isRequired: shared.isRequired, priority: shared.priority,
            invitations: shared.invitations, dates: shared.dates, remarks: shared.remarks), fields))
      visits.append(id)
    }
  }

  /// Hosts who are visited together, each in one cluster at most.
  private func clusters(_ fields: inout Fields) -> [[HostID]] {
    var seen: Set<HostID> = []
    var twice: [HostID] = []
    let hosts = hosts
    let clusters = fields.list("clusters") { [log] row -> [HostID]? in
      var cluster: [HostID] = []
      for item in row.items {
        guard let host = hosts.reference(item, key: "clusters", log: log) else { return nil }
        if seen.insert(host).inserted { cluster.append(host) } else { twice.append(host) }
      }
      return cluster
    }
    for host in twice { fields.fail("clusters", .clusterWithItself(host: host.text)) }
    return clusters
  }

  /// The visit of a meeting of these hosts: at the sites it names, else at theirs.
  private func site(
    _ visit: Meeting.SiteVisit?, of hosts: [HostID], meeting: MeetingID, _ fields: inout Fields
  ) -> Meeting.SiteVisit? {
    guard var visit, visit.places.isEmpty else { return visit }
    for host in hosts {
      visit.places += draft.hosts.first { $0.value.id == host }?.value.sites ?? []
    }
    guard !visit.places.isEmpty else {
      fields.fail("site", .siteMissing(id: meeting.text, host: hosts.first?.text ?? ""))
      return nil
    }
    return visit
  }

  /// `{minutes: , places: []}`, or the minutes alone.
  private func siteVisit(_ value: SourceValue) -> Meeting.SiteVisit? {
    guard case .mapping = value.content, var fields = Fields(value, key: "site", log: log) else {
      return value.integer(key: "site", in: Limits.minutes, log: log)
        .map { Meeting.SiteVisit(places: [], minutes: $0) }
    }
    var minutes: Int?
    if fields.required("minutes", example: "minutes: 45") != nil {
      minutes = fields.integer("minutes", in: Limits.minutes)
    }
    let sites = fields.references("places", in: places)
    fields.finish()
    guard let minutes, fields.failed.isEmpty else { return nil }
    return Meeting.SiteVisit(places: sites, minutes: minutes)
  }

  /// What a meeting and the short form have in common.
  private struct Shared {
    var topic: String
    var sessionCount: Int
    var minutes: Int
    var site: Meeting.SiteVisit?
    var roles: [RoleID]
    var isRequired: Bool
    var priority: Int
    var invitations: [Meeting.Invitation]
    var dates: DateRange?
    var remarks: String
  }

  private func shared(_ fields: inout Fields) -> Shared {
    let topic = fields.text("topic")
    let sessionCount = fields.integer("sessions", in: 1...Limits.sessions) ?? 1
    let minutes = fields.integer("minutes", in: Limits.minutes)
    let site = fields.read("site") { siteVisit($0) }
    let isRequired = fields.boolean("required") ?? true
    let priority = fields.integer("priority", in: 1...Limits.points.upperBound) ?? 1
    let needed =
      fields.value("roles") == nil
      ? draft.roles.map(\.value.id) : fields.references("roles", in: roles)
    let invitations = fields.list("invites") { invitation($0) }
    var pools: Set<PoolID> = []
    for invitation in invitations where !pools.insert(invitation.pool).inserted {
      fields.fail("invites", .invitedTwice(pool: invitation.pool.text))
    }
    var dates = fields.dateRange("dates")
    if let given = dates, let window = draft.window?.value {
      for end in [given.lowerBound, given.upperBound] where !window.contains(end) {
        fields.fail("dates", .dateOutsideWindow(end, window: window))
        dates = nil
      }
    }
    return Shared(
      topic: topic, sessionCount: sessionCount, minutes: minutes ?? CampaignDecoder.standardMinutes,
      site: site, roles: needed, isRequired: isRequired, priority: priority,
      invitations: invitations, dates: dates,
      remarks: fields.text("remarks"))
  }

  private func meetingPlaces(_ fields: inout Fields, host: HostID?) -> [PlaceID] {
    var chosen = fields.references("place", in: places)
    for place in fields.references("places", in: places) where !chosen.contains(place) {
      chosen.append(place)
    }
    if !chosen.isEmpty || !fields.failed.isDisjoint(with: ["place", "places"]) { return chosen }
    return draft.hosts.first { $0.value.id == host }?.value.places ?? []
  }

  private func pin(_ fields: inout Fields) -> Meeting.Pin {
    guard let value = fields.value("pin") else { return Meeting.Pin() }
    guard var inner = Fields(value, key: "pin", log: log) else {
      fields.fail("pin")
      return Meeting.Pin()
    }
    var pin = Meeting.Pin()
    pin.date = inner.date("date")
    if let date = pin.date, let window = draft.window?.value, !window.contains(date) {
      inner.fail("date", .dateOutsideWindow(date, window: window))
      pin.date = nil
    }
    pin.session = inner.reference("session", in: sessions)
    pin.place = inner.reference("place", in: places)
    pin.delegation = inner.reference("delegation", in: delegations)
    pin.people = inner.references("people", in: people)
    inner.finish()
    if !inner.failed.isEmpty { fields.fail("pin") }
    return pin
  }

  /// `{pool: , least: , most: , named: []}`, or a text: `pool`, `pool 2`, `pool 2..4`.
  private func invitation(_ value: SourceValue) -> Meeting.Invitation? {
    let range = 0...Limits.guests
    if value.text != nil { return invitationText(value, in: range) }
    guard var fields = Fields(value, key: "invites", log: log) else { return nil }
    var pool: PoolID?
    if fields.required("pool", example: "pool: doanh-nghiep") != nil {
      pool = fields.reference("pool", in: pools)
    }
    let least = fields.integer("least", in: range)
    let most = fields.integer("most", in: range)
    let named = fields.references("named", in: guests)
    fields.finish()
    guard let pool, fields.failed.isEmpty else { return nil }
    let smallest = least ?? 1
    return checked(
      Meeting.Invitation(pool: pool, least: smallest, most: most ?? smallest, named: named),
      at: most == nil ? value.place : fields.place(of: "most"))
  }

  private func invitationText(
    _ value: SourceValue, in range: ClosedRange<Int>
  ) -> Meeting.Invitation? {
    let text = value.text ?? ""
    guard let space = text.lastIndex(where: \.isWhitespace) else {
      return pools.reference(value, key: "invites", log: log)
        .map { Meeting.Invitation(pool: $0, least: 1, most: 1) }
    }
    func part(_ text: some StringProtocol) -> SourceValue {
      SourceValue(content: .text(String(text)), place: value.place)
    }
    let pool = pools.reference(part(text[..<space]), key: "invites", log: log)
    let numbers = text[text.index(after: space)...]
    let ends: [Substring]
    if let dots = numbers.firstRange(of: "..") {
      ends = [numbers[..<dots.lowerBound], numbers[dots.upperBound...]]
    } else {
      ends = [numbers, numbers]
    }
    let least = part(ends[0]).integer(key: "least", in: range, log: log)
    let most = part(ends[1]).integer(key: "most", in: range, log: log)
    guard let pool, let least, let most else { return nil }
    return checked(Meeting.Invitation(pool: pool, least: least, most: most), at: value.place)
  }

  private func checked(
    _ invitation: Meeting.Invitation, at place: SourcePlace
  ) -> Meeting.Invitation? {
    if invitation.least > invitation.most {
      log.add(
        .leastAboveMost(
          pool: invitation.pool.text, least: invitation.least, most: invitation.most), at: place)
      return nil
    }
    if invitation.named.count > invitation.most {
      log.add(
        .namedAboveMost(
          pool: invitation.pool.text, named: invitation.named.count, most: invitation.most),
        at: place)
      return nil
    }
    return invitation
  }
}
