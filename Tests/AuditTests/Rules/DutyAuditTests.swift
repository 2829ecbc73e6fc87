import Audit
import Campaign
import Testing

@Suite struct DutyAuditTests {
  private func staffed(_ leaders: Int) -> Campaign {
    campaign {
      addPeople(&$0)
      $0.rules.leadersOnDuty = leaders
    }
  }

  private let plan = schedule(
    [held("m1", 17)], trips: [trip(17, team: [("leader", "gd"), ("expert", "tp")])])

  @Test func keepsAsManyLeadersAsAsked() {
    #expect(findings(.duty, staffed(2), plan).isEmpty)
  }

  @Test func breaksWithOneLeaderTooFew() {
    #expect(
      findings(.duty, staffed(3), plan)
        == [Finding(.duty, .tooFewOnDuty, date: day(17), found: 2, allowed: 3)])
    #expect(
      sentences(.duty, staffed(3), plan, .vietnamese)
        == ["Ngày 17/4/2023 có 2 lãnh đạo trực tại cơ quan, cần ít nhất 3 (duty)"])
    #expect(
      sentences(.duty, staffed(3), plan, .english)
        == ["On 17/4/2023 2 leaders stay at the office, at least 3 must (duty)"])
  }

  @Test func doesNotCountALeaderAwayAllDay() {
    func away(_ pattern: SlotPattern) -> [Finding] {
      var campaign = staffed(2)
      campaign.people[1].away = [pattern]
      return findings(.duty, campaign, plan)
    }
    #expect(away(SlotPattern(dates: day(17)...day(17), sessions: ["morning"])).isEmpty)
    #expect(
      away(SlotPattern(dates: day(17)...day(17)))
        == [Finding(.duty, .tooFewOnDuty, date: day(17), found: 1, allowed: 2)])
  }

  @Test func looksAtEveryWorkingDateAndNoOther() {
    var tooFew = staffed(4)
    tooFew.window = day(21)...day(24)
    #expect(findings(.duty, tooFew, schedule([])).map(\.date) == [day(21), day(24)])
  }

  @Test func isNotStatedByAPublishedTable() {
    let published = schedule([held("m1", 17)], trips: nil)
    #expect(findings(.duty, staffed(1), published) == [Finding(.duty, .notStated)])
    #expect(findings(.duty, staffed(0), published).isEmpty)
  }
}
