import Audit
import Campaign
import Testing

@Suite struct TravelAuditTests {
  /// Both meetings on Monday: 08:30–10:30 at `a`, 14:00–16:00 at `b`; out 08:00, back 16:40.
  private let plan = schedule([held("m1", 17), held("m2", 17, "afternoon")])

  @Test func keepsATourThatDrivesToTheMinute() {
    let exact = campaign {
      $0.rules.leaveAfter = clock("08:00")
      $0.rules.backBy = clock("16:40")
      $0.travel.minutes[1][2] = 210
    }
    #expect(findings(.travel, exact, plan).isEmpty)
  }

  @Test func listsEveryMinuteMissing() {
    let tight = campaign {
      $0.rules.leaveAfter = clock("08:01")
      $0.rules.backBy = clock("16:39")
      $0.travel.minutes[1][2] = 211
    }
    #expect(
      findings(.travel, tight, plan) == [
        Finding(
          .travel, .departsTooEarly, meetings: ["m1"], date: day(17), delegations: ["d1"],
          found: 480, allowed: 481),
        Finding(
          .travel, .tooLittleTime, meetings: ["m1", "m2"], date: day(17), delegations: ["d1"],
          found: 210, allowed: 211),
        Finding(
          .travel, .returnsTooLate, meetings: ["m2"], date: day(17), delegations: ["d1"],
          found: 1000, allowed: 999),
      ])
    #expect(
      sentences(.travel, tight, plan, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: để kịp đến UBND huyện Văn Lâm phải xuất phát lúc 08h00, sớm nhất "
          + "được 08h01 (travel)",
        "Đoàn 1, ngày 17/4/2023: giữa UBND huyện Văn Lâm và UBND huyện Yên Mỹ chỉ có 210 phút, "
          + "đi đường cần 211 phút (travel)",
        "Đoàn 1, ngày 17/4/2023: sau UBND huyện Yên Mỹ về đến nơi lúc 16h40, muộn nhất được 16h39 "
          + "(travel)",
      ])
    #expect(
      sentences(.travel, tight, plan, .english) == [
        "Đoàn 1, 17/4/2023: leaves at 08h00 for UBND huyện Văn Lâm; 08h01 is the earliest allowed "
          + "(travel)",
        "Đoàn 1, 17/4/2023: 210 minutes between UBND huyện Văn Lâm and UBND huyện Yên Mỹ, "
          + "211 needed for the drive (travel)",
        "Đoàn 1, 17/4/2023: is back at 16h40 from UBND huyện Yên Mỹ; 16h39 is the latest allowed "
          + "(travel)",
      ])
  }

  @Test func drivesInTheDirectionOfTheTour() {
    let oneWay = campaign { $0.travel.minutes[2][1] = 500 }
    #expect(findings(.travel, oneWay, plan).isEmpty)
  }

  /// `m1` at `a` on Monday afternoon, a night there, `m2` at `b` on Tuesday morning.
  private func journey(
    night: PlaceID? = "a", next: Int? = 18, team: [(RoleID, PersonID)] = [],
    vehicles: [(VehicleID, DriverID?)] = []
  ) -> Schedule {
    var first = trip(17)
    first.night = night
    return schedule(
      [held("m1", 17, "afternoon")] + (next.map { [held("m2", $0)] } ?? []),
      trips: [first] + (next.map { [trip($0, team: team, vehicles: vehicles)] } ?? []))
  }

  @Test func keepsANightWhereTheLastMeetingEnded() {
    // From `a` to `b` it takes longer than the morning leaves from the base.
    let far = campaign {
      $0.rules.mostNights = 1
      $0.rules.backBy = clock("16:00")
      $0.travel.minutes[2][0] = 30
    }
    #expect(findings(.travel, far, journey()).isEmpty)
    #expect(!findings(.travel, far, journey(night: nil)).isEmpty)
  }

  @Test func nightsAreSpentInOrder() {
    let none = campaign { _ in }
    #expect(
      sentences(.travel, none, journey(), .vietnamese) == [
        "Đoàn 1 đi 1 đêm liền từ 17/4/2023, nhiều nhất được 0 (travel)"
      ])
    #expect(
      sentences(.travel, none, journey(), .english) == [
        "Đoàn 1 is away 1 night in a row from 17/4/2023; 0 allowed (travel)"
      ])
    let one = campaign {
      $0.rules.mostNights = 1
      $0.places[2].hasLodging = false
    }
    #expect(findings(.travel, one, journey(night: "b")).map(\.kind) == [.nightElsewhere])
    #expect(
      findings(.travel, one, journey(next: nil)).map(\.kind) == [.nightWithoutNextDay])
    #expect(
      findings(.travel, one, journey(next: 19)).map(\.kind) == [.nightWithoutNextDay])
    let closed = campaign {
      $0.rules.mostNights = 1
      $0.places[1].hasLodging = false
    }
    #expect(findings(.travel, closed, journey()).map(\.kind) == [.noLodging])
    #expect(
      findings(.travel, one, journey(team: [("leader", "gd")], vehicles: [("v4", nil)])).map(\.kind)
        == (one.rules.isOn(.role) && one.rules.isOn(.vehicle)
          ? [.teamChangesOnTheWay, .vehiclesChangeOnTheWay] : []))
  }

  @Test func isSilentWhereSwitchedOff() {
    let off = campaign {
      $0.rules.leaveAfter = clock("23:00")
      $0.rules.switchedOff = [.travel]
    }
    #expect(Auditor.audit(off, plan)[.travel]?.status == .off)
    #expect(findings(.travel, off, plan).isEmpty)
  }
}
