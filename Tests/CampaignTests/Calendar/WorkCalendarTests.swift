import Testing

@testable import Campaign

@Suite struct WorkCalendarTests {
  private let calendar = WorkCalendar(officialDays: VietnamDays.load())

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func restsOnWeekends() throws {
    #expect(try calendar.rest(on: date("2023-04-21"), session: "morning") == nil)
    #expect(
      try calendar.rest(on: date("2023-04-22"), session: "morning") == .weekend(.saturday))
    #expect(try calendar.rest(on: date("2023-04-23"), session: "afternoon") == .weekend(.sunday))
  }

  @Test func namesTheHolidayEvenOnAWeekend() throws {
    let rest = try calendar.rest(on: date("2023-04-29"), session: "morning")
    guard case .official(let day) = rest else {
      Issue.record("expected a holiday, found \(String(describing: rest))")
      return
    }
    #expect(day.name == "Ngày Giỗ Tổ Hùng Vương")
  }

  @Test func closesHalfADay() throws {
    var calendar = calendar
    let friday = try date("2023-04-21")
    calendar.closed = [
      .init(
        slots: SlotPattern(dates: friday...friday, sessions: ["afternoon"]), reason: "họp giao ban")
    ]
    #expect(calendar.rest(on: friday, session: "morning") == nil)
    #expect(calendar.rest(on: friday, session: "afternoon") == .closed(reason: "họp giao ban"))
  }

  @Test func ownEntriesWinOverTheOfficialList() throws {
    var calendar = calendar
    let tet = try date("2023-01-23")
    calendar.worked = [tet]
    #expect(calendar.rest(on: tet, session: "morning") == nil)
    calendar.closed = [.init(slots: SlotPattern(dates: tet...tet), reason: "trực")]
    #expect(calendar.rest(on: tet, session: "morning") == .closed(reason: "trực"))
  }

  @Test func officialListWinsOverWeekends() throws {
    #expect(try calendar.rest(on: date("2026-01-10"), session: "morning") == nil)
    let rest = try calendar.rest(on: date("2026-01-02"), session: "morning")
    guard case .official(let day) = rest else {
      Issue.record("expected a swapped day off, found \(String(describing: rest))")
      return
    }
    #expect(day.kind == .swapOff)
  }

  @Test func worksOnWeekendsWhereTheCampaignSaysSo() throws {
    let sundayOnly = WorkCalendar(weekend: [.sunday])
    #expect(try sundayOnly.rest(on: date("2023-04-22"), session: "morning") == nil)
    #expect(try sundayOnly.rest(on: date("2023-04-23"), session: "morning") == .weekend(.sunday))
  }

  @Test func openSlotsLeaveOutWhatIsClosed() throws {
    var calendar = calendar
    calendar.closed = [
      .init(
        slots: SlotPattern(weekdays: [.friday], sessions: ["afternoon"]), reason: "họp giao ban")
    ]
    let campaign = Campaign(
      title: "", window: try date("2023-04-27")...date("2023-05-05"),
      sessions: [
        Session(
          id: "morning", name: "buổi sáng", start: ClockTime(minutes: 510),
          end: ClockTime(minutes: 690)),
        Session(
          id: "afternoon", name: "buổi chiều", start: ClockTime(minutes: 840),
          end: ClockTime(minutes: 990)),
      ], calendar: calendar, base: "a",
      places: [Place(id: "a", name: "")], travel: TravelTable(minutes: [[0]], metres: [[0]]))
    #expect(
      campaign.openSlots.map { "\($0.date) \($0.session)" } == [
        "2023-04-27 0", "2023-04-27 1", "2023-04-28 0", "2023-05-04 0", "2023-05-04 1",
        "2023-05-05 0",
      ])
    #expect(
      campaign.workingDates.map(\.description) == [
        "2023-04-27", "2023-04-28", "2023-05-04", "2023-05-05",
      ])
  }

  @Test(arguments: [
    ("2023-04-19", "2023-04-19"), ("19/4/2023", "2023-04-19"), ("19/04/2023", "2023-04-19"),
    ("19-4-2023", "2023-04-19"), ("9/12/2023", "2023-12-09"),
  ])
  func readsWrittenDates(_ text: String, _ expected: String) {
    #expect(CivilDate(asWritten: text)?.description == expected)
  }

  @Test(arguments: ["19/4/23", "32/1/2023", "2023/04/19", "19/4", "", "1९/4/2023", "19-4/2023"])
  func refusesOtherDates(_ text: String) {
    #expect(CivilDate(asWritten: text) == nil)
  }

  @Test(arguments: [
    ("08:30", 510), ("8:30", 510), ("08h30", 510), ("08h30'", 510), ("14H00’", 840), ("8h", 480),
    ("24:00", 1440),
  ])
  func readsWrittenTimes(_ text: String, _ expected: Int) {
    #expect(ClockTime(asWritten: text)?.minutes == expected)
  }

  @Test(arguments: ["", "h", "8", "8h5", "25h00", "8h30m", "morning", "h30", "'"])
  func refusesOtherTimes(_ text: String) {
    #expect(ClockTime(asWritten: text) == nil)
  }
}
