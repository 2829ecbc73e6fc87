import Campaign
import TestSupport
import Testing

@testable import Documents

@Suite struct AnnexRobustnessTests {
  /// Schedules that name things the campaign has, does not have, or has twice, with texts that are
  /// markup to every format. Replay one with `swift test --filter AnnexRobustnessTests`; the seed
  /// is the argument.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func printsEveryRowOfARandomSchedule(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fixture = Self.randomFixture(&random)
    let columns = Set(AnnexColumn.allCases.filter { _ in random.below(2) == 0 })
    let options = AnnexOptions(
      columns: columns, timeStyle: random.pick(AnnexTimeStyle.allCases),
      guestStyle: random.pick(AnnexOptions.GuestStyle.allCases))
    let annex = fixture.annex(options)
    let document = annex.document
    let table = annex.table
    #expect(table.rows.count == fixture.schedule.meetings.count, "seed \(seed)")
    #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "seed \(seed)")
    #expect(table.columns.allSatisfy { $0.width > 0 }, "seed \(seed)")

    let markdown = MarkdownRenderer().render(document)
    let lines = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(lines.count == table.rows.count + 2, "seed \(seed)")
    for line in lines {
      #expect(Self.bars(line) == table.columns.count + 1, "seed \(seed): \(line)")
    }
    let bytes = try WordRenderer().render(document)
    #expect(try WordRenderer().render(document) == bytes, "seed \(seed)")
    #expect(!TextTableRenderer(width: random.below(120)).render(table).isEmpty, "seed \(seed)")
  }

  /// The same schedules beside one another: every row of the new one is printed, and a row for every
  /// meeting that it no longer holds; notice and list are written whatever the schedules say.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func marksARandomScheduleBesideAnother(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fixture = Self.randomFixture(&random)
    var old = Self.randomFixture(&random).schedule
    if random.below(3) == 0 { old.trips = nil }
    old.meetings += fixture.schedule.meetings.filter { _ in random.below(2) == 0 }
    let columns = Set(AnnexColumn.allCases.filter { _ in random.below(2) == 0 })
    let table = fixture.annex(AnnexOptions(columns: columns, against: old)).table
    let difference = ScheduleDifference(
      from: old, to: fixture.schedule, in: fixture.campaign)
    let dropped = difference.meetings.count { $0.new == nil }
    #expect(table.rows.count == fixture.schedule.meetings.count + dropped, "seed \(seed)")
    #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "seed \(seed)")

    let notice = ChangeNotice(
      campaign: fixture.campaign, old: old, new: fixture.schedule,
      reasons: NoticeReasons(general: "a|b", meetings: ["làm việc với ": "*"]))
    let told = ToldList(campaign: fixture.campaign, old: old, new: fixture.schedule)
    let list = ToldDocument(campaign: fixture.campaign, list: told).document
    for document in [notice.document, list] {
      let bytes = try WordRenderer().render(document)
      #expect(try WordRenderer().render(document) == bytes, "seed \(seed)")
      #expect(!MarkdownRenderer().render(document).isEmpty, "seed \(seed)")
    }
    let keys = told.recipients.map { "\($0.kind) \($0.id)" }
    #expect(Set(keys).count == keys.count, "seed \(seed)")
  }

  /// Bars that are not escaped, and so part cells.
  private static func bars(_ line: Substring) -> Int {
    var (count, isEscaped) = (0, false)
    for character in line {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }

  private static func randomFixture(_ random: inout SeededGenerator) -> Fixture {
    let texts = [
      "", "a|b", "c\\", "d\ne", "<f>&\"", "\u{1B}[31m\u{0}", "Nguyễn Thị Hoa", "*_`", "\u{FFFE}x",
      "một tên rất dài để cho một dòng không đủ chỗ",
    ]
    var fixture = Fixture()
    for index in 0..<random.below(6) {
      fixture.visit("\(random.pick(texts))\(random.below(3))", "2026-03-0\(index + 1)", "sáng")
    }
    for _ in 0..<random.below(4) {
      fixture.campaign.people.append(
        Person(
          id: PersonID("p\(random.below(3))"), name: random.pick(texts), title: random.pick(texts),
          unit: "không có", rank: random.pick(Rank.allCases)))
      fixture.campaign.guests.append(
        Guest(id: GuestID("g\(random.below(3))"), name: random.pick(texts), pool: "q0"))
    }
    if random.below(2) == 0 {
      fixture.campaign.pools = [GuestPool(id: "q0", name: random.pick(texts))]
    }
    for index in fixture.schedule.meetings.indices {
      fixture.schedule.meetings[index].delegation = DelegationID("đoàn-\(random.below(4))")
      fixture.schedule.meetings[index].session = random.pick(["sáng", "chiều", "tối"])
      if random.below(2) == 0 {
        fixture.schedule.meetings[index].guests = [GuestID("g\(random.below(4))"), "g1"]
      }
    }
    fixture.schedule.trips = fixture.schedule.meetings.map { held in
      Schedule.Trip(
        date: held.date, delegation: held.delegation,
        team: [.init(role: "r", person: PersonID("p\(random.below(4))"))],
        vehicles: [.init(vehicle: "v", driver: random.below(2) == 0 ? nil : "t")])
    }
    return fixture
  }
}
