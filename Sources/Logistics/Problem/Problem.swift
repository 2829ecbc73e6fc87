package import Campaign

/// A campaign as flat arrays of integers, in the form that the search and the bound read.
///
/// It starts permissive (`init(shapeOf:)`) and each rule restricts it (`PlanningRule.post(into:)`);
/// what a rule does not post does not bind. Indices: `m` meetings, `k` delegations, `p` people,
/// `r` roles, `v` vehicles, `x` drivers, `g` guests, all in the campaign's order; `d` working dates
/// in order of time; `s` sessions; `b` the times of a day at which meetings may begin, in order; a
/// *slot* is such a beginning on a date, `d * startCount + b`; a *stop* is a meeting at one of its
/// places, with one of its sites, so that choosing a stop chooses both.
package struct Problem: Sendable {
  package let campaign: Campaign

  // MARK: Time
  /// Dates of the window with an open session.
  package let dates: [CivilDate]
  package let sessionCount: Int
  package let sessionStart: [Int]
  package let sessionEnd: [Int]
  /// Beginnings of meetings in a day, in order of time: by `b` the minute and the session.
  package let startCount: Int
  package let startMinute: [Int]
  package let startSession: [Int]
  /// Week of each date, counted from the first.
  package let weekOfDate: [Int]
  package let weekCount: Int
  /// By slot.
  package let isOpen: [Bool]

  // MARK: Meetings and stops
  package let meetingCount: Int
  package let stopMeeting: [Int]
  package let stopPlace: [Int]
  /// Where the delegation is when the meeting ends: the site it visits last, or the place itself.
  package let stopEndPlace: [Int]
  package let stopSite: [Int?]
  /// Driven within the meeting: to the sites of its programme and back, and to the site that ends it.
  package let stopMetres: [Int]
  /// [stop * slotCount + slot]: what the place costs in the sessions that the meeting takes from the slot
  /// on; empty where no place costs anything.
  package let hallDong: [Int]
  /// [stop * startCount + b]: the minute at which the meeting ends that begins at `b`.
  package let stopEnd: [Int]
  package let stopsOfMeeting: [Range<Int>]
  /// [m * sessionCount + s]: the sessions that the meeting takes when it begins in session s; empty
  /// where the day has too few.
  package let sessionsOfMeeting: [[Int]]
  package let dislikePoints: [Int]  // [m * slotCount + slot]
  package let priority: [Int]
  package var isRequired: [Bool]
  /// [stop * slotCount + slot]
  package var isAllowed: [Bool]

  // MARK: Delegations and places
  package let delegationCount: Int
  /// [k * meetingCount + m]
  package var mayVisit: [Bool]
  /// [(k * meetingCount + m) * slotCount + slot]: whether the delegation is not away in any session that
  /// the meeting takes from the slot on.
  package var mayGoOut: [Bool]
  package let placeCount: Int
  package let basePlace: Int
  /// By place; `Int.max` where it does not matter.
  package var rooms: [Int]
  package var capacity: [Int]

  // MARK: Travel, [from * placeCount + to]
  package let metres: [Int]
  package var minutes: [Int]
  /// Whether the drives between a day's meetings must fit, and the two limits.
  package var enforcesTravel = false
  package var leaveAfter = Int.min
  /// Nights in a row that a delegation may be away, and by place whether it may spend one there.
  package var mostNights = 0
  package let hasLodging: [Bool]
  /// By person: what a night adds to the allowance of a day out and back, and its lodging.
  package let nightAllowance: [Int]
  package let lodging: [Int]
  package var backBy = Int.max

  // MARK: Roles and people
  package let roleCount: Int
  package let seatsOfRole: [Int]
  /// Bit r: the meeting names role r (of 64 at most); `rolesOfMeeting` holds those that bind.
  package let roleBits: [UInt64]
  package var rolesOfMeeting: [UInt64]
  package let personCount: Int
  /// [r * personCount + p]: who may fill the first seat of a role, and who the others.
  package var mayFillFirst: [Bool]
  package var mayFillRest: [Bool]
  /// [r * personCount + p]
  package let representationPoints: [Int]
  package let allowance: [Int]
  /// By person: the least that a day out costs, whatever the day.
  package let leastDay: [Int]
  /// [p * dates + d]: bit s where the person cannot be out in session s.
  package var awaySessions: [UInt16]
  /// By person; `Int.max` without a limit.
  package var mostDaysAWeek: [Int]
  /// By person: dates one after the other; `Int.max` without a limit.
  package var mostDaysInARow: [Int]
  package var isLeader: [Bool]
  /// Leaders that must be in no team, by date.
  package var dutyCount = 0
  /// [p * dates + d]: leaders who count as being at the office when in no team.
  package var canBeOnDuty: [Bool]

  // MARK: Vehicles and drivers
  package let vehicleCount: Int
  package let seatsOfVehicle: [Int]
  package let dongPerKilometre: [Int]
  package let dongPerVehicleDay: [Int]
  /// Vehicles a tour may take; 0 where the rule does not apply.
  package var mostVehicles = 0
  /// [v * dates + d]
  package var isVehicleFree: [Bool]
  package let driverCount: Int
  package var needsDrivers = false
  /// [v * driverCount + x]
  package let mayDrive: [Bool]
  /// [x * dates + d]
  package let isDriverFree: [Bool]
  /// By driver: minutes out of one tour, and dates of one week; `Int.max` without a limit.
  package var mostDriverMinutes: [Int]
  package var mostDriverDaysAWeek: [Int]

  // MARK: Guests
  package let guestCount: Int
  package let guestDong: [Int]
  /// By meeting: what the campaign states, and what binds (nothing where rule `guest` is off).
  package let statedInvitations: [[Invitation]]
  package var invitations: [[Invitation]]
  /// [g * slotCount + slot]
  package let isGuestFree: [Bool]
  /// By guest; `Int.max` without a limit.
  package var mostInvitations: [Int]

  // MARK: Order
  package var precedences: [(first: Int, second: Int, days: Int)] = []
  /// By meeting: who must be in the team of its tour; empty where nobody is fixed to any meeting.
  package var pinnedPeople: [[Int]] = []
  /// By meeting: people who present an item of its programme, and so go with no other delegation on
  /// its date; empty where nobody does.
  package var presenters: [[Int]] = []

  // MARK: Steps
  /// [p * dates + d]: the unit, an index into the campaign's, whose steps miss the person when out on
  /// the date; -1 where none do. Empty where steps and visits share no unit.
  package var stepUnit: [Int] = []

  // MARK: Load
  /// Meetings that a tour holds at most.
  package var mostMeetings = Int.max
  /// Pairs of meetings whose dates lie so many civil days apart, whichever comes first.
  package var separations: [(first: Int, second: Int, days: Int)] = []

  /// What rescheduling starts from; nil for a first plan.
  package private(set) var published: PublishedPlan?

  package var slotCount: Int { dates.count * startCount }
  package var stopCount: Int { stopMeeting.count }
  package var dateCount: Int { dates.count }

  /// Whom a meeting invites from one pool.
  package struct Invitation: Sendable {
    package var meeting: Int
    package var pool: Int
    package var travels: Bool
    package var least: Int
    package var most: Int
    package var named: [Int]
    /// Guests of the pool who fit the host, in the campaign's order.
    package var candidates: [Int]
  }

  /// The arrays of a campaign before any rule is posted.
  ///
  /// - Parameter campaign: a campaign that was read without errors.
  package init(shapeOf campaign: Campaign) {
    self.campaign = campaign
    let sessions = campaign.sessions
    let dates = campaign.workingDates
    self.dates = dates
    sessionCount = sessions.count
    sessionStart = sessions.map(\.start.minutes)
    sessionEnd = sessions.map(\.end.minutes)
    let starts = sessions.enumerated().flatMap { s, session in
      session.starts.map { (minute: $0.minutes, session: s) }
    }.sorted { ($0.minute, $0.session) < ($1.minute, $1.session) }
    startCount = starts.count
    startMinute = starts.map(\.minute)
    startSession = starts.map(\.session)
    let firstMonday = dates.first?.monday.dayNumber ?? 0
    weekOfDate = dates.map { ($0.monday.dayNumber - firstMonday) / 7 }
    weekCount = (weekOfDate.last ?? -1) + 1
    isOpen = dates.flatMap { date in
      starts.map { campaign.calendar.rest(on: date, session: sessions[$0.session].id) == nil }
    }
    let slotCount = dates.count * starts.count
    func bySlot(_ value: (CivilDate, SessionID) -> Int) -> [Int] {
      dates.flatMap { date in
        let bySession = sessions.map { value(date, $0.id) }
        return starts.map { bySession[$0.session] }
      }
    }
    func byDate(_ away: [SlotPattern]) -> [Bool] {
      dates.map { date in !away.contains { $0.matchesDate(date) } }
    }
    let sessionIndex = sessions.map(\.id).positions
    let placeIndex = campaign.places.map(\.id).positions
    let hostIndex = campaign.hosts.map(\.id).positions
    let roleIndex = campaign.roles.map(\.id).positions
    let poolIndex = campaign.pools.map(\.id).positions
    let guestIndex = campaign.guests.map(\.id).positions
    let driverIndex = campaign.drivers.map(\.id).positions

    let meetings = campaign.meetings
    meetingCount = meetings.count
    priority = meetings.map(\.priority)
    var stopMeeting: [Int] = []
    var stopPlace: [Int] = []
    var stopEndPlace: [Int] = []
    var stopSite: [Int?] = []
    var stopMetres: [Int] = []
    var stopEnd: [Int] = []
    var stopsOfMeeting: [Range<Int>] = []
    var sessionsOfMeeting: [[Int]] = []
    for (m, meeting) in meetings.enumerated() {
      let first = stopMeeting.count
      let runs = sessions.map { first in
        (campaign.sessions(of: meeting, from: first.id) ?? []).compactMap { sessionIndex[$0.id] }
      }
      sessionsOfMeeting += runs
      let sites: [Int?] = meeting.site.map { $0.places.map { placeIndex[$0] } } ?? [nil]
      for place in meeting.places.compactMap({ placeIndex[$0] }) {
        for site in sites {
          stopMeeting.append(m)
          stopPlace.append(place)
          stopEndPlace.append(site ?? place)
          stopSite.append(site)
          stopMetres.append(
            campaign.excursionMetres(of: meeting, from: place)
              + (site.map { campaign.travel.metres[place][$0] } ?? 0))
          let visit = site.map { campaign.travel.minutes[place][$0] + (meeting.site?.minutes ?? 0) }
          stopEnd += starts.map { start in
            let run = runs[start.session]
            let last = run.count > 1 ? sessions[run[run.count - 1]].start.minutes : start.minute
            return last + meeting.minutes + (visit ?? 0)
          }
        }
      }
      stopsOfMeeting.append(first..<stopMeeting.count)
    }
    self.stopMeeting = stopMeeting
    self.stopPlace = stopPlace
    self.stopEndPlace = stopEndPlace
    self.stopSite = stopSite
    self.stopMetres = stopMetres
    self.stopEnd = stopEnd
    self.stopsOfMeeting = stopsOfMeeting
    self.sessionsOfMeeting = sessionsOfMeeting
    let hasHalls = !campaign.costs.halls.isEmpty
    hallDong = (hasHalls ? Array(stopMeeting.indices) : []).flatMap { stop in
      let place = campaign.places[stopPlace[stop]].id
      let prices = sessions.map { campaign.costs.hallDong(at: place, in: $0.id) }
      let byStart = starts.map { start in
        sessionsOfMeeting[stopMeeting[stop] * sessions.count + start.session]
          .reduce(0) { $0 + prices[$1] }
      }
      return dates.flatMap { _ in byStart }
    }
    dislikePoints = meetings.flatMap { meeting in
      let dislikes = meeting.hosts.compactMap { hostIndex[$0] }.flatMap {
        campaign.hosts[$0].dislikes
      }
      return bySlot { date, session in
        dislikes.reduce(0) { $0 + ($1.slots.matches(date, session) ? $1.points : 0) }
      }
    }
    isRequired = meetings.map { _ in false }
    isAllowed = Array(repeating: true, count: stopMeeting.count * slotCount)

    delegationCount = campaign.delegations.count
    mayVisit = Array(repeating: true, count: delegationCount * meetingCount)
    mayGoOut = Array(repeating: true, count: delegationCount * meetingCount * slotCount)
    placeCount = campaign.places.count
    hasLodging = campaign.places.map(\.hasLodging)
    nightAllowance = campaign.people.map { person in
      campaign.costs.nightAllowanceDong[person.rank.level]
        - campaign.costs.allowance(of: person.rank)
    }
    lodging = campaign.people.map { campaign.costs.lodgingDong[$0.rank.level] }
    basePlace = placeIndex[campaign.base] ?? 0
    rooms = Array(repeating: Int.max, count: placeCount)
    capacity = Array(repeating: Int.max, count: placeCount)
    metres = campaign.travel.metres.flatMap(\.self)
    minutes = campaign.travel.minutes.flatMap(\.self)

    roleCount = campaign.roles.count
    seatsOfRole = campaign.roles.map(\.count)
    rolesOfMeeting = meetings.map { _ in 0 }
    let people = campaign.people
    personCount = people.count
    mayFillFirst = Array(repeating: false, count: roleCount * people.count)
    mayFillRest = mayFillFirst
    representationPoints = campaign.roles.flatMap { role in
      people.map { role.representationPoints(of: $0.rank, table: campaign.costs) }
    }
    allowance = people.map { campaign.costs.allowance(of: $0.rank) }
    let hasNights = campaign.rules.isOn(.travel) && campaign.rules.mostNights > 0
    leastDay = people.map { campaign.costs.leastDay(of: $0.rank, nights: hasNights) }
    awaySessions = Array(repeating: 0, count: people.count * dates.count)
    mostDaysAWeek = Array(repeating: Int.max, count: people.count)
    mostDaysInARow = mostDaysAWeek
    isLeader = Array(repeating: false, count: people.count)
    canBeOnDuty = Array(repeating: false, count: people.count * dates.count)

    let vehicles = campaign.vehicles
    vehicleCount = vehicles.count
    seatsOfVehicle = vehicles.map(\.seats)
    dongPerKilometre = vehicles.map(\.dongPerKilometre)
    dongPerVehicleDay = vehicles.map(\.dongPerDay)
    isVehicleFree = vehicles.flatMap { byDate($0.away) }
    driverCount = campaign.drivers.count
    mayDrive = vehicles.flatMap { vehicle in
      let allowed = Set(vehicle.drivers.compactMap { driverIndex[$0] })
      return campaign.drivers.indices.map { vehicle.drivers.isEmpty || allowed.contains($0) }
    }
    isDriverFree = campaign.drivers.flatMap { byDate($0.away) }
    mostDriverMinutes = campaign.drivers.map { _ in Int.max }
    mostDriverDaysAWeek = mostDriverMinutes

    let guests = campaign.guests
    guestCount = guests.count
    guestDong = guests.map(\.dong)
    isGuestFree = guests.flatMap { guest in
      bySlot { date, session in guest.away.contains { $0.matches(date, session) } ? 0 : 1 }
        .map { $0 == 1 }
    }
    mostInvitations = Array(repeating: Int.max, count: guests.count)
    invitations = meetings.map { _ in [] }
    statedInvitations = meetings.enumerated().map { m, meeting in
      // Invitations of one pool are met by the same guests, so they are one.
      let pools = meeting.invitations.compactMap { poolIndex[$0.pool] }
      return Set(pools).sorted().map { pool in
        let invitations = meeting.invitations.filter { $0.pool == campaign.pools[pool].id }
        let candidates = guests.indices.filter {
          guests[$0].pool == campaign.pools[pool].id
            && guests[$0].fits(meeting)
        }
        return Invitation(
          meeting: m, pool: pool, travels: campaign.pools[pool].travels,
          least: invitations.map(\.least).max() ?? 0, most: invitations.map(\.most).min() ?? 0,
          named: Set(invitations.flatMap(\.named)).compactMap { guestIndex[$0] }.sorted(),
          candidates: candidates)
      }
    }
    roleBits = meetings.map { meeting in
      meeting.roles.reduce(UInt64(0)) { bits, role in
        roleIndex[role].map { bits | (1 << UInt64($0)) } ?? bits
      }
    }
    published = campaign.revision.map { PublishedPlan($0, self) }
  }

  /// Whether a night lies between the date and the next one.
  package func hasNight(after day: Int) -> Bool {
    mostNights > 0 && day + 1 < dateCount && dates[day + 1].dayNumber == dates[day].dayNumber + 1
  }

  /// The date of a slot.
  package func day(_ slot: Int) -> Int { slot / startCount }

  /// The session of a slot.
  package func session(_ slot: Int) -> Int { startSession[slot % startCount] }

  /// Metres to the stop's place from the base or from the nearest end of another meeting: no way to it is
  /// shorter where a day may begin anywhere.
  package func nearestMetres(to stop: Int) -> Int {
    let place = stopPlace[stop]
    return (0..<stopCount).reduce(metres[basePlace * placeCount + place]) { least, other in
      stopMeeting[other] == stopMeeting[stop]
        ? least : min(least, metres[stopEndPlace[other] * placeCount + place])
    }
  }

  /// The sessions that the meeting takes from the slot on: the slot's own where the day has too few.
  package func sessions(of meeting: Int, from slot: Int) -> [Int] {
    let run = sessionsOfMeeting[meeting * sessionCount + session(slot)]
    return run.isEmpty ? [session(slot)] : run
  }

  /// The slots of the same date that begin the sessions which the meeting takes from the slot on; empty
  /// where the day has too few.
  package func slots(of meeting: Int, from slot: Int) -> [Int] {
    let run = sessionsOfMeeting[meeting * sessionCount + session(slot)]
    if run.count == 1 { return [slot] }
    let first = day(slot) * startCount
    return run.compactMap { session in
      startSession.firstIndex(of: session).map { first + $0 }
    }
  }

  /// Whether the guest is free in all sessions that the meeting takes from the slot on.
  package func isFree(_ guest: Int, for meeting: Int, _ slot: Int) -> Bool {
    if sessionsOfMeeting[meeting * sessionCount + session(slot)].count == 1 {
      return isGuestFree[guest * slotCount + slot]
    }
    return slots(of: meeting, from: slot).allSatisfy { isGuestFree[guest * slotCount + $0] }
  }

  /// The minute at which a slot begins.
  package func minute(_ slot: Int) -> Int { startMinute[slot % startCount] }

  /// The minute at which the meeting ends that is held at the stop and begins in the slot.
  package func end(_ stop: Int, _ slot: Int) -> Int {
    stopEnd[stop * startCount + slot % startCount]
  }

  /// The earliest end of the meeting that begins in the slot, over its stops.
  package func earliestEnd(_ meeting: Int, _ slot: Int) -> Int {
    stopsOfMeeting[meeting].reduce(Int.max) { min($0, end($1, slot)) }
  }
}
