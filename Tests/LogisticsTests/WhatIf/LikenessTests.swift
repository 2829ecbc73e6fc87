import Campaign
import Testing

@testable import Logistics

/// Schedules in the words of others: names of delegations, and drivers.
@Suite struct LikenessTests {
  /// Two delegations, two cars and three drivers, the last of whom alone may drive the second car.
  private func campaign() -> Campaign {
    ruleCampaign {
      $0.delegations.append(Delegation(id: "d2", name: "d2"))
      $0.drivers = ["x1", "x2", "x3"].map { Driver(id: $0, name: "") }
      $0.vehicles = [
        Vehicle(id: "v1", name: "", seats: 4), Vehicle(id: "v2", name: "", seats: 4),
        Vehicle(id: "v3", name: "", seats: 4, drivers: ["x1"]),
      ]
    }
  }

  private func schedule(
    _ rides: [(delegation: DelegationID, vehicle: VehicleID, driver: DriverID)],
    _ meetings: [MeetingID]
  ) -> Schedule {
    Schedule(
      meetings: zip(rides, meetings).map {
        Schedule.HeldMeeting(
          meeting: $1, date: april(17), session: "morning", place: $1 == "ma" ? "a" : "b",
          delegation: $0.delegation, guests: [])
      },
      trips: rides.map {
        Schedule.Trip(
          date: april(17), delegation: $0.delegation, team: [],
          vehicles: [Schedule.Ride(vehicle: $0.vehicle, driver: $0.driver)])
      })
  }

  @Test func delegationsAndDriversGetTheirNamesBack() {
    let old = schedule([("d1", "v1", "x1"), ("d2", "v2", "x2")], ["ma", "mb"])
    let new = schedule([("d2", "v1", "x3"), ("d1", "v2", "x1")], ["ma", "mb"])
    #expect(new.likenesses(to: old, in: campaign()).first == old.ordered(for: campaign()))
  }

  /// x1 must drive v3 now, so v1 takes the one who is free, and v2 keeps its driver.
  @Test func asFewDriversChangeAsCanBe() {
    let old = schedule([("d1", "v1", "x1"), ("d2", "v2", "x2")], ["ma", "mb"])
    var new = schedule([("d1", "v1", "x2"), ("d2", "v2", "x3")], ["ma", "mb"])
    new.trips?[0].vehicles.append(Schedule.Ride(vehicle: "v3", driver: "x1"))
    let drivers = new.likenesses(to: old, in: campaign()).first?.trips?.map {
      $0.vehicles.map(\.driver)
    }
    #expect(drivers == [["x3", "x1"], ["x2"]])
  }

  @Test func theScheduleItselfIsAlwaysAmongThem() {
    let old = schedule([("d1", "v1", "x1"), ("d2", "v2", "x2")], ["ma", "mb"])
    let new = schedule([("d2", "v1", "x3"), ("d1", "v3", "x1")], ["mb", "ma"])
    let list = new.likenesses(to: old, in: campaign())
    #expect(list.contains(new.ordered(for: campaign())))
    #expect(old.likenesses(to: old, in: campaign()).count == 1)
  }
}
