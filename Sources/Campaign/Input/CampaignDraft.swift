/// What has been read, with its places, before the checks that look at several parts at once.
struct CampaignDraft {
  var title = ""
  var organizer = Organizer()
  var document = OfficialDocument()
  /// Nil where it could not be read.
  var window: Located<DateRange>?
  var sessions: [Located<Session>] = []
  var calendar = WorkCalendar()
  var calendarPlace = SourcePlace(file: "")
  var base: Located<PlaceID>?
  /// Whether delegations go out, so that they need a place to leave from.
  var needsBase = true
  var places: [Located<Place>] = []
  /// What is known of the travel between the places, by their order.
  var legs = TravelLegs(count: 0)
  var hosts: [Located<Host>] = []
  var meetings: [Located<Meeting>] = []
  var units: [Located<Unit>] = []
  var people: [Located<Person>] = []
  var roles: [Located<Role>] = []
  var delegations: [Located<Delegation>] = []
  var vehicles: [Located<Vehicle>] = []
  var drivers: [Located<Driver>] = []
  var pools: [Located<GuestPool>] = []
  var guests: [Located<Guest>] = []
  var precedences: [Located<Precedence>] = []
  var workPlan: Located<WorkPlan>?
  /// The steps of the plan, reviews included.
  var steps: [Located<Step>] = []
  /// Rows of the order that name steps; also in the plan.
  var stepPrecedences: [Located<StepPrecedence>] = []
  var rules = RuleSettings()
  var rulesPlace = SourcePlace(file: "")
  var costs = CostTable()
  var budget: Budget?
  var costsPlace = SourcePlace(file: "")
  var objective = Objective.standard
  var disruption = DisruptionWeights()
  /// Parts in which something decisive could not be read. What depends on them is not checked, so
  /// that one mistake is not reported twice.
  var shaky: Set<Noun> = []

  /// The campaign; nil where the window is missing, or a base that it needs.
  var campaign: Campaign? {
    window == nil || (base == nil && needsBase) ? nil : checked
  }

  /// The campaign as far as it is known. Where window or base are missing something stands in for
  /// them, and the checks that need them must not be made.
  var checked: Campaign {
    let epoch = CivilDate(dayNumber: 0)
    return Campaign(
      title: title, organizer: organizer, document: document,
      window: window?.value ?? epoch...epoch, sessions: sessions.map(\.value),
      calendar: calendar, base: base?.value ?? PlaceID(""),
      places: places.map(\.value), travel: legs.table, hosts: hosts.map(\.value),
      meetings: meetings.map(\.value), units: units.map(\.value), people: people.map(\.value),
      roles: roles.map(\.value), delegations: delegations.map(\.value),
      vehicles: vehicles.map(\.value), drivers: drivers.map(\.value), pools: pools.map(\.value),
      guests: guests.map(\.value), precedences: precedences.map(\.value),
      workPlan: workPlan?.value, rules: rules, costs: costs, budget: budget, objective: objective,
      disruption: disruption)
  }

  /// Whether all of these parts were read without a decisive mistake.
  func trusts(_ nouns: Noun...) -> Bool { shaky.isDisjoint(with: nouns) }
}
