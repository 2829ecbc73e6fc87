import Audit
import Campaign
import Testing

@Suite struct RoleAuditTests {
  private let meeting = [held("m1", 17)]

  @Test func keepsOnePersonForEachPlace() {
    let plan = schedule(meeting, trips: [trip(17, team: [("leader", "gd"), ("expert", "cv1")])])
    #expect(findings(.role, campaign(addPeople), plan).isEmpty)
  }

  @Test func servesTheWholeDayWithOneTeam() {
    // Both meetings ask for the same roles; one person each is enough, two are too many.
    let plan = schedule(
      [held("m1", 17), held("m2", 17, "afternoon")],
      trips: [trip(17, team: [("leader", "gd"), ("leader", "pgd1"), ("expert", "tp")])])
    #expect(
      findings(.role, campaign(addPeople), plan) == [
        Finding(
          .role, .tooManyInRole, date: day(17), delegations: ["d1"], role: "leader", found: 2,
          allowed: 1)
      ])
  }

  @Test func listsWhatATeamLacks() {
    let two = campaign {
      addPeople(&$0)
      $0.roles[1].count = 2
    }
    let plan = schedule(meeting, trips: [trip(17, team: [("expert", "tp")])])
    #expect(
      findings(.role, two, plan) == [
        Finding(
          .role, .tooFewInRole, date: day(17), delegations: ["d1"], role: "leader", found: 0,
          allowed: 1),
        Finding(
          .role, .tooFewInRole, date: day(17), delegations: ["d1"], role: "expert", found: 1,
          allowed: 2),
      ])
    #expect(
      sentences(.role, two, plan, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: thành phần “lãnh đạo Sở” cần 1 người, mới có 0 (role)",
        "Đoàn 1, ngày 17/4/2023: thành phần “phòng chuyên môn” cần 2 người, mới có 1 (role)",
      ])
    #expect(
      sentences(.role, two, plan, .english) == [
        "Đoàn 1, 17/4/2023: role “lãnh đạo Sở” needs 1 person, has 0 (role)",
        "Đoàn 1, 17/4/2023: role “phòng chuyên môn” needs 2 people, has 1 (role)",
      ])
  }

  @Test func listsEveryoneWhoDoesNotBelong() {
    let plan = schedule(
      meeting,
      trips: [
        trip(
          17,
          team: [
            ("leader", "gd"), ("expert", "gd"), ("driver", "cv2"), ("expert", "nobody"),
          ])
      ])
    let people = campaign(addPeople)
    #expect(
      findings(.role, people, plan) == [
        Finding(
          .role, .tooManyInRole, date: day(17), delegations: ["d1"], role: "expert", found: 2,
          allowed: 1),
        Finding(
          .role, .notQualified, date: day(17), delegations: ["d1"], person: "gd", role: "expert"),
        Finding(
          .role, .roleNotNeeded, date: day(17), delegations: ["d1"], person: "cv2",
          role: "driver"),
        Finding(
          .role, .unknownPerson, date: day(17), delegations: ["d1"], person: "nobody",
          role: "expert"),
        Finding(
          .role, .personRepeated, date: day(17), delegations: ["d1"], person: "gd", found: 2,
          allowed: 1),
      ])
    #expect(
      sentences(.role, people, plan, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: thành phần “phòng chuyên môn” chỉ cần 1 người, đang có 2 (role)",
        "Đoàn 1, ngày 17/4/2023: Giám đốc không đủ điều kiện cho thành phần “phòng chuyên môn” "
          + "(role)",
        "Đoàn 1, ngày 17/4/2023: Chuyên viên 2 đi với thành phần “driver” mà không cuộc làm việc "
          + "nào trong ngày cần (role)",
        "Đoàn 1, ngày 17/4/2023: đợt công tác không có cán bộ “nobody” "
          + "(thành phần “phòng chuyên môn”) (role)",
        "Đoàn 1, ngày 17/4/2023: Giám đốc được ghi 2 lần trong đoàn (role)",
      ])
    #expect(
      sentences(.role, people, plan, .english) == [
        "Đoàn 1, 17/4/2023: role “phòng chuyên môn” takes 1 person, has 2 (role)",
        "Đoàn 1, 17/4/2023: Giám đốc does not qualify for role “phòng chuyên môn” (role)",
        "Đoàn 1, 17/4/2023: Chuyên viên 2 goes as “driver”, which no meeting of the day needs "
          + "(role)",
        "Đoàn 1, 17/4/2023: the campaign has no person “nobody” (role “phòng chuyên môn”) (role)",
        "Đoàn 1, 17/4/2023: Giám đốc stands 2 times in the team (role)",
      ])
  }

  @Test func asksForUnitRankAndSkill() {
    let strict = campaign {
      addPeople(&$0)
      $0.roles = [Role(id: "leader", unit: "board", ranks: [.deputy], skill: "IT")]
      $0.meetings[0].roles = ["leader"]
      $0.people[2].skills = ["IT"]
    }
    for (person, qualifies) in [("gd", false), ("pgd1", false), ("pgd2", true), ("pp", false)] {
      let plan = schedule(
        meeting, trips: [trip(17, team: [("leader", PersonID(person))])])
      #expect(findings(.role, strict, plan).isEmpty == qualifies, "\(person)")
    }
  }

  @Test func reportsATripWithoutMeetings() {
    let plan = schedule([], trips: [trip(17, team: [("leader", "gd")])])
    let people = campaign(addPeople)
    #expect(
      findings(.role, people, plan)
        == [Finding(.role, .tripWithoutMeetings, date: day(17), delegations: ["d1"])])
    #expect(
      sentences(.role, people, plan, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: có chuyến đi nhưng không có cuộc làm việc nào (role)"
      ])
    #expect(
      sentences(.role, people, plan, .english)
        == ["Đoàn 1, 17/4/2023: a trip without a meeting (role)"])
  }

  @Test func saysThatAPublishedTableNamesNoTeams() {
    let plan = schedule(meeting, trips: nil)
    let people = campaign(addPeople)
    #expect(findings(.role, people, plan) == [Finding(.role, .notStated)])
    #expect(Auditor.audit(people, plan)[.role]?.status == .notStated)
    #expect(
      sentences(.role, people, plan, .vietnamese)
        == ["Lịch không nêu thành phần các đoàn (role)"])
    #expect(
      sentences(.role, people, plan, .english) == ["The schedule does not name the teams (role)"])
    // A campaign that asks for nobody has nothing to state.
    #expect(Auditor.audit(campaign(), plan)[.role]?.status == .kept)
  }
}
