import Audit
import Campaign
import Testing

@Suite struct OnceAuditTests {
  @Test func keepsEveryMeetingHeldOnce() {
    #expect(findings(.once, campaign(), schedule([held("m1", 17), held("m2", 18)])).isEmpty)
  }

  @Test func letsAnOptionalMeetingOut() {
    let optional = campaign { $0.meetings[0].isRequired = false }
    #expect(findings(.once, optional, schedule([held("m2", 18)])).isEmpty)
  }

  @Test func namesARequiredMeetingThatIsNotHeld() {
    let plan = schedule([held("m2", 18)])
    #expect(
      findings(.once, campaign(), plan)
        == [Finding(.once, .notHeld, meetings: ["m1"], found: 0, allowed: 1)])
    #expect(
      sentences(.once, campaign(), plan, .vietnamese)
        == ["UBND huyện Văn Lâm chưa được xếp lịch (once)"])
    #expect(
      sentences(.once, campaign(), plan, .english)
        == ["UBND huyện Văn Lâm is not scheduled (once)"])
  }

  @Test func listsEveryMeetingHeldTwiceOrUnknown() {
    let plan = schedule([
      held("m1", 17), held("m1", 18), held("m1", 19), held("x", 20), held("m2", 17),
    ])
    #expect(
      findings(.once, campaign(), plan) == [
        Finding(.once, .unknownMeeting, meetings: ["x"], date: day(20), session: "morning"),
        Finding(.once, .heldTooOften, meetings: ["m1"], found: 3, allowed: 1),
      ])
    #expect(
      sentences(.once, campaign(), plan, .vietnamese) == [
        "Lịch có cuộc làm việc “x” không thuộc đợt công tác (once)",
        "UBND huyện Văn Lâm được xếp lịch 3 lần, chỉ được một lần (once)",
      ])
    #expect(
      sentences(.once, campaign(), plan, .english) == [
        "The schedule holds “x”, which is no meeting of the campaign (once)",
        "UBND huyện Văn Lâm is scheduled 3 times; once is allowed (once)",
      ])
  }

  @Test func tellsMeetingsOfOneHostApart() {
    let two = campaign {
      $0.meetings[1].host = "van-lam"
      $0.meetings[1].topic = "chuyển đổi số"
    }
    #expect(
      sentences(.once, two, schedule([]), .vietnamese) == [
        "UBND huyện Văn Lâm (m1) chưa được xếp lịch (once)",
        "UBND huyện Văn Lâm (chuyển đổi số) chưa được xếp lịch (once)",
      ])
  }
}
