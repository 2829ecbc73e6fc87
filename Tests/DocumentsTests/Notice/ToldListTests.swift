import Campaign
import TestSupport
import Testing

@testable import Documents

@Suite struct ToldListTests {
  private func told(_ fixture: Fixture, _ new: Schedule) -> ToldList {
    ToldList(campaign: fixture.campaign, old: fixture.schedule, new: new)
  }

  /// The day of the staffed fixture, and its first meeting, as lines have them.
  private let day = "Thứ Năm, 05/02/2026:"
  private let anThi = "08h30: UBND huyện Ân Thi, tại Trụ sở UBND huyện Ân Thi"

  /// `name | was -> now` of every line.
  private func lines(_ told: ToldList, _ kind: ToldList.Recipient.Kind) -> [String] {
    told.recipients.filter { $0.kind == kind }.flatMap { recipient in
      recipient.lines.map { line in
        "\(recipient.name) | \(line.was.joined(separator: " / "))"
          + " -> \(line.now.joined(separator: " / "))"
      }
    }
  }

  @Test func tellsNobodyWhereNothingChanges() {
    #expect(told(.staffed, Fixture.staffed.schedule).recipients == [])
  }

  @Test func tellsEveryoneOfAMovedMeetingWhatWasAndWhatIs() {
    var fixture = Fixture.staffed
    fixture.addTravel()
    var new = fixture.schedule
    new.move("UBND huyện Kim Động", "2026-02-06", "chiều")
    new.trips?[1].date = new.meetings[1].date
    let told = told(fixture, new)
    #expect(
      lines(told, .host) == [
        "UBND huyện Kim Động | 08h30' / ngày 05/02/2026 -> 14h00' / ngày 06/02/2026"
      ])
    let kimDong = "UBND huyện Kim Động, tại Trụ sở UBND huyện Kim Động"
    #expect(
      lines(told, .person) == [
        "Lê Thị Cúc | Thứ Năm, 05/02/2026: / Xuất phát 08h00, về 11h00 / Vai trò: chuyên viên / "
          + "Xe: Xe 7 chỗ; xe-4 / Xuất phát 08h00, về 11h00 / Vai trò: chuyên viên / "
          + "\(anThi) / 08h30: \(kimDong)"
          + " -> Thứ Năm, 05/02/2026: / Xuất phát 08h00, về 11h00 / Vai trò: chuyên viên / "
          + "Xe: Xe 7 chỗ; xe-4 / \(anThi)",
        "Lê Thị Cúc | Thứ Sáu, 06/02/2026: / Không có lịch"
          + " -> Thứ Sáu, 06/02/2026: / Xuất phát 13h30, về 16h30 / Vai trò: chuyên viên / "
          + "14h00: \(kimDong)",
        "Phạm Văn Dũng, Phó Trưởng phòng | Thứ Năm, 05/02/2026: / "
          + "Xuất phát 08h00, về 11h00 / Vai trò: phòng / 08h30: \(kimDong)"
          + " -> Thứ Sáu, 06/02/2026: / Xuất phát 13h30, về 16h30 / Vai trò: phòng / "
          + "14h00: \(kimDong)",
      ])
    #expect(lines(told, .driver) == [])
    #expect(lines(told, .guest) == [])
  }

  @Test func tellsThoseWhoNoLongerComeAndThoseWhoNewlyDo() {
    var fixture = Fixture.staffed
    fixture.campaign.drivers.append(Driver(id: "long", name: "Đỗ Văn Long"))
    var new = fixture.schedule
    new.trips?[0].team[2].person = "dũng"
    new.trips?[0].vehicles[0].driver = "long"
    new.meetings[0].guests = ["g1"]
    let told = told(fixture, new)
    #expect(told.count(.person) == 2)
    #expect(
      lines(told, .driver) == [
        "Vũ Văn Hải | \(day) / Xe: Xe 7 chỗ / \(anThi) -> \(day) / Không có lịch",
        "Đỗ Văn Long | \(day) / Không có lịch -> \(day) / Xe: Xe 7 chỗ / \(anThi)",
      ])
    #expect(
      lines(told, .guest) == [
        "Công ty Tương Bần | \(day) / \(anThi) -> \(day) / Không có lịch",
        "HTX Hồng Nam | \(day) / \(anThi) -> \(day) / Không có lịch",
      ])
  }

  @Test func tellsThoseWhoComeNowThePublishedTimeWhereTheOldScheduleNamesNoTeam() {
    var fixture = Fixture.staffed
    let staffed = fixture.schedule
    fixture.schedule.trips = nil
    for index in fixture.schedule.meetings.indices { fixture.schedule.meetings[index].guests = nil }
    var new = staffed
    new.meetings[0].session = "chiều"
    let told = told(fixture, new)
    #expect(
      lines(told, .person).first
        == "Nguyễn Văn An, Trưởng phòng Quản lý Khoa học | \(day) / \(anThi) -> "
        + "\(day) / 14h00: UBND huyện Ân Thi, tại Trụ sở UBND huyện Ân Thi")
    #expect(told.count(.person) == 3)
    #expect(told.count(.guest) == 3)
    #expect(told.count(.driver) == 0)
  }

  @Test func countsDelegatesWithoutAName() {
    var fixture = Fixture.staffed
    for index in fixture.campaign.guests.indices {
      fixture.campaign.guests[index].isNamed = false
      fixture.campaign.guests[index].pool = "dn"
      fixture.campaign.guests[index].name = "Doanh nghiệp"
    }
    var new = fixture.schedule
    new.meetings[0].guests = ["g2"]
    #expect(
      lines(told(fixture, new), .guest) == [
        "Doanh nghiệp | \(day) / \(anThi) (03 đại biểu) -> \(day) / \(anThi) (01 đại biểu)"
      ])
  }

  @Test func tellsDriversWithoutANameByTheirVehicle() {
    var fixture = Fixture.staffed
    fixture.campaign.drivers = []
    fixture.schedule.trips?[0].vehicles = [.init(vehicle: "xe-7", driver: nil)]
    var new = fixture.schedule
    new.trips?[0].vehicles = []
    #expect(
      lines(told(fixture, new), .driver) == [
        "Lái xe của Xe 7 chỗ | \(day) / Xe: Xe 7 chỗ / \(anThi) -> \(day) / Không có lịch"
      ])
  }

  @Test func tellsUnitsTheirStepsAndPresentersTheirTimes() {
    var fixture = Fixture.staffed
    let date = fixture.schedule.meetings[0].date
    fixture.campaign.workPlan = WorkPlan(
      window: date...date.adding(days: 30),
      tasks: [
        Task(
          id: "t", name: "Nhiệm vụ", lead: "qlkh",
          steps: [Step(id: "s", name: "Báo cáo", unit: "qlkh", days: 2)])
      ])
    fixture.campaign.meetings[0].programme = [
      ProgrammeItem(
        id: "i", title: "Khai mạc", minutes: 30, presenters: [.person("bình"), .text("Chủ tịch")])
    ]
    fixture.schedule.steps = [.init(step: "s", start: date, finish: date.adding(days: 1))]
    fixture.schedule.programmes = [
      .init(
        meeting: fixture.campaign.meetings[0].id,
        items: [.init(item: "i", session: "sáng", start: ClockTime(minutes: 510))])
    ]
    var new = fixture.schedule
    new.steps?[0].finish = date
    new.programmes?[0].items[0].start = ClockTime(minutes: 540)
    let told = told(fixture, new)
    #expect(
      lines(told, .unit)
        == [
          "Phòng Quản lý Khoa học | Báo cáo: / 05/02/2026 - 06/02/2026 -> Báo cáo: / 05/02/2026"
        ])
    #expect(
      lines(told, .presenter) == [
        "Chủ tịch | \(day) / 08h30: trình bày “Khai mạc” -> \(day) / 09h00: trình bày “Khai mạc”"
      ])
    #expect(told.recipients.filter { $0.kind == .person }.map(\.id) == ["bình"])
  }

  /// Whoever is in a changed list is told, and everyone is named once. The seed is the argument.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func namesEveryoneOnceAndForgetsNobody(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let fixture = Fixture.staffed
    var new = fixture.schedule
    for _ in 0..<1 + random.below(4) {
      let meeting = random.below(3)
      switch random.below(5) {
      case 0: new.meetings[meeting].session = random.pick(["sáng", "chiều"])
      case 1: new.meetings[meeting].delegation = random.pick(["đoàn-1", "đoàn-2"])
      case 2: new.meetings[meeting].guests = random.pick([["g1"], ["g2", "g3"], []])
      case 3:
        new.trips?[random.below(2)].team[0].person = random.pick(["an", "bình", "cúc", "dũng"])
      default: new.trips?[0].vehicles = random.pick([[], [.init(vehicle: "xe-7", driver: "hải")]])
      }
    }
    let told = told(fixture, new)
    let keys = told.recipients.map { "\($0.kind) \($0.id)" }
    #expect(Set(keys).count == keys.count)
    #expect(told.recipients.allSatisfy { !$0.lines.isEmpty })
    for line in told.recipients.flatMap(\.lines) { #expect(line.was != line.now) }
    let difference = ScheduleDifference(
      from: fixture.schedule, to: new, in: fixture.campaign)
    for meeting in difference.meetings {
      for person in meeting.people.added + meeting.people.removed {
        #expect(keys.contains("person \(person)"))
      }
      for ride in meeting.vehicles.added + meeting.vehicles.removed {
        if let driver = ride.driver { #expect(keys.contains("driver \(driver)")) }
      }
      for guest in meeting.guests.added + meeting.guests.removed {
        #expect(keys.contains("guest \(guest)"))
      }
      guard meeting.isMoved else { continue }
      let coming = [meeting.old, meeting.new].flatMap { $0?.people ?? [] }
      for person in coming { #expect(keys.contains("person \(person)")) }
    }
    if difference.isEmpty { #expect(told.recipients.isEmpty) }
  }

  @Test func printsATableOfEachKindWithEveryoneOnce() throws {
    let fixture = Fixture.staffed
    var new = fixture.schedule
    new.meetings[0].session = "chiều"
    new.trips?[1].team = []
    let document = ToldDocument(campaign: fixture.campaign, list: told(fixture, new)).document
    try Snapshot.expect(MarkdownRenderer().render(document), "told.md")
    let nobody = ToldDocument(campaign: fixture.campaign, list: ToldList(recipients: [])).document
    #expect(
      MarkdownRenderer().render(nobody).hasSuffix("\n\nKhông có ai cần được thông báo.\n"))
  }
}
