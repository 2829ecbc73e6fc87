import Campaign
import Testing

@testable import Logistics

@Suite struct VehicleRuleTests {
  /// One meeting for which `people` go.
  private func campaign(people: Int, seats: [Int], most: Int = 1) -> Campaign {
    ruleCampaign {
      $0.meetings.removeLast()
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = (0..<people).map {
        Person(id: PersonID("p\($0)"), name: "", unit: "u", rank: .deputy)
      }
      $0.roles = [Role(id: "r", count: people, unit: "u")]
      $0.meetings[0].roles = ["r"]
      $0.vehicles = seats.enumerated().map {
        Vehicle(id: VehicleID("v\($0)"), name: "", seats: $1, dongPerKilometre: 1_000)
      }
      $0.rules.mostVehicles = most
      $0.minimize((.cost, 1))
    }
  }

  @Test func takesAVehicleThatCosts() throws {
    try expectBites(.vehicle, campaign(people: 2, seats: [4]))
  }

  @Test func everySeatMayBeTaken() throws {
    try expectBoundary(
      enough: campaign(people: 3, seats: [3]), short: campaign(people: 4, seats: [3]))
  }

  @Test func takesASecondVehicleWhereTheCampaignAllowsIt() throws {
    let enough = campaign(people: 4, seats: [2, 2], most: 2)
    let solution = try #require(try enough.best())
    #expect(solution.totals == [2 * 40_000])
    try expectBoundary(enough: enough, short: campaign(people: 4, seats: [2, 2], most: 1))
    try expectBoundary(enough: enough, short: campaign(people: 5, seats: [2, 2], most: 2))
  }

  @Test func travellingGuestsTakeSeatsEachOnce() throws {
    var enough = campaign(people: 1, seats: [3])
    enough.meetings.append(Meeting(id: "mb", host: "hb", places: ["b"], minutes: 120))
    enough.window = april(17)...april(17)
    enough.pools = [GuestPool(id: "g", name: "", travels: true)]
    enough.guests = ["g1", "g2"].map { Guest(id: GuestID($0), name: "", pool: "g") }
    for m in enough.meetings.indices {
      enough.meetings[m].invitations = [.init(pool: "g", least: 2, most: 2)]
    }
    var short = enough
    short.vehicles[0].seats = 2
    try expectBoundary(enough: enough, short: short)
  }

  @Test func aVehicleServesOneDelegationADay() throws {
    // Two delegations in the only session of a day.
    var enough = campaign(people: 1, seats: [4, 4])
    enough.people.append(Person(id: "q", name: "", unit: "u", rank: .deputy))
    enough.meetings.append(Meeting(id: "mb", host: "hb", places: ["b"], minutes: 120))
    enough.window = april(17)...april(17)
    enough.sessions.removeLast()
    enough.delegations.append(Delegation(id: "d2", name: "d2"))
    var short = enough
    short.vehicles.removeLast()
    try expectBoundary(enough: enough, short: short)
    var away = enough
    away.vehicles[1].away = [.on(17, "morning")]
    try expectBoundary(enough: enough, short: away)
    // A driver each, allowed to drive it and present.
    var driven = enough
    driven.drivers = [Driver(id: "x", name: ""), Driver(id: "y", name: "")]
    var oneDriver = driven
    oneDriver.drivers.removeLast()
    try expectBoundary(enough: driven, short: oneDriver)
    var picky = driven
    picky.vehicles[0].drivers = ["x"]
    picky.vehicles[1].drivers = ["x"]
    try expectBoundary(enough: driven, short: picky)
    var absent = driven
    absent.drivers[0].away = [.on(17)]
    try expectBoundary(enough: driven, short: absent)
  }

  /// One delegation, one session, two dates, a vehicle and two drivers.
  private func driven(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    var campaign = campaign(people: 1, seats: [4])
    campaign.meetings.append(Meeting(id: "mb", host: "hb", places: ["b"], minutes: 120))
    campaign.sessions.removeLast()
    campaign.drivers = [Driver(id: "x", name: ""), Driver(id: "y", name: "")]
    change(&campaign)
    return campaign
  }

  @Test func aDriverIsOutNoLongerThanAllowed() throws {
    // To `b` and back it takes 40 + 120 + 40 minutes, to `a` 180.
    let enough = driven {
      for x in $0.drivers.indices { $0.drivers[x].mostMinutes = 200 }
    }
    var short = enough
    for x in short.drivers.indices { short.drivers[x].mostMinutes = 199 }
    try expectBoundary(enough: enough, short: short)
    // One who may drive to both will do.
    var one = short
    one.drivers[1].mostMinutes = nil
    try expectBoundary(enough: one, short: short)
  }

  @Test func eachTourTakesADriverWhoMayBeOutThatLong() throws {
    // On one date: `x` may drive to `a` alone, in either vehicle.
    let enough = driven {
      $0.window = april(17)...april(17)
      $0.people.append(Person(id: "q", name: "", unit: "u", rank: .deputy))
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.vehicles.append(Vehicle(id: "w", name: "", seats: 4, dongPerDay: 5))
      $0.drivers[0].mostMinutes = 180
    }
    var short = enough
    short.drivers[0].mostMinutes = 179
    try expectBoundary(enough: enough, short: short)
    // The vehicle that `y` may drive must go to `b`.
    var picky = enough
    picky.vehicles[0].drivers = ["x"]
    let solution = try #require(try picky.best())
    let far = solution.schedule.meetings.first { $0.meeting == "mb" }?.delegation
    let trip = solution.schedule.trips?.first { $0.delegation == far }
    #expect(trip?.vehicles.map(\.vehicle) == ["w"])
  }

  @Test func driversDriveOnNoMoreDaysAWeekThanAllowed() throws {
    let enough = driven {
      for x in $0.drivers.indices { $0.drivers[x].mostDaysAWeek = 1 }
    }
    var short = enough
    short.drivers.removeLast()
    try expectBoundary(enough: enough, short: short)
    var two = short
    two.drivers[0].mostDaysAWeek = 2
    try expectBoundary(enough: two, short: short)
    // Friday and the next Monday.
    var nextWeek = short
    nextWeek.window = april(21)...april(24)
    try expectBoundary(enough: nextWeek, short: short)
  }

  @Test func sparesADriverForTheLongTour() throws {
    // `x` alone may drive to `b`, one day a week; so `y` drives to `a`, though listed behind.
    let campaign = driven {
      $0.drivers[0].mostDaysAWeek = 1
      $0.drivers[1].mostMinutes = 180
    }
    let solution = try #require(try campaign.best())
    #expect(campaign.broken(solution) == [])
    try expectBites(.vehicle, campaign)
  }
}
