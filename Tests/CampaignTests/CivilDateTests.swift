import Testing

@testable import Campaign

@Suite struct CivilDateTests {
  @Test func knowsPublishedWeekdays() throws {
    // Source 1: Tuesday 18 April 2023; Thursday 27 April 2023.
    #expect(try #require(CivilDate("2023-04-18")).weekday == .tuesday)
    #expect(try #require(CivilDate("2023-04-27")).weekday == .thursday)
    #expect(try #require(CivilDate("1970-01-01")).weekday == .thursday)
    #expect(try #require(CivilDate("1969-12-31")).weekday == .wednesday)
  }

  @Test func goesThereAndBackOverFourCenturies() throws {
    let first = try #require(CivilDate("1800-01-01"))
    var expected = (1800, 1, 1)
    for offset in 0..<146_097 {
      let date = first.adding(days: offset)
      #expect(date.parts == expected)
      #expect(CivilDate(date.description) == date)
      expected.2 += 1
      if expected.2 > CivilDate.daysInMonth(year: expected.0, month: expected.1) {
        expected = expected.1 == 12 ? (expected.0 + 1, 1, 1) : (expected.0, expected.1 + 1, 1)
      }
    }
  }

  @Test(arguments: [
    "", "2023", "2023-4-18", "2023-02-29", "2100-02-29", "2023-13-01", "2023-00-10", "2023-04-31",
    "23-04-18", "2023-04-1８", "+023-04-18", "2023-04-18 ", "0000-01-01",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(CivilDate(text) == nil)
  }
}
