package import Campaign

/// One thing an audit of a rule has found: which rule, what happened, to whom, how much was
/// measured and how much is allowed.
///
/// A finding holds facts and no prose; `Wording/FindingWording.swift` makes the sentence.
package struct Finding: Hashable, Sendable {
  /// What a finding means for its rule.
  package enum Severity: String, Sendable {
    /// The schedule breaks the rule.
    case broken
    /// The schedule does not say what the rule asks about (a published table of times and hosts
    /// names no teams, vehicles or lists).
    case notStated = "not-stated"
  }

  package var rule: RuleID
  package var kind: Kind
  /// The meetings concerned; where two stand in order, the earlier first.
  package var meetings: [MeetingID]
  /// Items of the meeting's programme; where two stand in order, the earlier first.
  package var items: [ItemID]
  /// What must come before the others, where steps and meetings stand in order.
  package var events: [PlanEvent]
  package var date: CivilDate?
  package var session: SessionID?
  package var place: PlaceID?
  /// The delegations concerned, sorted.
  package var delegations: [DelegationID]
  package var host: HostID?
  package var person: PersonID?
  package var role: RoleID?
  package var unit: UnitID?
  package var vehicle: VehicleID?
  package var driver: DriverID?
  package var guest: GuestID?
  package var pool: PoolID?
  /// The steps concerned.
  package var steps: [StepID]
  package var task: TaskID?
  package var budgetLine: BudgetLineID?
  /// Why a slot is not open (`slotClosed`).
  package var rest: WorkCalendar.Rest?
  /// The dates a meeting or step must lie in (`outsideWindow`, `outsideOwnDates`, `stepOutsidePlan`),
  /// or the one date it is pinned to (`pinnedDate`) or must keep to.
  package var dates: DateRange?
  /// The measured number, in the unit that `kind` states.
  package var found: Int?
  /// The least or most allowed number, in the same unit.
  package var allowed: Int?

  package init(
    _ rule: RuleID, _ kind: Kind, meetings: [MeetingID] = [], items: [ItemID] = [],
    events: [PlanEvent] = [], date: CivilDate? = nil, session: SessionID? = nil,
    place: PlaceID? = nil, delegations: [DelegationID] = [], host: HostID? = nil,
    person: PersonID? = nil, role: RoleID? = nil, unit: UnitID? = nil, vehicle: VehicleID? = nil,
    driver: DriverID? = nil, guest: GuestID? = nil, pool: PoolID? = nil, steps: [StepID] = [],
    task: TaskID? = nil, budgetLine: BudgetLineID? = nil, rest: WorkCalendar.Rest? = nil,
    dates: DateRange? = nil, found: Int? = nil, allowed: Int? = nil
  ) {
    self.rule = rule
    self.kind = kind
    self.meetings = meetings
    self.items = items
    self.events = events
    self.date = date
    self.session = session
    self.place = place
    self.delegations = delegations
    self.host = host
    self.person = person
    self.role = role
    self.unit = unit
    self.vehicle = vehicle
    self.driver = driver
    self.guest = guest
    self.pool = pool
    self.steps = steps
    self.task = task
    self.budgetLine = budgetLine
    self.rest = rest
    self.dates = dates
    self.found = found
    self.allowed = allowed
  }

  package var severity: Severity { kind == .notStated ? .notStated : .broken }

  /// What happened, by the stable name that machine-readable reports use. The comments say what
  /// `found` and `allowed` count.
  package enum Kind: String, CaseIterable, Sendable {
    // MARK: once
    /// A meeting is held that the campaign does not have.
    case unknownMeeting = "unknown-meeting"
    /// A required meeting is not held.
    case notHeld = "not-held"
    /// Times held; at most 1.
    case heldTooOften = "held-too-often"
    /// An item of the meeting's programme is not scheduled.
    case itemMissing = "item-missing"
    /// Times the item is scheduled; at most 1.
    case itemRepeated = "item-repeated"
    /// An item is scheduled that the meeting's programme does not have.
    case unknownItem = "unknown-item"
    /// A programme is stated for a meeting that is not held.
    case programmeWithoutMeeting = "programme-without-meeting"

    // MARK: window
    /// The session is none of the campaign's.
    case unknownSession = "unknown-session"
    /// The date lies outside the window (`dates`).
    case outsideWindow = "outside-window"
    /// The calendar closes the slot (`rest`).
    case slotClosed = "slot-closed"
    /// Minutes the meeting takes; minutes the session has.
    case tooLong = "too-long"
    /// The date lies outside the meeting's own dates (`dates`).
    case outsideOwnDates = "outside-own-dates"
    case hostRefuses = "host-refuses"
    /// The place is none of the meeting's.
    case wrongPlace = "wrong-place"
    /// Minutes of an item that lie outside its meeting's part of the session; at most 0.
    case itemOutsideMeeting = "item-outside-meeting"
    /// `session` is the item's own.
    case itemInOtherSession = "item-in-other-session"
    /// Minutes of an item that lie outside its own times; at most 0.
    case itemOutsideTimes = "item-outside-times"

    /// Sessions that follow one another on the day; as many as the meeting takes.
    case tooFewSessions = "too-few-sessions"
    /// Minutes from midnight at which it begins; none of the session's starts.
    case wrongStart = "wrong-start"
    /// The site is none of the meeting's, or it visits none.
    case wrongSite = "wrong-site"
    /// The schedule does not say which site the meeting visits.
    case siteNotStated = "site-not-stated"

    // MARK: one-place
    case unknownDelegation = "unknown-delegation"
    /// Minutes two meetings of one delegation have in common; at most 0.
    case meetingsOverlap = "meetings-overlap"
    /// Meetings at once at a place, counted when one of them begins; its rooms.
    case roomsExceeded = "rooms-exceeded"
    /// The host is none of the delegation's.
    case hostNotServed = "host-not-served"
    case delegationAway = "delegation-away"
    /// Minutes that two items of a programme have in common; at most 0.
    case itemsOverlap = "items-overlap"

    // MARK: travel
    /// Minutes between two meetings, negative where they overlap; minutes the drive takes.
    case tooLittleTime = "too-little-time"
    /// Minutes from midnight, both.
    case departsTooEarly = "departs-too-early"
    /// Minutes from midnight, both.
    case returnsTooLate = "returns-too-late"

    /// `place` is where the schedule has a night; the last meeting ends elsewhere.
    case nightElsewhere = "night-elsewhere"
    /// No night may be spent at the place.
    case noLodging = "no-lodging"
    /// The delegation holds no meeting on the date after the night.
    case nightWithoutNextDay = "night-without-next-day"
    case teamChangesOnTheWay = "team-changes-on-the-way"
    case vehiclesChangeOnTheWay = "vehicles-change-on-the-way"
    /// Nights in a row from `date` on; at most so many.
    case tooManyNights = "too-many-nights"

    // MARK: role
    case unknownPerson = "unknown-person"
    /// People in the role; places of the role.
    case tooFewInRole = "too-few-in-role"
    /// People in the role; places of the role.
    case tooManyInRole = "too-many-in-role"
    /// Somebody fills a role that no meeting of the tour has.
    case roleNotNeeded = "role-not-needed"
    /// Times the person stands in the team; at most 1.
    case personRepeated = "person-repeated"
    case notQualified = "not-qualified"
    /// A trip is stated for a delegation that holds no meeting on the date.
    case tripWithoutMeetings = "trip-without-meetings"

    // MARK: stand-in
    /// Heads and deputies of the unit in the role; at least 1.
    case unitNotRepresented = "unit-not-represented"

    // MARK: person
    /// Teams the person is in on the date; at most 1.
    case inSeveralTeams = "in-several-teams"
    /// The person is away in a session that the tour touches.
    case personAway = "person-away"
    /// Dates out in the week whose Monday is `date`; at most so many.
    case tooManyDays = "too-many-days"
    /// Working dates out one after the other, from `date` on; at most so many.
    case tooManyDaysInARow = "too-many-days-in-a-row"
    /// Somebody who presents an item is away in a session that it touches.
    case presenterAway = "presenter-away"
    /// Somebody who presents an item is out with another delegation (`delegations`).
    case presenterElsewhere = "presenter-elsewhere"

    // MARK: duty
    /// Leaders who stay at the office; at least so many.
    case tooFewOnDuty = "too-few-on-duty"

    // MARK: vehicle
    case unknownVehicle = "unknown-vehicle"
    /// Vehicles of the tour; at least 1.
    case noVehicle = "no-vehicle"
    /// Vehicles of the tour; at most so many.
    case tooManyVehicles = "too-many-vehicles"
    /// Times the vehicle stands in the tour; at most 1.
    case vehicleRepeated = "vehicle-repeated"
    /// Tours of the vehicle on the date; at most 1.
    case vehicleInSeveralTours = "vehicle-in-several-tours"
    case vehicleAway = "vehicle-away"
    /// Seats of the tour's vehicles; people who ride.
    case tooFewSeats = "too-few-seats"
    case noDriver = "no-driver"
    case unknownDriver = "unknown-driver"
    case driverNotAllowed = "driver-not-allowed"
    case driverAway = "driver-away"
    /// Vehicles the driver drives on the date; at most 1.
    case driverInSeveralVehicles = "driver-in-several-vehicles"
    /// Minutes from departure to return of the driver's tour; at most so many.
    case driverOutTooLong = "driver-out-too-long"
    /// Dates at the wheel in the week whose Monday is `date`; at most so many.
    case tooManyDrivingDays = "too-many-driving-days"
    /// Vehicles are stated for a delegation that holds no meeting on the date.
    case vehicleWithoutMeetings = "vehicle-without-meetings"

    // MARK: guest
    case unknownGuest = "unknown-guest"
    /// Guests of the pool on the list; at least so many.
    case tooFewGuests = "too-few-guests"
    /// Guests of the pool on the list; at most so many.
    case tooManyGuests = "too-many-guests"
    case namedGuestMissing = "named-guest-missing"
    /// The guest's pool is not invited to the meeting.
    case poolNotInvited = "pool-not-invited"
    /// Times the guest stands on the list; at most 1.
    case guestRepeated = "guest-repeated"
    case guestAway = "guest-away"
    case guestNotForHost = "guest-not-for-host"
    /// Minutes that two meetings of one guest have in common; at most 0.
    case guestInTwoPlaces = "guest-in-two-places"
    /// Meetings the guest is invited to; at most so many.
    case tooManyInvitations = "too-many-invitations"
    /// Guests and team together; the place's capacity.
    case capacityExceeded = "capacity-exceeded"
    /// A guest who presents an item is not on the meeting's list.
    case presenterNotInvited = "presenter-not-invited"

    // MARK: order
    /// The second meeting begins before the first has ended; minutes by which it does; at most 0.
    case beginsTooEarly = "begins-too-early"
    /// Civil days from the first meeting to the second; at least so many.
    case tooFewDaysBetween = "too-few-days-between"
    /// Minutes by which an item begins before another has ended that it comes after; at most 0.
    case itemTooEarly = "item-too-early"
    /// `date` is the date found, `dates` the pinned one.
    case pinnedDate = "pinned-date"
    /// `session` is the pinned one.
    case pinnedSession = "pinned-session"
    /// `place` is the pinned one.
    case pinnedPlace = "pinned-place"
    /// `delegations` is the pinned one.
    case pinnedDelegation = "pinned-delegation"
    /// `person` is to be in the team of the meeting's tour and is not.
    case pinnedPerson = "pinned-person"

    // MARK: load
    /// Meetings that the delegation holds on the date; at most so many.
    case tooManyMeetings = "too-many-meetings"
    /// Civil days between two meetings of the host; at least so many. `date` is the later one's.
    case meetingsTooClose = "meetings-too-close"

    /// A meeting lies before the end of a step that it must follow (`events`; `dates` is its last
    /// date). Civil days from that date to the meeting; at least so many.
    case meetingBeforeStep = "meeting-before-step"

    // MARK: plan
    /// A step is dated that the work plan does not have.
    case unknownStep = "unknown-step"
    case stepNotDated = "step-not-dated"
    /// Times dated; at most 1.
    case stepDatedTwice = "step-dated-twice"
    /// The step begins or ends outside the plan's window (`dates`).
    case stepOutsidePlan = "step-outside-plan"
    /// The step begins or ends on a day that is not worked (`rest`).
    case stepNotWorked = "step-not-worked"
    /// Working days from the step's first to its last date; those it takes.
    case stepLength = "step-length"
    /// The step begins before the date (`dates`) it may.
    case stepTooEarly = "step-too-early"
    /// The step ends after the date (`dates`) it must.
    case stepTooLate = "step-too-late"
    /// The step ends on another date than the one that is fixed (`dates`).
    case stepNotOnDate = "step-not-on-date"
    /// The step ends after its task's due date (`dates`).
    case taskTooLate = "task-too-late"
    /// The step begins before what it must follow (`events`; `dates` is its last date) is over, or too
    /// soon after. Days between; at least so many. Working days in rule `plan`, civil days from the
    /// one date to the other in rule `order`.
    case stepBeforePredecessor = "step-before-predecessor"
    /// What a unit's steps take on the date; what its people who are there give. Hundredths of a
    /// person.
    case unitOverloaded = "unit-overloaded"

    // MARK: budget
    /// Đồng charged to the line; đồng that it has left.
    case lineOverspent = "line-overspent"

    // MARK: several rules
    /// The schedule does not say what the rule asks about.
    case notStated = "not-stated"
  }
}
