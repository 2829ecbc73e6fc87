import Testing

@testable import Campaign

@Suite struct VietnamDaysTests {
  private let days = VietnamDays.load()

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func kind(_ text: String) throws -> OfficialDay.Kind? {
    let date = try date(text)
    return days.first { $0.date == date }?.kind
  }

  @Test func embeddedListHasNoMistake() {
    let log = DiagnosticLog()
    let days = VietnamDays.read(into: log)
    #expect(log.diagnostics(mainFile: "", language: .english).map(\.message) == [])
    #expect(days == VietnamDays.load())
    #expect(days.count == 93)
    let text = String(decoding: PackageResources.vietnam_days_csv, as: UTF8.self)
    #expect(text.hasPrefix("date,kind,name,status,source\n"))
    #expect(days.allSatisfy { !$0.name.isEmpty })
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.date < $1.date })
    let statuses = ["press", "package", "statutory", "estimated", "pending"]
    #expect(days.allSatisfy { statuses.contains($0.status) })
  }

  @Test func everyYearHasItsHolidays() throws {
    for year in 2022...2027 {
      let holidays = days.filter { $0.date.year == year && $0.kind == .holiday }
      let names = holidays.map(\.name)
      #expect(names.filter { $0.contains("Tết Nguyên Đán") }.count >= 4)
      #expect(names.filter { $0 == "Quốc khánh" }.count == 2)
      #expect(names.contains("Ngày Giỗ Tổ Hùng Vương"))
      #expect(names.contains("Ngày Chiến thắng"))
      #expect(names.contains("Ngày Quốc tế Lao động"))
      #expect(names.contains("Tết Dương lịch"))
    }
  }

  @Test(arguments: ["2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"])
  func knowsTheFirstDayOfTet(_ text: String) throws {
    let date = try date(text)
    #expect(days.first { $0.date == date }?.name == "Tết Nguyên Đán")
  }

  @Test func knowsTheLongWeekendOfSpring2023() throws {
    #expect(try kind("2023-04-28") == nil)
    #expect(try kind("2023-04-29") == .holiday)
    #expect(try kind("2023-04-30") == .holiday)
    #expect(try kind("2023-05-01") == .holiday)
    #expect(try kind("2023-05-02") == .inLieu)
    #expect(try kind("2023-05-03") == .inLieu)
    #expect(try kind("2023-05-04") == nil)
  }

  @Test(arguments: [
    ("2024-04-29", "2024-05-04"), ("2025-05-02", "2025-04-26"), ("2026-01-02", "2026-01-10"),
    ("2026-08-31", "2026-08-22"),
  ])
  func knowsSwappedWorkingDays(_ off: String, _ worked: String) throws {
    #expect(try kind(off) == .swapOff)
    #expect(try kind(worked) == .swapWork)
    let calendar = WorkCalendar(officialDays: days)
    #expect(try calendar.rest(on: date(off), session: "morning") != nil)
    #expect(try calendar.rest(on: date(worked), session: "morning") == nil)
    #expect(try date(worked).weekday == .saturday)
  }

  @Test func hasNoSwapIn2023() {
    let swaps = days.filter { $0.kind == .swapOff || $0.kind == .swapWork }
    #expect(swaps.allSatisfy { $0.date.year != 2023 })
    #expect(swaps.count == 8)
  }

  @Test func marksWhatIsNotDecided() {
    let open = days.filter { !$0.isSettled }
    #expect(open.allSatisfy { $0.date.year == 2027 || $0.name == "Ngày Văn hóa Việt Nam" })
    #expect(open.count == 9)
  }

  @Test func tetAndHungKingsFollowTheMoon() {
    for year in 2022...2027 {
      guard let first = CivilDate(year: year, month: 1, day: 1),
        let last = CivilDate(year: year, month: 12, day: 31)
      else { continue }
      for date in (first...last).dates {
        let lunar = LunarCalendar.date(dayNumber: date.dayNumber)
        guard !lunar.isLeapMonth else { continue }
        let names = days.filter { $0.date == date }.map(\.name)
        switch (lunar.month, lunar.day) {
        case (1, 1): #expect(names == ["Tết Nguyên Đán"], "\(date)")
        case (1, 2): #expect(names == ["Mùng hai Tết Nguyên Đán"], "\(date)")
        case (1, 3): #expect(names == ["Mùng ba Tết Nguyên Đán"], "\(date)")
        case (3, 10): #expect(names == ["Ngày Giỗ Tổ Hùng Vương"], "\(date)")
        default:
          #expect(!names.contains("Tết Nguyên Đán"), "\(date)")
          #expect(!names.contains("Ngày Giỗ Tổ Hùng Vương"), "\(date)")
        }
      }
    }
  }

  @Test func daysBeforeTetAreCalledByTheirLunarDay() {
    for day in days where day.name.hasSuffix(" Tết") {
      let lunar = LunarCalendar.date(dayNumber: day.date.dayNumber)
      #expect(lunar.month == 12)
      #expect(day.name == "\(lunar.day) Tết", "\(day.date)")
    }
  }

  @Test func lunarConversionKnowsYearsInWhichHanoiAndBeijingDiffer() throws {
    for (text, year) in [("1985-01-21", 1985), ("2007-02-17", 2007), ("2030-02-02", 2030)] {
      let lunar = try LunarCalendar.date(dayNumber: date(text).dayNumber)
      #expect(lunar == LunarDate(year: year, month: 1, day: 1, isLeapMonth: false))
    }
    // The leap second month of 2023 began on 22 March.
    let leap = try LunarCalendar.date(dayNumber: date("2023-03-22").dayNumber)
    #expect(leap == LunarDate(year: 2023, month: 2, day: 1, isLeapMonth: true))
  }
}
