import Campaign

/// The names by which a report calls the things of a campaign. What the campaign does not have is
/// called by its id.
struct Naming {
  let index: CampaignIndex
  let language: Language

  init(_ campaign: Campaign, _ language: Language) {
    index = CampaignIndex(campaign)
    self.language = language
  }

  /// The host's name; with the topic (else the id) behind it where the host has several meetings.
  func meeting(_ id: MeetingID?) -> String {
    guard let id, let meeting = index.meeting(id) else { return id?.text ?? missing }
    let name = meeting.hosts.map { host($0) }.joined(separator: ", ")
    guard index.campaign.meetings.filter({ $0.host == meeting.host }).count > 1 else { return name }
    return "\(name) (\(meeting.topic.isEmpty ? id.text : meeting.topic))"
  }

  /// The item's title in the programme of the meeting.
  func item(_ id: ItemID?, of meeting: MeetingID?) -> String {
    let programme = meeting.flatMap(index.meeting)?.programme ?? []
    return name(id, programme.first { $0.id == id }?.title)
  }

  func meetings(_ ids: [MeetingID]) -> String { Formatting.list(ids.map { meeting($0) }, language) }

  func host(_ id: HostID?) -> String { name(id, id.flatMap(index.host)?.name) }
  func place(_ id: PlaceID?) -> String { name(id, id.flatMap(index.place)?.name) }
  func session(_ id: SessionID?) -> String { name(id, id.flatMap(index.session)?.name) }
  func person(_ id: PersonID?) -> String { name(id, id.flatMap(index.person)?.name) }
  func role(_ id: RoleID?) -> String { name(id, id.flatMap(index.role)?.name) }
  func unit(_ id: UnitID?) -> String { name(id, id.flatMap(index.unit)?.name) }
  func delegation(_ id: DelegationID?) -> String { name(id, id.flatMap(index.delegation)?.name) }
  func vehicle(_ id: VehicleID?) -> String { name(id, id.flatMap(index.vehicle)?.name) }
  func driver(_ id: DriverID?) -> String { name(id, id.flatMap(index.driver)?.name) }
  func guest(_ id: GuestID?) -> String { name(id, id.flatMap(index.guest)?.name) }
  func pool(_ id: PoolID?) -> String { name(id, id.flatMap(index.pool)?.name) }

  func step(_ id: StepID?) -> String { name(id, id.flatMap { index.steps[$0] }?.name) }
  func task(_ id: TaskID?) -> String {
    name(id, index.campaign.workPlan?.tasks.first { $0.id == id }?.name)
  }

  func steps(_ ids: [StepID]) -> String {
    Formatting.list(ids.map { "“\(step($0))”" }, language)
  }

  func event(_ event: PlanEvent?) -> String {
    switch event {
    case .meeting(let id): meeting(id)
    case .step(let id): "“\(step(id))”"
    case nil: missing
    }
  }

  /// Hundredths of a person as people.
  func people(_ load: Int?) -> String {
    load.map { Formatting.hundredths($0, language) } ?? missing
  }

  func budgetLine(_ id: BudgetLineID?) -> String {
    name(id, index.campaign.budget?.chargedLines.first { $0.id == id }?.name)
  }

  func delegations(_ ids: [DelegationID]) -> String {
    Formatting.list(ids.map { delegation($0) }, language)
  }

  func date(_ date: CivilDate?) -> String { date.map(Formatting.date) ?? missing }

  /// `19/4/2023`, or `từ 18/4/2023 đến 28/4/2023`.
  func dates(_ dates: DateRange?) -> String {
    guard let dates else { return missing }
    let (first, last) = (Formatting.date(dates.lowerBound), Formatting.date(dates.upperBound))
    return first == last
      ? first : language(vi: "từ \(first) đến \(last)", en: "from \(first) to \(last)")
  }

  func time(_ minutes: Int?) -> String {
    minutes.map { Formatting.time(ClockTime(minutes: $0)) } ?? missing
  }

  func integer(_ value: Int?) -> String {
    value.map { Formatting.integer($0, language) } ?? missing
  }

  /// The number with its English noun, in the plural for every number but 1. Vietnamese nouns do
  /// not change and need no such help.
  func english(_ value: Int?, _ one: String, _ many: String) -> String {
    "\(integer(value)) \(value == 1 ? one : many)"
  }

  /// Why a slot is not open: `thứ Bảy`, the holiday's name, the campaign's own reason.
  func rest(_ rest: WorkCalendar.Rest?) -> String {
    switch rest {
    case .weekend(let weekday): Formatting.weekday(weekday, language)
    case .official(let day): day.name
    case .closed(let reason):
      reason.isEmpty ? language(vi: "lịch của đợt công tác", en: "the campaign's calendar") : reason
    case nil: missing
    }
  }

  private func name<Named>(_ id: Identifier<Named>?, _ name: String?) -> String {
    if let name, !name.isEmpty { return name }
    return id?.text ?? missing
  }

  private var missing: String { "?" }
}
