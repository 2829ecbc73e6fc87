import Testing

@testable import Campaign

/// What planning again from a published schedule fixes.
@Suite struct RevisionTests {
  private func date(_ day: Int) -> CivilDate { CivilDate(dayNumber: 19_464 - 17 + day) }

  /// Two visits on 17 April 2023 and one on the 18th; delegations of one, vehicles and a guest.
  private var campaign: Campaign {
    Campaign(
      title: "", window: date(17)...date(19),
      sessions: [
        Session(
          id: "am", name: "am", start: ClockTime(minutes: 480), end: ClockTime(minutes: 660))
      ],
      base: "base",
      places: ["base", "a", "b", "c"].map { Place(id: $0, name: "") },
      travel: TravelTable(
        minutes: Array(repeating: Array(repeating: 0, count: 4), count: 4),
        metres: Array(repeating: Array(repeating: 0, count: 4), count: 4)),
      hosts: [Host(id: "h", name: "", places: ["a", "b", "c"])],
      meetings: ["a", "b", "c"].map {
        Meeting(
          id: MeetingID($0), host: "h", places: [PlaceID($0)], minutes: 60,
          invitations: [.init(pool: "g", least: 0, most: 5)])
      },
      units: [Unit(id: "u", name: "")],
      people: [Person(id: "p", name: "", unit: "u", rank: .head)],
      roles: [Role(id: "r", unit: "u")],
      delegations: [Delegation(id: "d", name: ""), Delegation(id: "e", name: "")],
      vehicles: ["v", "w"].map { Vehicle(id: $0, name: "", seats: 4) },
      drivers: ["x", "y"].map { Driver(id: $0, name: "") },
      pools: [GuestPool(id: "g", name: "")], guests: [Guest(id: "n", name: "", pool: "g")])
  }

  private var published: Schedule {
    Schedule(
      meetings: [
        .init(
          meeting: "a", date: date(17), session: "am", place: "a", delegation: "e",
          guests: ["n", "gone"]),
        .init(meeting: "b", date: date(18), session: "am", place: "b", delegation: "d"),
        .init(meeting: "canceled", date: date(17), session: "am", place: "c", delegation: "d"),
      ],
      trips: [
        .init(
          date: date(17), delegation: "e",
          team: [.init(role: "r", person: "p"), .init(role: "r", person: "gone")],
          vehicles: [.init(vehicle: "w", driver: "y")])
      ])
  }

  @Test func frozenMeetingIsFixedAsAWhole() {
    let revised = campaign.revised(by: Revision(published: published, frozenUntil: date(18)))
    let pin = revised.meetings[0].pin
    #expect(pin.date == date(17))
    #expect(pin.session == "am")
    #expect(pin.start == ClockTime(minutes: 480))
    #expect(pin.place == "a")
    #expect(pin.delegation == "e")
    #expect(pin.people == ["p"])
    let invitation = revised.meetings[0].invitations[0]
    #expect(invitation.named == ["n"])
    #expect(invitation.least == 1 && invitation.most == 1)
  }

  @Test func otherMeetingsComeLater() {
    let revised = campaign.revised(by: Revision(published: published, frozenUntil: date(18)))
    #expect(revised.meetings[0].dates == nil)
    #expect(revised.meetings[1].dates == date(18)...date(19))
    #expect(revised.meetings[2].dates == date(18)...date(19))
    #expect(revised.meetings[1].pin == Meeting.Pin())
  }

  @Test func datesOfItsOwnAreCut() {
    var campaign = campaign
    campaign.meetings[2].dates = date(17)...date(18)
    let revised = campaign.revised(by: Revision(published: published, frozenUntil: date(18)))
    #expect(revised.meetings[2].dates == date(18)...date(18))
  }

  @Test func otherVehiclesAndDriversStayOnFrozenDates() {
    let revised = campaign.revised(by: Revision(published: published, frozenUntil: date(18)))
    let off = SlotPattern(dates: date(17)...date(17))
    #expect(revised.vehicles.map(\.away) == [[off], []])
    #expect(revised.drivers.map(\.away) == [[off], []])
  }

  @Test func confirmedMeetingKeepsItsSlotAndPlace() {
    let revised = campaign.revised(by: Revision(published: published, confirmed: ["b"]))
    let pin = revised.meetings[1].pin
    #expect(pin.date == date(18) && pin.session == "am" && pin.place == "b")
    #expect(pin.delegation == nil && pin.people.isEmpty)
    #expect(revised.meetings[0].pin == Meeting.Pin())
    #expect(revised.vehicles == campaign.vehicles)
  }

  @Test func withoutTripsTheTeamIsFree() {
    var schedule = published
    schedule.trips = nil
    let revised = campaign.revised(by: Revision(published: schedule, frozenUntil: date(18)))
    #expect(revised.meetings[0].pin.people.isEmpty)
    #expect(revised.vehicles == campaign.vehicles)
  }
}
