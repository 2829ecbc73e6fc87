import Audit
import Campaign
import Testing

@Suite struct PersonAuditTests {
  private let team: [(RoleID, PersonID)] = [("leader", "gd"), ("expert", "tp")]

  @Test func refusesTwoTeamsOnOneDate() {
    let people = campaign(addPeople)
    let plan = schedule(
      [held("m1", 17), held("m2", 17, "afternoon", by: "d2")],
      trips: [trip(17, team: team), trip(17, "d2", team: [("leader", "gd"), ("expert", "pp")])])
    #expect(
      findings(.person, people, plan) == [
        Finding(
          .person, .inSeveralTeams, date: day(17), delegations: ["d1", "d2"], person: "gd",
          found: 2, allowed: 1)
      ])
    #expect(
      sentences(.person, people, plan, .vietnamese)
        == ["Giám đốc đi 2 đoàn cùng ngày 17/4/2023 (Đoàn 1 và d2) (person)"])
    #expect(
      sentences(.person, people, plan, .english)
        == ["Giám đốc is in 2 teams on 17/4/2023 (Đoàn 1 and d2) (person)"])
  }

  @Test func touchesASessionFromItsFirstMinuteOut() {
    // The afternoon meeting at `b` departs 13:20; away until 13:20 is fine, until 13:21 is not.
    func plan(noonEnds end: String) -> [Finding] {
      let noon = campaign {
        addPeople(&$0)
        $0.sessions.insert(
          Session(id: "noon", name: "buổi trưa", start: clock("12:00"), end: clock(end)), at: 1)
        $0.people[0].away = [SlotPattern(sessions: ["noon"])]
      }
      return findings(
        .person, noon, schedule([held("m2", 17, "afternoon")], trips: [trip(17, team: team)]))
    }
    #expect(plan(noonEnds: "13:20").isEmpty)
    #expect(
      plan(noonEnds: "13:21") == [
        Finding(
          .person, .personAway, date: day(17), session: "noon", delegations: ["d1"], person: "gd")
      ])
  }

  @Test func namesTheSessionMissed() {
    let away = campaign {
      addPeople(&$0)
      $0.people[0].away = [SlotPattern(dates: day(17)...day(17))]
    }
    let plan = schedule(
      [held("m1", 17), held("m2", 17, "afternoon")], trips: [trip(17, team: team)])
    #expect(
      sentences(.person, away, plan, .vietnamese) == [
        "Giám đốc bận buổi sáng 17/4/2023 nhưng được xếp đi Đoàn 1 (person)",
        "Giám đốc bận buổi chiều 17/4/2023 nhưng được xếp đi Đoàn 1 (person)",
      ])
    #expect(
      sentences(.person, away, plan, .english).first
        == "Giám đốc is away, buổi sáng on 17/4/2023, but goes with Đoàn 1 (person)")
  }

  @Test func countsDatesOutFromMondayToSunday() {
    let limited = campaign {
      addPeople(&$0)
      $0.window = day(17)...day(28)
      $0.rules.mostDaysAWeek = 2
      $0.people[3].mostDaysAWeek = 3
    }
    func plan(_ dates: [Int]) -> Schedule {
      schedule(dates.map { held("m1", $0) }, trips: dates.map { trip($0, team: team) })
    }
    // Friday and the next Monday lie in different weeks.
    #expect(findings(.person, limited, plan([20, 21, 24, 25])).isEmpty)
    #expect(
      findings(.person, limited, plan([17, 20, 21, 24])) == [
        Finding(.person, .tooManyDays, date: day(17), person: "gd", found: 3, allowed: 2)
      ])
    #expect(
      sentences(.person, limited, plan([17, 18, 20, 21]), .vietnamese) == [
        "Giám đốc đi 4 ngày trong tuần từ 17/4/2023, nhiều nhất được 2 ngày (person)",
        "Trưởng phòng đi 4 ngày trong tuần từ 17/4/2023, nhiều nhất được 3 ngày (person)",
      ])
    #expect(
      sentences(.person, limited, plan([17, 20, 21]), .english) == [
        "Giám đốc is out on 3 days in the week of 17/4/2023; 2 allowed (person)"
      ])
  }

  @Test func countsWorkingDatesInARow() {
    let limited = campaign {
      addPeople(&$0)
      $0.window = day(17)...day(28)
      // Wednesday 26 is no working date, of Tuesday 25 the morning alone is closed.
      $0.calendar.closed = [
        .init(slots: SlotPattern(dates: day(26)...day(26)), reason: ""),
        .init(slots: SlotPattern(dates: day(25)...day(25), sessions: ["morning"]), reason: ""),
      ]
      $0.rules.mostDaysInARow = 2
      $0.people[3].mostDaysInARow = 3
    }
    func plan(_ dates: [Int]) -> Schedule {
      schedule(
        dates.map { held("m1", $0, "afternoon") }, trips: dates.map { trip($0, team: team) })
    }
    #expect(findings(.person, limited, plan([17, 18, 20, 21, 25, 27])).isEmpty)
    #expect(
      findings(.person, limited, plan([21, 24, 27, 28, 25])) == [
        Finding(.person, .tooManyDaysInARow, date: day(21), person: "gd", found: 5, allowed: 2),
        Finding(.person, .tooManyDaysInARow, date: day(21), person: "tp", found: 5, allowed: 3),
      ])
    #expect(
      sentences(.person, limited, plan([17, 18, 19]), .vietnamese) == [
        "Giám đốc đi 3 ngày làm việc liền nhau từ 17/4/2023, nhiều nhất được 2 ngày (person)"
      ])
    #expect(
      sentences(.person, limited, plan([17, 18, 19]), .english) == [
        "Giám đốc is out on 3 working days in a row from 17/4/2023; 2 allowed (person)"
      ])
  }

  @Test func isNotStatedByAPublishedTable() {
    #expect(
      findings(.person, campaign(addPeople), schedule([held("m1", 17)], trips: nil))
        == [Finding(.person, .notStated)])
  }
}
