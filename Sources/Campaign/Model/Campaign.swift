/// One planning problem: the window, the meetings, the resources, the rules and the objective.
///
/// A value that was read without errors keeps these promises: identifiers are unique within their
/// kind and every reference resolves; `sessions` are in order of start and not empty; `travel` has
/// a row and a column for every place; amounts, durations and counts are within the limits that
/// `Documentation/CampaignFormat.md` states, so that no total can overflow 64 bits.
package struct Campaign: Sendable, Equatable {
  package var title: String
  package var organizer: Organizer
  package var document: OfficialDocument
  /// First and last date on which meetings may be held, both included.
  package var window: DateRange
  /// In order of start.
  package var sessions: [Session]
  package var calendar: WorkCalendar
  /// Where delegations leave from and return to; empty where the campaign has no meetings and names
  /// none.
  package var base: PlaceID
  package var places: [Place]
  package var travel: TravelTable
  package var hosts: [Host]
  package var meetings: [Meeting]
  package var units: [Unit]
  package var people: [Person]
  package var roles: [Role]
  package var delegations: [Delegation]
  package var vehicles: [Vehicle]
  package var drivers: [Driver]
  package var pools: [GuestPool]
  package var guests: [Guest]
  package var precedences: [Precedence]
  package var workPlan: WorkPlan?
  package var rules: RuleSettings
  package var costs: CostTable
  package var budget: Budget?
  package var objective: Objective
  /// The schedule as published before, where there is one.
  package var baseline: Schedule?
  /// What a change against a published schedule weighs.
  package var disruption: DisruptionWeights
  /// What rescheduling starts from; nil for a first plan.
  package var revision: Revision?

  package init(
    title: String, organizer: Organizer = Organizer(), document: OfficialDocument = .init(),
    window: DateRange, sessions: [Session], calendar: WorkCalendar = WorkCalendar(),
    base: PlaceID, places: [Place], travel: TravelTable, hosts: [Host] = [],
    meetings: [Meeting] = [], units: [Unit] = [], people: [Person] = [], roles: [Role] = [],
    delegations: [Delegation] = [], vehicles: [Vehicle] = [], drivers: [Driver] = [],
    pools: [GuestPool] = [], guests: [Guest] = [], precedences: [Precedence] = [],
    workPlan: WorkPlan? = nil, rules: RuleSettings = RuleSettings(), costs: CostTable = CostTable(),
    budget: Budget? = nil,
    objective: Objective = .standard, baseline: Schedule? = nil,
    disruption: DisruptionWeights = DisruptionWeights(), revision: Revision? = nil
  ) {
    self.title = title
    self.organizer = organizer
    self.document = document
    self.window = window
    self.sessions = sessions
    self.calendar = calendar
    self.base = base
    self.places = places
    self.travel = travel
    self.hosts = hosts
    self.meetings = meetings
    self.units = units
    self.people = people
    self.roles = roles
    self.delegations = delegations
    self.vehicles = vehicles
    self.drivers = drivers
    self.pools = pools
    self.guests = guests
    self.precedences = precedences
    self.workPlan = workPlan
    self.rules = rules
    self.costs = costs
    self.budget = budget
    self.objective = objective
    self.baseline = baseline
    self.disruption = disruption
    self.revision = revision
  }

  /// The open slots of the window in order of time.
  package var openSlots: [Slot] { openSlots(in: window) }

  /// The sessions of a range of dates that the calendar does not close, in order of time.
  package func openSlots(in range: DateRange) -> [Slot] {
    range.dates.flatMap { date in
      sessions.indices.filter { calendar.rest(on: date, session: sessions[$0].id) == nil }
        .map { Slot(date: date, session: $0) }
    }
  }

  /// The dates of the window with at least one open session, in order.
  package var workingDates: [CivilDate] { workingDates(in: window) }

  /// The dates of a range on which at least one session is open, in order.
  package func workingDates(in range: DateRange) -> [CivilDate] {
    range.dates.filter { date in
      sessions.contains { calendar.rest(on: date, session: $0.id) == nil }
    }
  }
}
