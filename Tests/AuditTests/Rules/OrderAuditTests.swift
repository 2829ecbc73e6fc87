import Audit
import Campaign
import Testing

@Suite struct OrderAuditTests {
  private func before(days: Int, _ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    campaign {
      $0.precedences = [Precedence(first: "m1", second: "m2", days: days)]
      change(&$0)
    }
  }

  @Test func keepsASecondMeetingThatBeginsWhenTheFirstEnds() {
    func order(lateFrom start: String) -> [Finding] {
      let late = before(days: 0) {
        $0.sessions.insert(
          Session(id: "late", name: "cuối buổi sáng", start: clock(start), end: clock("13:00")),
          at: 1)
      }
      return findings(
        .order, late, schedule([held("m1", 17), held("m2", 17, "late", by: "d2")]))
    }
    #expect(order(lateFrom: "10:30").isEmpty)
    #expect(
      order(lateFrom: "10:29") == [
        Finding(
          .order, .beginsTooEarly, meetings: ["m1", "m2"], date: day(17), session: "late",
          found: 1, allowed: 0)
      ])
  }

  @Test func countsCivilDays() {
    #expect(
      findings(.order, before(days: 2), schedule([held("m1", 17), held("m2", 19)])).isEmpty)
    let early = schedule([held("m1", 17), held("m2", 18)])
    #expect(
      findings(.order, before(days: 2), early) == [
        Finding(
          .order, .tooFewDaysBetween, meetings: ["m1", "m2"], date: day(18), session: "morning",
          found: 1, allowed: 2)
      ])
    #expect(
      sentences(.order, before(days: 2), early, .vietnamese) == [
        "UBND huyện Yên Mỹ phải sau UBND huyện Văn Lâm ít nhất 2 ngày, đang là 1 ngày (order)"
      ])
    #expect(
      sentences(.order, before(days: 2), early, .english) == [
        "UBND huyện Yên Mỹ must be at least 2 days after UBND huyện Văn Lâm; it is 1 (order)"
      ])
  }

  @Test func namesTheMinutesMissing() {
    let plan = schedule([held("m1", 17, "afternoon"), held("m2", 17)])
    #expect(
      sentences(.order, before(days: 0), plan, .vietnamese) == [
        "UBND huyện Yên Mỹ phải bắt đầu sau khi UBND huyện Văn Lâm kết thúc, đang sớm hơn 450 phút "
          + "(order)"
      ])
    #expect(
      sentences(.order, before(days: 0), plan, .english) == [
        "UBND huyện Yên Mỹ must begin after UBND huyện Văn Lâm has ended; it begins 450 minutes "
          + "too early (order)"
      ])
  }

  @Test func asksNothingWhereOneIsNotHeld() {
    #expect(findings(.order, before(days: 5), schedule([held("m2", 17)])).isEmpty)
  }

  @Test func listsEveryPinThatMoved() {
    let pinned = campaign {
      $0.meetings[0].pin = Meeting.Pin(
        date: day(18), session: "afternoon", place: "b", delegation: "d2")
    }
    #expect(
      findings(.order, pinned, schedule([held("m1", 18, "afternoon", at: "b", by: "d2")])).isEmpty)
    let moved = schedule([held("m1", 17)])
    #expect(
      findings(.order, pinned, moved) == [
        Finding(
          .order, .pinnedDate, meetings: ["m1"], date: day(17), dates: day(18)...day(18)),
        Finding(.order, .pinnedSession, meetings: ["m1"], date: day(17), session: "afternoon"),
        Finding(.order, .pinnedPlace, meetings: ["m1"], date: day(17), place: "b"),
        Finding(.order, .pinnedDelegation, meetings: ["m1"], date: day(17), delegations: ["d2"]),
      ])
    #expect(
      sentences(.order, pinned, moved, .vietnamese) == [
        "UBND huyện Văn Lâm đã chốt ngày 18/4/2023, đang xếp ngày 17/4/2023 (order)",
        "UBND huyện Văn Lâm đã chốt buổi chiều, đang xếp buổi khác ngày 17/4/2023 (order)",
        "UBND huyện Văn Lâm đã chốt tại Hội trường B, đang xếp ở nơi khác ngày 17/4/2023 (order)",
        "UBND huyện Văn Lâm đã chốt cho d2, đang xếp cho đoàn khác ngày 17/4/2023 (order)",
      ])
    #expect(
      sentences(.order, pinned, moved, .english) == [
        "UBND huyện Văn Lâm is fixed to 18/4/2023 and scheduled on 17/4/2023 (order)",
        "UBND huyện Văn Lâm is fixed to buổi chiều and scheduled in another session on 17/4/2023 "
          + "(order)",
        "UBND huyện Văn Lâm is fixed to Hội trường B and scheduled elsewhere on 17/4/2023 (order)",
        "UBND huyện Văn Lâm is fixed to d2 and scheduled for another one on 17/4/2023 (order)",
      ])
  }

  @Test func looksForPinnedPeopleInTheTeamOfTheTour() {
    let pinned = campaign {
      addPeople(&$0)
      $0.meetings[0].pin.people = ["cv1", "gd"]
    }
    let meetings = [held("m1", 17), held("m2", 17, "afternoon")]
    let team: [(RoleID, PersonID)] = [("leader", "gd"), ("expert", "tp")]
    // In whichever role.
    let whole = schedule(meetings, trips: [trip(17, team: team + [("expert", "cv1")])])
    #expect(findings(.order, pinned, whole).isEmpty)
    let short = schedule(
      meetings, trips: [trip(17, team: team), trip(18, team: [("expert", "cv1")])])
    #expect(
      findings(.order, pinned, short) == [
        Finding(
          .order, .pinnedPerson, meetings: ["m1"], date: day(17), session: "morning",
          delegations: ["d1"], person: "cv1")
      ])
    #expect(
      sentences(.order, pinned, short, .vietnamese) == [
        "UBND huyện Văn Lâm đã chốt có Chuyên viên 1 tham gia, không có trong Đoàn 1 ngày "
          + "17/4/2023 (order)"
      ])
    #expect(
      sentences(.order, pinned, short, .english) == [
        "UBND huyện Văn Lâm is fixed to be attended by Chuyên viên 1, who is not in Đoàn 1 on "
          + "17/4/2023 (order)"
      ])
  }

  @Test func doesNotKnowPinnedPeopleFromAPublishedTable() {
    let pinned = campaign {
      addPeople(&$0)
      $0.meetings[0].pin.people = ["gd"]
    }
    let table = schedule([held("m1", 17), held("m2", 18)], trips: nil)
    #expect(
      findings(.order, pinned, table) == [Finding(.order, .notStated, meetings: ["m1"])])
    #expect(
      sentences(.order, pinned, table, .vietnamese)
        == ["Lịch không nêu thành phần các đoàn (order)"])
    // Without rule `role` there are no teams.
    var free = pinned
    free.rules.switchedOff = [.role]
    #expect(findings(.order, free, table).isEmpty)
  }
}
