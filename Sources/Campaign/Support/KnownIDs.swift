/// The ids of one kind that a campaign has, and how to say that another is not among them.
struct KnownIDs<Named> {
  let noun: Noun
  /// In the order of the campaign.
  private(set) var ids: [Identifier<Named>] = []
  private var index: Set<Identifier<Named>> = []

  init(_ noun: Noun, _ ids: [Identifier<Named>] = []) {
    self.noun = noun
    self.ids = ids
    index = Set(ids)
  }

  /// The first in the campaign's order.
  var first: Identifier<Named>? { ids.first }

  func contains(_ id: Identifier<Named>) -> Bool { index.contains(id) }

  /// Adds an id; false where it is there already.
  mutating func insert(_ id: Identifier<Named>) -> Bool {
    guard index.insert(id).inserted else { return false }
    ids.append(id)
    return true
  }

  /// That there is no such thing, with the nearest id or, where none is near, a few of them.
  func unknown(_ text: String) -> Mistake {
    .unknownID(
      noun, Quoting.short(text), nearest: Spelling.nearest(to: text, among: ids.lazy.map(\.text)),
      some: firstFew(6), count: ids.count)
  }

  /// The first ids, as messages print them.
  private func firstFew(_ count: Int) -> [String] {
    ids.prefix(count).map { Quoting.short($0.text) }
  }
}

extension KnownIDs<Meeting> {
  /// That there is neither such a meeting nor such a step, where either may be named; of a campaign
  /// that has only one of the kinds, only that is said.
  func unknown(_ text: String, orAmong steps: KnownIDs<Step>) -> Mistake {
    if steps.ids.isEmpty { return unknown(text) }
    if ids.isEmpty { return steps.unknown(text) }
    return .unknownID(
      .event, Quoting.short(text),
      nearest: Spelling.nearest(to: text, among: steps.ids.map(\.text) + ids.map(\.text)),
      some: firstFew(3) + steps.firstFew(3), count: ids.count + steps.ids.count)
  }
}

/// The ids of a campaign by kind, for the readers of schedules and certificates.
struct CampaignIDs {
  let meetings: KnownIDs<Meeting>
  let hosts: KnownIDs<Host>
  let sessions: KnownIDs<Session>
  let places: KnownIDs<Place>
  let delegations: KnownIDs<Delegation>
  let guests: KnownIDs<Guest>
  let roles: KnownIDs<Role>
  let people: KnownIDs<Person>
  let vehicles: KnownIDs<Vehicle>
  let drivers: KnownIDs<Driver>
  let steps: KnownIDs<Step>

  init(_ campaign: Campaign) {
    meetings = KnownIDs(.meeting, campaign.meetings.map(\.id))
    hosts = KnownIDs(.host, campaign.hosts.map(\.id))
    sessions = KnownIDs(.session, campaign.sessions.map(\.id))
    places = KnownIDs(.place, campaign.places.map(\.id))
    delegations = KnownIDs(.delegation, campaign.delegations.map(\.id))
    guests = KnownIDs(.guest, campaign.guests.map(\.id))
    roles = KnownIDs(.role, campaign.roles.map(\.id))
    people = KnownIDs(.person, campaign.people.map(\.id))
    vehicles = KnownIDs(.vehicle, campaign.vehicles.map(\.id))
    drivers = KnownIDs(.driver, campaign.drivers.map(\.id))
    steps = KnownIDs(.step, campaign.workPlan?.steps.map(\.id) ?? [])
  }
}
