import Audit
import Campaign
import Testing

@Suite struct LoadAuditTests {
  @Test func countsTheMeetingsOfADelegationOnADate() {
    func limited(_ most: Int?) -> Campaign { campaign { $0.rules.mostMeetings = most } }
    let plan = schedule([held("m1", 17), held("m2", 17, "afternoon")])
    #expect(findings(.load, limited(nil), plan).isEmpty)
    #expect(findings(.load, limited(2), plan).isEmpty)
    #expect(
      findings(.load, limited(1), plan) == [
        Finding(
          .load, .tooManyMeetings, meetings: ["m1", "m2"], date: day(17),
          delegations: ["d1"], found: 2, allowed: 1)
      ])
    #expect(
      sentences(.load, limited(1), plan, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: dự 2 cuộc làm việc, nhiều nhất được 1 cuộc (load)"
      ])
    #expect(
      sentences(.load, limited(1), plan, .english)
        == ["Đoàn 1, 17/4/2023: 2 meetings; 1 allowed (load)"])
    let two = schedule([held("m1", 17), held("m2", 17, "afternoon", by: "d2")])
    #expect(findings(.load, limited(1), two).isEmpty)
  }

  @Test func countsCivilDaysBetweenMeetingsOfOneHost() {
    func apart(_ days: Int?, host: HostID = "van-lam") -> Campaign {
      campaign {
        $0.meetings[1].host = host
        $0.rules.hostDays = days
      }
    }
    // The later meeting of the file is held first.
    let plan = schedule([held("m2", 18, by: "d2"), held("m1", 20)])
    #expect(findings(.load, apart(nil), plan).isEmpty)
    #expect(findings(.load, apart(2), plan).isEmpty)
    #expect(findings(.load, apart(3, host: "yen-my"), plan).isEmpty)
    #expect(
      findings(.load, apart(3), plan) == [
        Finding(
          .load, .meetingsTooClose, meetings: ["m2", "m1"], date: day(20), host: "van-lam",
          found: 2, allowed: 3)
      ])
    #expect(
      sentences(.load, apart(3), plan, .vietnamese) == [
        "UBND huyện Văn Lâm (m2) và UBND huyện Văn Lâm (m1) (ngày 20/4/2023) cùng đơn vị, phải cách "
          + "nhau ít nhất 3 ngày, đang là 2 ngày (load)"
      ])
    #expect(
      sentences(.load, apart(3), plan, .english) == [
        "UBND huyện Văn Lâm (m2) and UBND huyện Văn Lâm (m1) (on 20/4/2023) have one host and must "
          + "be at least 3 days apart; it is 2 (load)"
      ])
  }

  @Test func meetingsOfOneDateAreNoDaysApart() {
    let apart = campaign {
      $0.meetings[1].host = "van-lam"
      $0.rules.hostDays = 1
    }
    let plan = schedule([held("m1", 17), held("m2", 17, "afternoon")])
    #expect(findings(.load, apart, plan).map(\.found) == [0])
  }
}
