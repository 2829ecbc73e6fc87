import Audit
import Campaign
import Testing

@Suite struct StandInAuditTests {
  private func plan(_ team: [(RoleID, PersonID)]) -> Schedule {
    schedule([held("m1", 17)], trips: [trip(17, team: team)])
  }

  @Test func acceptsHeadsAndDeputies() {
    let people = campaign(addPeople)
    #expect(findings(.standIn, people, plan([("leader", "gd"), ("expert", "tp")])).isEmpty)
    #expect(findings(.standIn, people, plan([("leader", "pgd2"), ("expert", "pp")])).isEmpty)
  }

  @Test func refusesASpecialistAlone() {
    let people = campaign(addPeople)
    let alone = plan([("leader", "gd"), ("expert", "cv1")])
    #expect(
      findings(.standIn, people, alone) == [
        Finding(
          .standIn, .unitNotRepresented, date: day(17), delegations: ["d1"], role: "expert",
          unit: "science", found: 0, allowed: 1)
      ])
    #expect(
      sentences(.standIn, people, alone, .vietnamese) == [
        "Đoàn 1, ngày 17/4/2023: Phòng Quản lý khoa học không có cấp trưởng hoặc cấp phó đi "
          + "(thành phần “phòng chuyên môn”) (stand-in)"
      ])
    #expect(
      sentences(.standIn, people, alone, .english) == [
        "Đoàn 1, 17/4/2023: neither the head nor a deputy of Phòng Quản lý khoa học goes "
          + "(role “phòng chuyên môn”) (stand-in)"
      ])
  }

  @Test func acceptsASpecialistBesideADeputy() {
    let two = campaign {
      addPeople(&$0)
      $0.roles[1].count = 2
    }
    #expect(
      findings(.standIn, two, plan([("leader", "gd"), ("expert", "cv1"), ("expert", "pp")]))
        .isEmpty)
  }

  @Test func listsEveryUnitThatIsNotRepresented() {
    #expect(
      findings(.standIn, campaign(addPeople), plan([("leader", "cv1"), ("expert", "gd")]))
        .map(\.unit) == ["board", "science"])
  }

  @Test func asksNothingWhereTheRoleNamesRanksOrSpecialistsMayRepresent() {
    let alone = plan([("leader", "gd"), ("expert", "cv1")])
    let ranks = campaign {
      addPeople(&$0)
      $0.roles[1].ranks = [.specialist]
    }
    #expect(findings(.standIn, ranks, alone).isEmpty)
    let lenient = campaign {
      addPeople(&$0)
      $0.rules.specialistsMayRepresent = true
    }
    #expect(findings(.standIn, lenient, alone).isEmpty)
  }

  @Test func isNotStatedByAPublishedTable() {
    let published = schedule([held("m1", 17)], trips: nil)
    #expect(
      findings(.standIn, campaign(addPeople), published) == [Finding(.standIn, .notStated)])
    let ranks = campaign {
      addPeople(&$0)
      $0.roles[0].ranks = [.head]
      $0.roles[1].ranks = [.specialist]
    }
    #expect(findings(.standIn, ranks, published).isEmpty)
  }
}
