import Audit
import Campaign
import Testing

@Suite struct VehicleAuditTests {
  /// Five people: two leaders' places and three experts'.
  private func fivePeople(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    campaign {
      addPeople(&$0)
      addVehicles(&$0)
      $0.roles[0].count = 2
      $0.roles[1].count = 3
      change(&$0)
    }
  }

  private let team: [(RoleID, PersonID)] = [
    ("leader", "gd"), ("leader", "pgd1"), ("expert", "tp"), ("expert", "pp"), ("expert", "cv1"),
  ]

  private func plan(_ vehicles: [(VehicleID, DriverID?)], guests: [GuestID]? = nil) -> Schedule {
    schedule(
      [held("m1", 17, guests: guests)], trips: [trip(17, team: team, vehicles: vehicles)])
  }

  @Test func keepsAVehicleWithExactlyEnoughSeats() {
    let exact = fivePeople { $0.vehicles[0].seats = 5 }
    #expect(findings(.vehicle, exact, plan([("v4", "l1")])).isEmpty)
  }

  @Test func breaksWithOneSeatTooFew() {
    let short = fivePeople()
    #expect(
      findings(.vehicle, short, plan([("v4", "l1")])) == [
        Finding(
          .vehicle, .tooFewSeats, date: day(17), delegations: ["d1"], found: 4, allowed: 5)
      ])
    #expect(
      sentences(.vehicle, short, plan([("v4", "l1")]), .vietnamese)
        == ["Đoàn 1, ngày 17/4/2023: xe có 4 chỗ, có 5 người đi (vehicle)"])
    #expect(
      sentences(.vehicle, short, plan([("v4", "l1")]), .english)
        == ["Đoàn 1, 17/4/2023: 4 seats for 5 people (vehicle)"])
  }

  @Test func countsEachTravellingGuestOnce() {
    let riding = fivePeople {
      addGuests(&$0)
      $0.meetings[0].invitations.append(Meeting.Invitation(pool: "htx", least: 0, most: 1))
      $0.meetings[1].invitations = $0.meetings[0].invitations
    }
    // Five of the team, two enterprises on both lists; the cooperative comes by itself.
    let full = schedule(
      [
        held("m1", 17, guests: ["g1", "g2", "h1"]),
        held("m2", 17, "afternoon", guests: ["g1", "g2"]),
      ], trips: [trip(17, team: team, vehicles: [("v7", "l1")])])
    #expect(findings(.vehicle, riding, full).isEmpty)
    var fuller = full
    fuller.meetings[1].guests = ["g2", "g3"]
    #expect(
      findings(.vehicle, riding, fuller) == [
        Finding(
          .vehicle, .tooFewSeats, date: day(17), delegations: ["d1"], found: 7, allowed: 8)
      ])
  }

  @Test func addsUpTheSeatsOfSeveralVehicles() {
    let two = fivePeople {
      $0.rules.mostVehicles = 2
      $0.vehicles[1].seats = 1
    }
    #expect(findings(.vehicle, two, plan([("v4", "l1"), ("v7", "l2")])).isEmpty)
  }

  @Test func listsTooManyRepeatedAndUnknownVehicles() {
    let many = plan([("v4", "l1"), ("v7", "l2"), ("v4", "l1"), ("v9", "l9")])
    let campaign = fivePeople()
    #expect(
      findings(.vehicle, campaign, many) == [
        Finding(
          .vehicle, .tooManyVehicles, date: day(17), delegations: ["d1"], found: 3, allowed: 1),
        Finding(
          .vehicle, .vehicleRepeated, date: day(17), delegations: ["d1"], vehicle: "v4", found: 2,
          allowed: 1),
        Finding(
          .vehicle, .unknownVehicle, date: day(17), delegations: ["d1"], vehicle: "v9",
          driver: "l9"),
        Finding(
          .vehicle, .unknownDriver, date: day(17), delegations: ["d1"], vehicle: "v9",
          driver: "l9"),
        Finding(
          .vehicle, .driverInSeveralVehicles, date: day(17), delegations: ["d1"], driver: "l1",
          found: 2, allowed: 1),
      ])
    #expect(
      sentences(.vehicle, campaign, many, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: dùng 3 xe, nhiều nhất được 1 xe (vehicle)",
        "Đoàn 1, ngày 17/4/2023: Xe 4 chỗ được ghi 2 lần (vehicle)",
        "Đoàn 1, ngày 17/4/2023: đợt công tác không có xe “v9” (vehicle)",
        "Đoàn 1, ngày 17/4/2023: đợt công tác không có lái xe “l9” (v9) (vehicle)",
        "Lái xe Lái xe 1 lái 2 xe cùng ngày 17/4/2023 (Đoàn 1) (vehicle)",
      ])
    #expect(
      sentences(.vehicle, campaign, many, .english) == [
        "Đoàn 1, 17/4/2023: 3 vehicles; 1 allowed (vehicle)",
        "Đoàn 1, 17/4/2023: Xe 4 chỗ stands 2 times in the trip (vehicle)",
        "Đoàn 1, 17/4/2023: the campaign has no vehicle “v9” (vehicle)",
        "Đoàn 1, 17/4/2023: the campaign has no driver “l9” (v9) (vehicle)",
        "Driver Lái xe 1 drives 2 vehicles on 17/4/2023 (Đoàn 1) (vehicle)",
      ])
  }

  @Test func listsAbsencesAndDrivers() {
    let absent = fivePeople {
      $0.vehicles[1].away = [SlotPattern(dates: day(17)...day(17), sessions: ["afternoon"])]
      $0.vehicles[1].drivers = ["l2"]
      $0.drivers[0].away = [SlotPattern(weekdays: [.monday])]
    }
    let away = plan([("v7", "l1")])
    #expect(
      findings(.vehicle, absent, away).map(\.kind) == [
        .vehicleAway, .driverNotAllowed, .driverAway,
      ])
    #expect(
      sentences(.vehicle, absent, away, .vietnamese) == [
        "Đoàn 1: Xe 7 chỗ không dùng được ngày 17/4/2023 (vehicle)",
        "Đoàn 1, ngày 17/4/2023: Lái xe 1 không được giao lái Xe 7 chỗ (vehicle)",
        "Đoàn 1: lái xe Lái xe 1 nghỉ ngày 17/4/2023 nhưng được giao lái Xe 7 chỗ (vehicle)",
      ])
    #expect(
      sentences(.vehicle, absent, away, .english) == [
        "Đoàn 1: Xe 7 chỗ is not available on 17/4/2023 (vehicle)",
        "Đoàn 1, 17/4/2023: Lái xe 1 may not drive Xe 7 chỗ (vehicle)",
        "Đoàn 1: driver Lái xe 1 is away on 17/4/2023 but drives Xe 7 chỗ (vehicle)",
      ])
    #expect(
      sentences(.vehicle, absent, plan([("v7", nil)]), .vietnamese).last
        == "Đoàn 1, ngày 17/4/2023: Xe 7 chỗ chưa có lái xe (vehicle)")
    #expect(
      sentences(.vehicle, absent, plan([("v7", nil)]), .english).last
        == "Đoàn 1, 17/4/2023: Xe 7 chỗ has no driver (vehicle)")
  }

  @Test func needsNoDriverWhereTheCampaignListsNone() {
    let driverless = fivePeople { $0.drivers = [] }
    #expect(findings(.vehicle, driverless, plan([("v7", nil)])).isEmpty)
  }

  @Test func refusesOneVehicleInTwoTours() {
    let vehicles = campaign(addVehicles)
    let shared = schedule(
      [held("m1", 17), held("m2", 17, by: "d2")],
      trips: [trip(17, vehicles: [("v4", "l1")]), trip(17, "d2", vehicles: [("v4", "l2")])])
    #expect(
      findings(.vehicle, vehicles, shared) == [
        Finding(
          .vehicle, .vehicleInSeveralTours, date: day(17), delegations: ["d1", "d2"],
          vehicle: "v4", found: 2, allowed: 1)
      ])
    #expect(
      sentences(.vehicle, vehicles, shared, .vietnamese)
        == ["Xe 4 chỗ chở 2 đoàn cùng ngày 17/4/2023 (Đoàn 1 và d2) (vehicle)"])
    #expect(
      sentences(.vehicle, vehicles, shared, .english)
        == ["Xe 4 chỗ takes 2 delegations on 17/4/2023 (Đoàn 1 and d2) (vehicle)"])
  }

  @Test func namesToursWithoutVehicleAndVehiclesWithoutTour() {
    let vehicles = campaign(addVehicles)
    let bare = schedule([held("m1", 17)], trips: [trip(18, vehicles: [("v4", "l1")])])
    #expect(
      sentences(.vehicle, vehicles, bare, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: chưa có xe (vehicle)",
        "Đoàn 1, ngày 18/4/2023: xếp Xe 4 chỗ nhưng không có cuộc làm việc nào (vehicle)",
      ])
    #expect(
      sentences(.vehicle, vehicles, bare, .english) == [
        "Đoàn 1, 17/4/2023: no vehicle (vehicle)",
        "Đoàn 1, 18/4/2023: Xe 4 chỗ is taken without a meeting (vehicle)",
      ])
  }

  @Test func appliesOnlyWhereThereAreVehicles() {
    let published = schedule([held("m1", 17)], trips: nil)
    #expect(findings(.vehicle, campaign(), published).isEmpty)
    #expect(
      findings(.vehicle, campaign(addVehicles), published) == [Finding(.vehicle, .notStated)])
    #expect(
      sentences(.vehicle, campaign(addVehicles), published, .vietnamese)
        == ["Lịch không nêu xe của các đoàn (vehicle)"])
    #expect(
      sentences(.vehicle, campaign(addVehicles), published, .english)
        == ["The schedule does not name the vehicles (vehicle)"])
  }

  @Test func countsTheMinutesADriverIsOut() {
    // 30 minutes there, 120 minutes, 30 minutes back.
    func limited(_ minutes: Int) -> Campaign {
      campaign {
        addVehicles(&$0)
        $0.drivers[0].mostMinutes = minutes
      }
    }
    let plan = schedule([held("m1", 17)], trips: [trip(17, vehicles: [("v4", "l1")])])
    #expect(findings(.vehicle, limited(180), plan).isEmpty)
    #expect(
      findings(.vehicle, limited(179), plan) == [
        Finding(
          .vehicle, .driverOutTooLong, date: day(17), delegations: ["d1"], vehicle: "v4",
          driver: "l1", found: 180, allowed: 179)
      ])
    #expect(
      sentences(.vehicle, limited(179), plan, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: lái xe Lái xe 1 đi 180 phút, nhiều nhất được 179 phút (vehicle)"
      ])
    #expect(
      sentences(.vehicle, limited(179), plan, .english) == [
        "Đoàn 1, 17/4/2023: driver Lái xe 1 is out for 180 minutes; 179 allowed (vehicle)"
      ])
  }

  @Test func countsDatesAtTheWheelFromMondayToSunday() {
    let limited = campaign {
      addVehicles(&$0)
      $0.window = day(17)...day(28)
      $0.drivers[0].mostDaysAWeek = 2
    }
    func plan(_ dates: [Int]) -> Schedule {
      schedule(
        dates.map { held("m1", $0) }, trips: dates.map { trip($0, vehicles: [("v4", "l1")]) })
    }
    #expect(findings(.vehicle, limited, plan([20, 21, 24, 25])).isEmpty)
    #expect(
      findings(.vehicle, limited, plan([17, 20, 21, 24])) == [
        Finding(
          .vehicle, .tooManyDrivingDays, date: day(17), driver: "l1", found: 3, allowed: 2)
      ])
    #expect(
      sentences(.vehicle, limited, plan([17, 20, 21]), .vietnamese) == [
        "Lái xe Lái xe 1 lái 3 ngày trong tuần từ 17/4/2023, nhiều nhất được 2 ngày (vehicle)"
      ])
    #expect(
      sentences(.vehicle, limited, plan([17, 20, 21]), .english) == [
        "Driver Lái xe 1 drives on 3 days in the week of 17/4/2023; 2 allowed (vehicle)"
      ])
  }
}
