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
}
