import Foundation
import Testing

@testable import Campaign

/// The scenario of Hưng Yên, April 2023, is what its README says.
@Suite struct ScenarioTests {
  private func hungYen() throws -> Campaign {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scenarios/hung-yen-2023").standardizedFileURL
    let result = CampaignReader.read(path: folder.path, language: .english)
    #expect(result.diagnostics.map(\.message) == [])
    return try #require(result.campaign)
  }

  @Test func holdsTenHostsAndTheirPeople() throws {
    let campaign = try hungYen()
    #expect(campaign.hosts.count == 10)
    #expect(campaign.meetings.count == 10)
    #expect(campaign.people.count == 22)
    #expect(campaign.vehicles.count == 3)
    #expect(campaign.guests.count == 150)
    #expect(campaign.meetings.allSatisfy { $0.isRequired && $0.roles.count == 8 })
    #expect(campaign.hosts.contains { $0.name == "UBND huyện Văn Lâm" })
  }

  @Test func baselineIsThePublishedTableWithoutVanLam() throws {
    let campaign = try hungYen()
    let baseline = try #require(campaign.baseline)
    #expect(baseline.trips == nil)
    let rows = baseline.meetings.map { held in
      let start = campaign.sessions.first { $0.id == held.session }.map {
        Formatting.time($0.start)
      }
      let host = campaign.hosts.first { $0.id.text == held.meeting.text }?.name
      return "\(start ?? "")' ngày \(Formatting.date(held.date)) \(host ?? "")"
    }
    #expect(
      rows == [
        "14h00' ngày 18/4/2023 UBND huyện Yên Mỹ", "08h30' ngày 19/4/2023 UBND huyện Kim Động",
        "14h00' ngày 19/4/2023 UBND thị xã Mỹ Hào", "08h30' ngày 20/4/2023 UBND huyện Văn Giang",
        "08h30' ngày 24/4/2023 UBND huyện Ân Thi", "14h00' ngày 24/4/2023 UBND huyện Khoái Châu",
        "08h30' ngày 25/4/2023 UBND thành phố Hưng Yên",
        "14h00' ngày 25/4/2023 UBND huyện Phù Cừ", "08h30' ngày 27/4/2023 UBND huyện Tiên Lữ",
      ])
  }

  @Test func changesFitThePublishedSchedule() throws {
    let campaign = try hungYen()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scenarios/hung-yen-2023/changes.yaml").standardizedFileURL
    let reported = ChangeReader.read(files: [file.path], campaign: campaign)
    let result = reported.applied(
      to: campaign, published: campaign.baseline, language: .english)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(reported.changes.count == 5)
    let revision = try #require(result.campaign?.revision)
    #expect(revision.frozenUntil == CivilDate("2023-04-20"))
    #expect(revision.confirmed == ["an-thi"])
  }

  @Test func publishedScheduleDrives382Kilometres() throws {
    let campaign = try hungYen()
    let baseline = try #require(campaign.baseline)
    let dates = Set(baseline.meetings.map(\.date)).sorted()
    let facts = dates.compactMap {
      TripFacts(date: $0, delegation: "doan", schedule: baseline, campaign: campaign)
    }
    #expect(facts.count == 6)
    let metres = facts.reduce(0) { $0 + $1.metres }
    // 293.7 km in straight lines, times 1.3.
    #expect(Formatting.kilometres(metres: metres, .english) == "381.8 km")
  }

  @Test func publishedSlotsArePossible() throws {
    let campaign = try hungYen()
    let open = campaign.openSlots
    for held in try #require(campaign.baseline).meetings {
      let meeting = try #require(campaign.meetings.first { $0.id == held.meeting })
      let host = try #require(campaign.hosts.first { $0.id == meeting.host })
      let session = try #require(campaign.sessions.firstIndex { $0.id == held.session })
      #expect(open.contains(Slot(date: held.date, session: session)))
      #expect(!host.refuses.contains { $0.matches(held.date, held.session) })
      #expect(meeting.minutes <= campaign.sessions[session].minutes)
      for role in campaign.roles {
        // Away for no part of the day, so that the team can serve the whole of it.
        let free = campaign.people.filter { person in
          role.isQualified(person) && !person.away.contains { $0.matchesDate(held.date) }
            && (!role.callsUnit || person.rank != .specialist)
        }
        #expect(!free.isEmpty, "\(role.id) on \(held.date)")
      }
      for invitation in meeting.invitations {
        let free = campaign.guests.filter { guest in
          guest.pool == invitation.pool && guest.hosts == [host.id]
            && !guest.away.contains { $0.matches(held.date, held.session) }
        }
        #expect(free.count >= invitation.least, "\(invitation.pool) at \(held.meeting)")
      }
    }
  }

  @Test func tenVisitsFitIntoFiveDaysAndFewerKilometres() throws {
    let campaign = try hungYen()
    // Found by enumerating all day tours of the scenario outside this program.
    let plan: [(day: String, morning: MeetingID, afternoon: MeetingID)] = [
      ("2023-04-18", "khoai-chau", "van-giang"), ("2023-04-19", "phu-cu", "tien-lu"),
      ("2023-04-20", "kim-dong", "tp-hung-yen"), ("2023-04-24", "an-thi", "yen-my"),
      ("2023-04-25", "van-lam", "my-hao"),
    ]
    var schedule = Schedule(meetings: [], trips: nil)
    for (day, morning, afternoon) in plan {
      let date = try #require(CivilDate(day))
      for (meeting, session) in [(morning, SessionID("morning")), (afternoon, "afternoon")] {
        schedule.meetings.append(
          .init(
            meeting: meeting, date: date, session: session, place: PlaceID(meeting.text),
            delegation: "doan"))
        let host = try #require(campaign.hosts.first { $0.id.text == meeting.text })
        #expect(!host.refuses.contains { $0.matches(date, session) })
      }
    }
    let metres = try plan.reduce(0) { sum, day in
      let date = try #require(CivilDate(day.day))
      let facts = try #require(
        TripFacts(date: date, delegation: "doan", schedule: schedule, campaign: campaign))
      #expect(facts.departure >= campaign.rules.leaveAfter)
      #expect(facts.arrival <= campaign.rules.backBy)
      return sum + facts.metres
    }
    #expect(Formatting.kilometres(metres: metres, .vietnamese) == "336,7 km")
  }
}

/// The scenario of Dương Minh Châu is what its README says.
@Suite struct BudgetScenarioTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../scenarios/duong-minh-chau-2023").standardizedFileURL

  private static func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in ["campaign.yaml", "nam-2022.csv", "nam-2023.csv"] {
      files[name] = try String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return files
  }

  @Test func bothTablesAddUpTo130Million() throws {
    let result = CampaignReader.read(path: Self.folder.path, language: .english)
    #expect(result.diagnostics.map(\.message) == [])
    let campaign = try #require(result.campaign)
    let budget = try #require(campaign.budget)
    #expect(budget.tables.map(\.totals) == [[0, 130_000_000], [130_000_000]])
    let million = 1_000_000
    #expect(
      budget.tables[0].sections.map(\.amounts) == [
        [0, 8 * million], [0, 72 * million], [0, 0], [0, nil], [0, 50 * million],
      ])
    #expect(
      budget.tables[1].sections.map(\.amounts)
        == [[4 * million], [110 * million], [0], [0], [16 * million]])
    #expect(
      budget.tables.map { $0.sections.map(\.lines.count) } == [[3, 2, 2, 1, 3], [3, 3, 2, 3, 4]])
  }

  @Test func aWrongSumIsFoundWithFileLineAndDifference() throws {
    var fixture = CampaignFixture("")
    fixture.files = try Self.files()
    #expect(fixture.read().diagnostics == [])
    fixture.files["nam-2022.csv"] = fixture.files["nam-2022.csv"]?
      .replacing("Chi khác;;;;38", with: "Chi khác;;;;37,5")
    let result = fixture.read()
    #expect(result.campaign == nil)
    #expect(
      result.diagnostics.map { "\($0.summary) \($0.message)" } == [
        "nam-2022.csv:14 error wrong-sum Mục “V. Chi hoạt động thường xuyên”, cột “Ước thực hiện”: "
          + "ghi 50 triệu đồng, các dòng cộng lại là 49,5 triệu đồng; chênh lệch 0,5 triệu đồng."
      ])
  }
}
