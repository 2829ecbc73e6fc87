import Campaign

/// What people call the things of a campaign; by their id where they have no name.
struct Names {
  let campaign: Campaign
  let language: Language

  init(_ campaign: Campaign, _ language: Language) {
    self.campaign = campaign
    self.language = language
  }

  /// The host's name; with the topic (else the id) behind it where the host has several meetings.
  func meeting(_ id: MeetingID) -> String {
    guard let meeting = campaign.meetings.first(where: { $0.id == id }) else { return id.text }
    let host = host(of: meeting)
    guard campaign.meetings.count(where: { $0.host == meeting.host }) > 1 else { return host }
    return "\(host) (\(meeting.topic.isEmpty ? id.text : meeting.topic))"
  }

  func meetings(_ ids: [MeetingID]) -> String { Formatting.list(ids.map(meeting), language) }

  /// All whom the meeting serves.
  func host(of meeting: Meeting) -> String {
    meeting.hosts.map { host($0) }.joined(separator: ", ")
  }

  func place(_ id: PlaceID) -> String { name(campaign.places.first { $0.id == id }?.name, id) }

  func delegation(_ id: DelegationID) -> String {
    name(campaign.delegations.first { $0.id == id }?.name, id)
  }

  /// The item of the meeting's programme.
  func item(_ id: ItemID, of meeting: MeetingID) -> ProgrammeItem? {
    campaign.meetings.first { $0.id == meeting }?.programme.first { $0.id == id }
  }

  func person(_ id: PersonID) -> String { name(campaign.people.first { $0.id == id }?.name, id) }

  func presenter(_ presenter: Presenter) -> String {
    switch presenter {
    case .person(let id): person(id)
    case .guest(let id): guest(id)
    case .text(let text): text
    }
  }

  func driver(_ id: DriverID) -> String { name(campaign.drivers.first { $0.id == id }?.name, id) }

  func vehicle(_ id: VehicleID) -> String {
    name(campaign.vehicles.first { $0.id == id }?.name, id)
  }

  func host(_ id: HostID) -> String { name(campaign.hosts.first { $0.id == id }?.name, id) }

  func budgetLine(_ id: BudgetLineID) -> String {
    name(campaign.budget?.chargedLines.first { $0.id == id }?.name, id)
  }

  func session(_ id: SessionID) -> String {
    name(campaign.sessions.first { $0.id == id }?.name, id)
  }

  func delegations(_ ids: [DelegationID]) -> String {
    Formatting.list(ids.map(delegation), language)
  }

  func role(_ id: RoleID) -> String { name(campaign.roles.first { $0.id == id }?.name, id) }

  func pool(_ id: PoolID) -> String { name(campaign.pools.first { $0.id == id }?.name, id) }

  func guest(_ id: GuestID) -> String { name(campaign.guests.first { $0.id == id }?.name, id) }

  func unit(_ id: UnitID) -> String { name(campaign.units.first { $0.id == id }?.name, id) }

  func task(_ id: TaskID) -> String {
    name(campaign.workPlan?.tasks.first { $0.id == id }?.name, id)
  }

  func step(_ id: StepID) -> String {
    name(campaign.workPlan?.steps.first { $0.id == id }?.name, id)
  }

  func event(_ event: PlanEvent) -> String {
    switch event {
    case .meeting(let id): meeting(id)
    case .step(let id): "“\(step(id))”"
    }
  }

  private func name<Named>(_ name: String?, _ id: Identifier<Named>) -> String {
    guard let name, !name.isEmpty else { return id.text }
    return name
  }
}
