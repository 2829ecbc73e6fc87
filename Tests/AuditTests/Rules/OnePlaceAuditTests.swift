import Audit
import Campaign
import Testing

@Suite struct OnePlaceAuditTests {
  /// A second session that begins when a two-hour morning meeting ends, or a minute earlier.
  private func lateMorning(from start: String) -> Campaign {
    campaign {
      $0.sessions.insert(
        Session(id: "late", name: "cuối buổi sáng", start: clock(start), end: clock("13:00")), at: 1
      )
    }
  }

  @Test func keepsMeetingsThatTouch() {
    let plan = schedule([held("m1", 17), held("m2", 17, "late")])
    #expect(findings(.onePlace, lateMorning(from: "10:30"), plan).isEmpty)
  }

  @Test func breaksWithOneMinuteInCommon() {
    let early = lateMorning(from: "10:29")
    let plan = schedule([held("m2", 17, "late"), held("m1", 17)])
    #expect(
      findings(.onePlace, early, plan) == [
        Finding(
          .onePlace, .meetingsOverlap, meetings: ["m1", "m2"], date: day(17), delegations: ["d1"],
          found: 1, allowed: 0)
      ])
    #expect(
      sentences(.onePlace, early, plan, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: UBND huyện Văn Lâm và UBND huyện Yên Mỹ trùng nhau 1 phút "
          + "(one-place)"
      ])
    #expect(
      sentences(.onePlace, early, plan, .english) == [
        "Đoàn 1, 17/4/2023: UBND huyện Văn Lâm and UBND huyện Yên Mỹ overlap by 1 minute "
          + "(one-place)"
      ])
  }

  @Test func holdsAsManyMeetingsAtOnceAsRooms() {
    let shared = campaign {
      $0.meetings[1].places = ["a"]
      $0.places[1].rooms = 2
      $0.delegations.append(Delegation(id: "d2", name: "Đoàn 2"))
    }
    let plan = schedule([held("m1", 17), held("m2", 17, at: "a", by: "d2")])
    #expect(findings(.onePlace, shared, plan).isEmpty)

    var crowded = shared
    crowded.places[1].rooms = 1
    #expect(
      findings(.onePlace, crowded, plan) == [
        Finding(
          .onePlace, .roomsExceeded, meetings: ["m1", "m2"], date: day(17), session: "morning",
          place: "a", found: 2, allowed: 1)
      ])
    #expect(
      sentences(.onePlace, crowded, plan, .vietnamese) == [
        "Hội trường A, buổi sáng 17/4/2023: có 2 cuộc làm việc cùng lúc (UBND huyện Văn Lâm và "
          + "UBND huyện Yên Mỹ), chỉ có 1 phòng (one-place)"
      ])
    #expect(
      sentences(.onePlace, crowded, plan, .english) == [
        "Hội trường A, buổi sáng on 17/4/2023: 2 meetings at once (UBND huyện Văn Lâm and "
          + "UBND huyện Yên Mỹ), 1 room (one-place)"
      ])
  }

  @Test func aDelegationIsThereInEverySessionThatAMeetingTakes() {
    let busy = campaign {
      $0.meetings[0].sessionCount = 2
      $0.delegations[0].away = [SlotPattern(sessions: ["afternoon"])]
    }
    #expect(
      findings(.onePlace, busy, schedule([held("m1", 17), held("m2", 18)])) == [
        Finding(
          .onePlace, .delegationAway, meetings: ["m1"], date: day(17), session: "afternoon",
          delegations: ["d1"])
      ])
  }

  @Test func listsHostsAbsencesAndUnknownDelegations() {
    let busy = campaign {
      $0.delegations[0].hosts = ["yen-my"]
      $0.delegations[0].away = [SlotPattern(weekdays: [.monday], sessions: ["morning"])]
    }
    let plan = schedule([held("m1", 17), held("m2", 17, "afternoon", by: "d9")])
    #expect(
      findings(.onePlace, busy, plan) == [
        Finding(
          .onePlace, .hostNotServed, meetings: ["m1"], date: day(17), session: "morning",
          delegations: ["d1"], host: "van-lam"),
        Finding(
          .onePlace, .delegationAway, meetings: ["m1"], date: day(17), session: "morning",
          delegations: ["d1"]),
        Finding(
          .onePlace, .unknownDelegation, meetings: ["m2"], date: day(17), session: "afternoon",
          delegations: ["d9"]),
      ])
    #expect(
      sentences(.onePlace, busy, plan, .vietnamese) == [
        "Đoàn 1 không phụ trách UBND huyện Văn Lâm nhưng được xếp làm việc buổi sáng 17/4/2023 "
          + "(one-place)",
        "Đoàn 1 không đi được buổi sáng 17/4/2023 nhưng được xếp làm việc với UBND huyện Văn Lâm "
          + "(one-place)",
        "UBND huyện Yên Mỹ, buổi chiều 17/4/2023: đợt công tác không có đoàn “d9” (one-place)",
      ])
    #expect(
      sentences(.onePlace, busy, plan, .english) == [
        "Đoàn 1 does not serve UBND huyện Văn Lâm but is scheduled there, buổi sáng on 17/4/2023 "
          + "(one-place)",
        "Đoàn 1 is away, buổi sáng on 17/4/2023, but scheduled with UBND huyện Văn Lâm "
          + "(one-place)",
        "UBND huyện Yên Mỹ, buổi chiều on 17/4/2023: the campaign has no delegation “d9” "
          + "(one-place)",
      ])
  }
}
