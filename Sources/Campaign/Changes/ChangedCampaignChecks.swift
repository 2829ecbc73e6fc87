/// The cross-checks of a campaign once more, after it has changed: what they find now and did not
/// find before is the doing of a change, and is said where that stands.
struct ChangedCampaignChecks {
  private let before: Campaign
  private let after: Campaign
  private let changes: [Located<Change>]

  init(before: Campaign, after: Campaign, changes: [Located<Change>]) {
    self.before = before
    self.after = after
    self.changes = changes
  }

  func run(into log: DiagnosticLog) {
    guard !changes.isEmpty else { return }
    let known = DiagnosticLog()
    CheckContext(
      draft: CampaignDraft(before, legs: TravelLegs(before), at: anywhere), log: known
    ).runAll()
    let found = DiagnosticLog()
    CheckContext(draft: draft, log: found).runAll()
    log.add(contentsOf: found, exceptMistakesOf: known)
  }

  /// The changed campaign, each part at the change that touches it last.
  private var draft: CampaignDraft {
    // Which drives are known does not change with the meetings that need them.
    var draft = CampaignDraft(after, legs: TravelLegs(before), at: anywhere)
    let calendar = last { if case .closed = $0 { true } else { false } }
    let opened = last { if case .opened = $0 { true } else { false } }
    let people = last { if case .personAway = $0 { true } else { false } }
    draft.calendarPlace = calendar ?? opened ?? anywhere
    draft.window?.place = calendar ?? opened ?? anywhere
    draft.rulesPlace = people ?? opened ?? anywhere
    draft.places = draft.places.map { Located($0.value, at: place(of: $0.value)) }
    draft.meetings = draft.meetings.map { located($0.value, calendar: calendar) }
    draft.vehicles = draft.vehicles.map { Located($0.value, at: place(of: $0.value)) }
    if let calendar {
      draft.workPlan?.place = calendar
      draft.steps = draft.steps.map { Located($0.value, at: calendar) }
    }
    return draft
  }

  private var anywhere: SourcePlace { changes.first?.place ?? SourcePlace(file: "") }

  private func last(_ isMeant: (Change.Kind) -> Bool) -> SourcePlace? {
    changes.last { isMeant($0.value.kind) }?.place
  }

  private func located(_ meeting: Meeting, calendar: SourcePlace?) -> Located<Meeting> {
    let own = changes.last {
      if case .added(let added) = $0.value.kind { added.id == meeting.id } else { false }
    }
    if let own { return own.replacing(meeting) }
    let refused = last {
      if case .refused(let host, _) = $0 { meeting.hosts.contains(host) } else { false }
    }
    return Located(meeting, at: refused ?? calendar ?? anywhere)
  }

  /// The change that adds a meeting there.
  private func place(of place: Place) -> SourcePlace {
    last {
      guard case .added(let meeting) = $0 else { return false }
      return (meeting.places + (meeting.site?.places ?? [])).contains(place.id)
        || meeting.programme.contains { $0.site == place.id }
    } ?? anywhere
  }

  /// The change that takes the vehicle, or one who may drive it.
  private func place(of vehicle: Vehicle) -> SourcePlace {
    let own = last { if case .vehicleOut(vehicle.id, _) = $0 { true } else { false } }
    let driver = last {
      guard case .driverAway(let id, _) = $0 else { return false }
      return vehicle.drivers.isEmpty || vehicle.drivers.contains(id)
    }
    return own ?? driver ?? anywhere
  }
}

extension CampaignDraft {
  /// What reading would have given for a campaign, all of it at one place.
  init(_ campaign: Campaign, legs: TravelLegs, at place: SourcePlace) {
    func located<Value>(_ values: [Value]) -> [Located<Value>] {
      values.map { Located($0, at: place) }
    }
    title = campaign.title
    organizer = campaign.organizer
    document = campaign.document
    window = Located(campaign.window, at: place)
    sessions = located(campaign.sessions)
    calendar = campaign.calendar
    calendarPlace = place
    base = campaign.base.text.isEmpty ? nil : Located(campaign.base, at: place)
    needsBase = !campaign.meetings.isEmpty
    places = located(campaign.places)
    self.legs = legs
    hosts = located(campaign.hosts)
    meetings = located(campaign.meetings)
    units = located(campaign.units)
    people = located(campaign.people)
    roles = located(campaign.roles)
    delegations = located(campaign.delegations)
    vehicles = located(campaign.vehicles)
    drivers = located(campaign.drivers)
    pools = located(campaign.pools)
    guests = located(campaign.guests)
    precedences = located(campaign.precedences)
    workPlan = campaign.workPlan.map { Located($0, at: place) }
    steps = located(campaign.workPlan?.steps ?? [])
    stepPrecedences = located(campaign.workPlan?.precedences ?? [])
    rules = campaign.rules
    rulesPlace = place
    costs = campaign.costs
    budget = campaign.budget
    costsPlace = place
    objective = campaign.objective
    disruption = campaign.disruption
  }
}

extension TravelLegs {
  /// What a campaign that has been read knows of its drives: those between places that it drives to,
  /// those that coordinates give, and those for which it has a number. A drive of no minutes and no
  /// metres to a place where nobody went so far was not given.
  init(_ campaign: Campaign) {
    self.init(count: campaign.places.count)
    guard campaign.travel.has(campaign.places.count) else { return }
    let driven = campaign.drivenPlaces
    for (from, start) in campaign.places.enumerated() {
      for (to, end) in campaign.places.enumerated() where from != to {
        let leg = Leg(
          minutes: campaign.travel.minutes[from][to], metres: campaign.travel.metres[from][to])
        let isKnown =
          leg.minutes > 0 || leg.metres > 0 || (start.location != nil && end.location != nil)
          || (driven.contains(start.id) && driven.contains(end.id))
        if isKnown { self[from, to] = leg }
      }
    }
  }
}
