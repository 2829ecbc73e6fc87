import Testing

@testable import Campaign

@Suite struct FormattingTests {
  @Test(arguments: [
    ("2023-04-19", "19/4/2023"), ("2023-04-05", "05/4/2023"), ("2026-02-05", "05/02/2026"),
    ("2023-01-30", "30/01/2023"), ("2023-12-31", "31/12/2023"),
  ])
  func writesDatesAsOfficialDocumentsDo(_ iso: String, _ expected: String) throws {
    #expect(Formatting.date(try #require(CivilDate(iso))) == expected)
  }

  @Test(arguments: [(510, "08h30"), (840, "14h00"), (0, "00h00"), (1440, "24h00"), (-30, "-00h30")])
  func writesTimesWithAnH(_ minutes: Int, _ expected: String) {
    #expect(Formatting.time(ClockTime(minutes: minutes)) == expected)
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"),
    (1_234_567, "1.234.567", "1,234,567"), (-100, "-100", "-100"), (-12_345, "-12.345", "-12,345"),
    (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func groupsDigits(_ value: Int, _ vi: String, _ en: String) {
    #expect(Formatting.integer(value, .vietnamese) == vi)
    #expect(Formatting.integer(value, .english) == en)
  }

  @Test(arguments: [
    (293_700, "293,7 km", "293.7 km"), (293_749, "293,7 km", "293.7 km"),
    (293_750, "293,8 km", "293.8 km"), (0, "0,0 km", "0.0 km"), (49, "0,0 km", "0.0 km"),
    (50, "0,1 km", "0.1 km"), (-49, "0,0 km", "0.0 km"), (-1250, "-1,3 km", "-1.3 km"),
    (1_234_567, "1.234,6 km", "1,234.6 km"), (999_950, "1.000,0 km", "1,000.0 km"),
  ])
  func roundsKilometresHalfUp(_ metres: Int, _ vi: String, _ en: String) {
    #expect(Formatting.kilometres(metres: metres, .vietnamese) == vi)
    #expect(Formatting.kilometres(metres: metres, .english) == en)
  }

  @Test func kilometresOfTheLargestNumbersDoNotOverflow() {
    #expect(
      Formatting.kilometres(metres: .max, .english) == "9,223,372,036,854,775.8 km")
    #expect(
      Formatting.kilometres(metres: .min, .english) == "-9,223,372,036,854,775.8 km")
  }

  @Test func namesDaysOfTheWeek() {
    #expect(
      Weekday.allCases.map { Formatting.weekday($0, .vietnamese) } == [
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
      ])
    #expect(
      Weekday.allCases.map { Formatting.weekday($0, .english) } == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ])
  }

  @Test func joinsLists() {
    #expect(Formatting.list([], .vietnamese) == "")
    #expect(Formatting.list(["a"], .vietnamese) == "a")
    #expect(Formatting.list(["a", "b"], .vietnamese) == "a và b")
    #expect(Formatting.list(["a", "b", "c"], .english) == "a, b and c")
  }

  @Test func amountsHaveNoMoreDecimalsThanTheyNeed() {
    func amounts(_ dong: Int) -> [String] {
      MoneyUnit.allCases.map { Formatting.amount(dong, in: $0, .vietnamese) }
    }
    #expect(amounts(1_234_500_000) == ["1.234.500.000", "1.234.500", "1.234,5"])
    #expect(amounts(1) == ["1", "0,001", "0,000001"])
    #expect(amounts(0) == ["0", "0", "0"])
    #expect(amounts(-10_500) == ["-10.500", "-10,5", "-0,0105"])
    #expect(Formatting.amount(1_234_500_000, in: .million, .english) == "1,234.5")
    #expect(Formatting.quantity(Quantity(thousandths: 1_250), .vietnamese) == "1,25")
    #expect(Formatting.quantity(Quantity(thousandths: 3_000), .english) == "3")
  }

  @Test func sectionsHaveRomanNumbers() {
    #expect(
      [1, 4, 5, 9, 14, 40, 1_949].map(Formatting.roman)
        == ["I", "IV", "V", "IX", "XIV", "XL", "MCMXLIX"])
    #expect([0, 4_000].map(Formatting.roman) == ["0", "4000"])
  }
}
