import Campaign
import Testing

@testable import Logistics

/// What concessions change, and where they cannot be made.
@Suite struct ConcessionTests {
  /// Applies the concession to what `change` makes of the small campaign.
  private func applied(
    _ kind: Concession.Kind, _ amount: Int = 1, _ extent: Concession.Extent = .everywhere,
    _ change: (inout Campaign) -> Void = { _ in }
  ) -> Campaign? {
    Concession(kind, amount: amount, extent: extent).applied(to: ruleCampaign(change))
  }

  // MARK: Days and hours

  @Test func theWindowEndsAfterSoManyWorkingDays() {
    // Tuesday 18 April; then Wednesday to Friday, and Monday.
    #expect(applied(.laterEnd)?.window == april(17)...april(19))
    #expect(applied(.laterEnd, 4)?.window == april(17)...april(24))
    let closed = applied(.laterEnd) {
      $0.calendar.closed = [.init(slots: .on(19), reason: "")]
    }
    #expect(closed?.window == april(17)...april(20))
    let planned = applied(.laterEnd) { $0.workPlan = WorkPlan(window: april(17)...april(18)) }
    #expect(planned == nil)
  }

  @Test func aClosedDayIsWorked() {
    let saturday = applied(.openDay(april(22))) { $0.window = april(17)...april(22) }
    #expect(saturday?.workingDates.last == april(22))
    let sessions = applied(.openDay(april(17))) {
      $0.calendar.closed = [
        .init(slots: SlotPattern(weekdays: [.monday], sessions: ["morning"]), reason: "giao ban")
      ]
    }
    #expect(sessions?.openSlots.count == 4)
    #expect(sessions?.calendar.rest(on: april(24), session: "morning") != nil)
    #expect(applied(.openDay(april(17))) == nil)
  }

  @Test func hoursMoveByHalfHoursWithinTheDay() {
    #expect(applied(.earlierLeave, 3)?.rules.leaveAfter == time(4, 30))
    #expect(applied(.laterReturn, 2)?.rules.backBy == time(20))
    #expect(applied(.earlierLeave, 13) == nil)
    #expect(applied(.laterReturn, 11) == nil)
  }

  // MARK: Patterns

  @Test func patternsLoseTheDatesThatAreLifted() {
    let span = april(17)...april(28)
    let patterns: [SlotPattern] = [
      SlotPattern(), SlotPattern(weekdays: [.monday, .wednesday], sessions: ["morning"]),
      SlotPattern(dates: april(18)...april(20)), .on(18, "afternoon"),
    ]
    for pattern in patterns {
      for lifted in [[april(17)], [april(18), april(19)], [april(26)], [april(17), april(28)]] {
        let parts = pattern.without(lifted, in: span)
        for date in span.dates {
          for session in ["morning", "afternoon"] as [SessionID] {
            #expect(
              parts.contains { $0.matches(date, session) }
                == (pattern.matches(date, session) && !lifted.contains(date)),
              "\(pattern) without \(lifted) on \(date) \(session)")
          }
        }
      }
    }
  }

  @Test func absencesAreLiftedEverywhereOrOnSomeDates() {
    func change(_ campaign: inout Campaign) {
      campaign.hosts[0].refuses = [SlotPattern(dates: april(17)...april(18))]
    }
    #expect(applied(.receive("ha"), 1, .everywhere, change)?.hosts[0].refuses == [])
    #expect(
      applied(.receive("ha"), 1, .dates([april(17)]), change)?.hosts[0].refuses == [.on(18)])
    #expect(applied(.receive("ha"), 1, .dates([april(19)]), change) == nil)
    #expect(applied(.receive("hb"), 1, .everywhere, change) == nil)
  }

  // MARK: Meetings

  @Test func meetingsMayBeLeftOut() {
    let some = applied(.leaveOut, 1, .meetings(["mb"]))
    #expect(some?.meetings.map(\.isRequired) == [true, false])
    let all = applied(.leaveOut, 0) { $0.meetings[1].isRequired = false }
    #expect(all?.meetings.map(\.isRequired) == [false, false])
    // Losing the required one is dearer than losing all others.
    #expect(all?.meetings.map(\.priority) == [2, 1])
    #expect(applied(.leaveOut, 1, .meetings(["mc"])) == nil)
    // What lies behind is held.
    let held = Schedule.HeldMeeting(
      meeting: "ma", date: april(17), session: "morning", place: "a", delegation: "d1")
    let revised = ruleCampaign().revised(
      by: Revision(
        published: Schedule(meetings: [held], trips: nil), frozenUntil: april(18)))
    let ahead = Concession(.leaveOut, amount: 0).applied(to: revised)
    #expect(ahead?.meetings.map(\.isRequired) == [true, false])
  }

  @Test func meetingsBecomeShorterAndLonger() {
    #expect(applied(.shorterMeeting("ma"), 2)?.meetings[0].minutes == 90)
    #expect(applied(.longerMeeting("ma"))?.meetings[0].minutes == 135)
    #expect(applied(.shorterMeeting("ma"), 8) == nil)
  }

  @Test func pinsDatesAndProgrammesAreFreed() {
    func change(_ campaign: inout Campaign) {
      campaign.meetings[0].pin = Meeting.Pin(
        date: april(17), session: "morning", place: "a", delegation: "d1", people: ["p"])
      campaign.meetings[0].dates = april(17)...april(17)
      campaign.meetings[0].programme = [
        ProgrammeItem(id: "x", minutes: 30, session: "morning", from: time(9)),
        ProgrammeItem(id: "y", minutes: 30, after: ["x"]),
      ]
    }
    var free = ruleCampaign(change)
    for part in Reason.PinnedPart.allCases {
      let changed = Concession(.unpin("ma", part)).applied(to: free)
      #expect(changed != nil)
      free = changed ?? free
    }
    #expect(free.meetings[0].pin == Meeting.Pin())
    #expect(Concession(.unpin("ma", .date)).applied(to: free) == nil)
    #expect(applied(.anyDate("ma"), 1, .everywhere, change)?.meetings[0].dates == nil)
    #expect(applied(.anyDate("mb"), 1, .everywhere, change) == nil)
    // Frozen dates stay closed.
    let revised = ruleCampaign(change).revised(
      by: Revision(published: Schedule(meetings: [], trips: nil), frozenUntil: april(18)))
    let ahead = Concession(.anyDate("ma")).applied(to: revised)
    #expect(ahead?.meetings[0].dates == april(18)...april(18))
    let later = applied(.laterDates(["ma", "mb"]), 1, .everywhere, change)
    #expect(later?.meetings.map(\.dates) == [april(17)...april(18), nil])
    #expect(applied(.laterDates(["ma"]), 2, .everywhere, change) == nil)
    let dropped = applied(.dropItem("ma", "x"), 1, .everywhere, change)?.meetings[0].programme
    #expect(dropped?.map(\.id) == ["y"])
    #expect(dropped?.first?.after == [])
    let unordered = applied(.dropItemOrder("ma", "x", "y"), 1, .everywhere, change)
    #expect(unordered?.meetings[0].programme[1].after == [])
    #expect(
      applied(.anySession("ma", "x"), 1, .everywhere, change)?.meetings[0].programme[0].session
        == nil)
    #expect(
      applied(.anyTime("ma", "x"), 1, .everywhere, change)?.meetings[0].programme[0].from == nil)
  }

  @Test func ordersLoosenAndGo() {
    func change(_ campaign: inout Campaign) {
      campaign.precedences = [Precedence(first: "ma", second: "mb", days: 2)]
      campaign.rules.hostDays = 2
    }
    let (a, b) = (PlanEvent.meeting("ma"), PlanEvent.meeting("mb"))
    #expect(applied(.shorterOrder(a, b), 2, .everywhere, change)?.precedences[0].days == 0)
    #expect(applied(.shorterOrder(a, b), 3, .everywhere, change) == nil)
    #expect(applied(.shorterOrder(b, a), 1, .everywhere, change) == nil)
    #expect(applied(.dropOrder(a, b), 1, .everywhere, change)?.precedences == [])
    #expect(applied(.dropOrder(b, a), 1, .everywhere, change) == nil)
    #expect(applied(.fewerHostDays, 1, .everywhere, change)?.rules.hostDays == 1)
    #expect(applied(.fewerHostDays, 2, .everywhere, change)?.rules.hostDays == nil)
    #expect(applied(.fewerHostDays, 3, .everywhere, change) == nil)
  }

  // MARK: Delegations, vehicles and places

  @Test func delegationsAreAddedForSomeDatesToo() {
    let two = applied(.moreDelegations, 2, .dates([april(18)])) {
      $0.delegations[0].id = "more-1"
    }
    #expect(two?.delegations.map(\.id) == ["more-1", "more-2", "more-3"])
    let away = two?.delegations.last?.away ?? []
    #expect(away.contains { $0.matchesDate(april(17)) })
    #expect(!away.contains { $0.matchesDate(april(18)) })
    #expect(applied(.moreDelegations, 16) == nil)
  }

  @Test func hiredVehiclesComeWithDriversOfTheirOwn() throws {
    func change(_ campaign: inout Campaign) {
      campaign.vehicles = [
        Vehicle(id: "v", name: "", seats: 4, dongPerKilometre: 7, dongPerDay: 9)
      ]
      campaign.drivers = [Driver(id: "x", name: "")]
    }
    let hired = try #require(applied(.hireVehicle(seats: 15), 1, .dates([april(17)]), change))
    #expect(hired.vehicles[0].drivers == ["x"])
    #expect(hired.vehicles[1].drivers == [hired.drivers[1].id])
    #expect(hired.vehicles[1].seats == 15)
    #expect(hired.vehicles[1].dongPerDay == 9)
    #expect(hired.vehicles[1].away.contains { $0.matchesDate(april(18)) })
    let driver = try #require(applied(.hireDriver, 1, .everywhere, change))
    #expect(driver.drivers.count == 2 && driver.vehicles[0].drivers == [])
    // Without drivers every vehicle comes with its own.
    let alone = applied(.hireVehicle(seats: 4)) {
      $0.vehicles = [Vehicle(id: "v", name: "", seats: 4)]
    }
    #expect(alone?.drivers == [])
    #expect(applied(.hireDriver) == nil)
    #expect(applied(.hireVehicle(seats: 4)) == nil)
  }

  @Test func limitsOfDriversPlacesAndDaysRise() {
    func change(_ campaign: inout Campaign) {
      campaign.drivers = [
        Driver(id: "x", name: "", mostMinutes: 600, mostDaysAWeek: 6), Driver(id: "y", name: ""),
      ]
      campaign.vehicles = ["v", "w"].map { Vehicle(id: VehicleID($0), name: "", seats: 4) }
      campaign.rules.mostMeetings = 7
      campaign.delegations[0].hosts = ["ha"]
      campaign.delegations[0].away = [.on(17)]
    }
    #expect(applied(.longerDriving, 2, .everywhere, change)?.drivers[0].mostMinutes == 660)
    #expect(applied(.moreDrivingDays, 1, .everywhere, change)?.drivers[0].mostDaysAWeek == 7)
    #expect(applied(.moreDrivingDays, 2, .everywhere, change) == nil)
    #expect(applied(.moreVehiclesADelegation, 1, .everywhere, change)?.rules.mostVehicles == 2)
    #expect(applied(.moreVehiclesADelegation, 2, .everywhere, change) == nil)
    #expect(applied(.moreMeetingsADay, 1, .everywhere, change)?.rules.mostMeetings == 8)
    #expect(applied(.moreMeetingsADay, 2, .everywhere, change) == nil)
    #expect(applied(.moreRooms("a"), 2)?.places[1].rooms == 3)
    #expect(applied(.anyHost(["d1"]), 1, .everywhere, change)?.delegations[0].hosts == [])
    #expect(applied(.goOut(["d1"]), 1, .everywhere, change)?.delegations[0].away == [])
    #expect(applied(.goOut(["d1"])) == nil)
  }

  // MARK: People

  private func staff(_ campaign: inout Campaign) {
    campaign.units = [Unit(id: "u", name: "u", isLeadership: true)]
    campaign.people = [
      Person(id: "h", name: "", unit: "u", rank: .head, away: [.on(17)], mostDaysAWeek: 6),
      Person(id: "d", name: "", unit: "u", rank: .deputy, mostDaysInARow: 2),
      Person(id: "s", name: "", unit: "u", rank: .specialist, skills: ["law"]),
    ]
    campaign.roles = [
      Role(id: "lead", unit: "u", ranks: [.head]), Role(id: "unit", count: 2, unit: "u"),
      Role(id: "law", skill: "law"), Role(id: "low", ranks: [.specialist]),
    ]
    campaign.meetings[0].roles = ["lead", "unit"]
    campaign.meetings[1].roles = ["lead"]
    campaign.rules.mostDaysAWeek = 6
    campaign.rules.leadersOnDuty = 1
  }

  @Test func ranksBelowStandIn() throws {
    let campaign = ruleCampaign(staff)
    #expect(campaign.standIn(for: "lead") == .deputy)
    #expect(campaign.standIn(for: "unit") == .specialist)
    #expect(campaign.standIn(for: "law") == nil)
    #expect(campaign.standIn(for: "low") == nil)
    let everywhere = applied(.standIn("lead"), 1, .everywhere, staff)
    #expect(everywhere?.roles[0].ranks == [.head, .deputy])
    let unit = try #require(applied(.standIn("unit"), 1, .everywhere, staff))
    #expect(!unit.roles[1].callsUnit)
    #expect(unit.roles[1].ranks == Rank.allCases)
    let there = try #require(applied(.standIn("lead"), 1, .meetings(["mb"]), staff))
    #expect(there.roles.map(\.id) == ["lead", "lead-stand-in-1", "unit", "law", "low"])
    #expect(there.meetings.map(\.roles) == [["lead", "unit"], ["lead-stand-in-1"]])
    #expect(there.roles[0].ranks == [.head] && there.roles[1].ranks == [.head, .deputy])
    #expect(applied(.standIn("law"), 1, .everywhere, staff) == nil)
  }

  @Test func peopleAreAddedWhoQualify() throws {
    for role in ["lead", "unit", "law", "low"] as [RoleID] {
      let more = try #require(applied(.anotherPerson(role), 1, .everywhere, staff))
      let added = try #require(more.people.last)
      #expect(more.people.count == 4)
      #expect(more.roles.first { $0.id == role }?.isQualified(added) == true, "\(role)")
    }
    #expect(applied(.anotherPerson("unit"), 1, .everywhere, staff)?.people.last?.rank == .deputy)
    #expect(applied(.anotherInUnit("u"), 2, .everywhere, staff)?.people.count == 5)
  }

  @Test func rolesShrinkAndLimitsRise() {
    #expect(applied(.smallerRole("unit"), 1, .everywhere, staff)?.roles[1].count == 1)
    #expect(applied(.smallerRole("lead"), 1, .everywhere, staff) == nil)
    let some = applied(.moreDaysAWeek(["h", "d"]), 1, .everywhere, staff)
    #expect(some?.people.map(\.mostDaysAWeek) == [7, 7, nil])
    #expect(applied(.moreDaysAWeek(["h"]), 2, .everywhere, staff) == nil)
    #expect(applied(.moreDaysAWeekForAll, 1, .everywhere, staff)?.rules.mostDaysAWeek == 7)
    let row = applied(.moreDaysInARow(["h", "d"]), 1, .everywhere, staff)
    #expect(row?.people.map(\.mostDaysInARow) == [nil, 3, nil])
    #expect(applied(.moreDaysInARowForAll, 1, .everywhere, staff) == nil)
    #expect(applied(.present("h"), 1, .everywhere, staff)?.people[0].away == [])
    #expect(applied(.fewerOnDuty, 1, .everywhere, staff)?.rules.leadersOnDuty == 0)
    #expect(applied(.fewerOnDuty, 2, .everywhere, staff) == nil)
  }

  // MARK: Guests and money

  @Test func guestsAreAddedAndFewerAreInvited() {
    func change(_ campaign: inout Campaign) {
      campaign.pools = [GuestPool(id: "g", name: "")]
      campaign.guests = [Guest(id: "g1", name: "", pool: "g", mostMeetings: 1)]
      campaign.meetings[0].invitations = [.init(pool: "g", least: 2, most: 3, named: ["g1"])]
    }
    #expect(applied(.anotherGuest("g"), 2, .everywhere, change)?.guests.count == 3)
    #expect(
      applied(.fewerInvited("g"), 2, .everywhere, change)?.meetings[0].invitations[0].least == 0)
    #expect(applied(.fewerInvited("g"), 3, .everywhere, change) == nil)
    #expect(applied(.moreInvitations("g"), 1, .everywhere, change)?.guests[0].mostMeetings == 2)
    #expect(
      applied(.uninvite("g1"), 1, .everywhere, change)?.meetings[0].invitations[0].named == [])
    #expect(applied(.uninvite("g2"), 1, .everywhere, change) == nil)
  }

  @Test func linesOfTheBudgetAreRaised() {
    func change(_ campaign: inout Campaign) {
      campaign.budget = Budget(
        tables: [
          BudgetTable(
            title: "",
            sections: [
              BudgetSection(name: "", lines: [BudgetLine(id: "xe", name: "", amounts: [900])])
            ])
        ], charges: [.init(kind: .fuel, line: "xe")])
    }
    #expect(
      applied(.raise("xe"), 100, .everywhere, change)?.budget?.chargedLines[0].available == 1_000)
    #expect(applied(.raise("nha"), 100, .everywhere, change) == nil)
  }

  // MARK: The work plan

  @Test func stepsAndTheirDatesGiveWay() {
    func change(_ campaign: inout Campaign) {
      let steps = [
        Step(id: "s", unit: "u", days: 3, load: 150, from: april(24), date: april(21)),
        Step(
          id: "t", unit: "u", days: 1, after: [.init(.step("s"), lag: 2)], due: april(20)),
      ]
      campaign.workPlan = WorkPlan(
        window: april(17)...april(21),
        tasks: [Task(id: "a", name: "", lead: "u", due: DueDate(april(21)), steps: steps)])
    }
    func plan(_ kind: Concession.Kind, _ amount: Int = 1) -> WorkPlan? {
      applied(kind, amount, .everywhere, change)?.workPlan
    }
    #expect(plan(.laterPlanEnd, 2)?.window == april(17)...april(25))
    #expect(plan(.laterTaskDue("a"), 1)?.tasks[0].due?.date == april(24))
    #expect(plan(.laterStepDue("t"), 2)?.steps[1].due == april(24))
    #expect(plan(.earlierStep("s"))?.steps[0].from == april(21))
    #expect(plan(.anyStepDate("s"))?.steps[0].date == nil)
    #expect(plan(.shorterStep("s"), 2)?.steps[0].days == 1)
    #expect(plan(.shorterStep("s"), 3) == nil)
    #expect(plan(.lighterStep("s"))?.steps[0].load == 50)
    #expect(plan(.lighterStep("t")) == nil)
    #expect(plan(.shorterWait("t", .step("s")), 2)?.steps[1].after[0].lag == 0)
    #expect(plan(.shorterWait("t", .step("s")), 3) == nil)
    #expect(plan(.dropWait("t", .step("s")))?.steps[1].after == [])
    #expect(plan(.laterStepDue("s")) == nil)
    #expect(plan(.anyStepDate("t")) == nil)
  }
}
