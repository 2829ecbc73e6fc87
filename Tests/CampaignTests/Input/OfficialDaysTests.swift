import Testing

@testable import Campaign

@Suite struct OfficialDaysTests {
  /// The days of a list in a file of the campaign, and what is said of it.
  private func read(
    _ csv: String, _ language: Language = .english
  ) -> (days: [OfficialDay], diagnostics: [Diagnostic]) {
    let log = DiagnosticLog()
    let rows = CSVSource.read(csv, file: "a.csv", into: log) ?? []
    let days = OfficialDays.read(rows, log: log)
    return (days, log.diagnostics(mainFile: "a.csv", language: language))
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func readsAnOwnListWithSemicolons() throws {
    let (days, diagnostics) = read(
      "\u{FEFF}Date;Kind;Name\r\n2023-05-01;holiday;B\r\n;;;\r\n2023-04-29;holiday;\"Giỗ Tổ; nghỉ\"\r\n"
    )
    #expect(diagnostics.isEmpty)
    #expect(
      try days == [
        OfficialDay(
          date: date("2023-04-29"), kind: .holiday, name: "Giỗ Tổ; nghỉ", status: "planner"),
        OfficialDay(date: date("2023-05-01"), kind: .holiday, name: "B", status: "planner"),
      ])
  }

  @Test func onlyEstimatedAndPendingDaysAreNotSettled() {
    let (days, diagnostics) = read(
      """
      date,kind,name,status
      2023-03-01,holiday,A,estimated
      2023-03-02,holiday,B,pending
      2023-03-03,holiday,C,theo công văn
      2023-03-04,holiday,D,
      """)
    #expect(diagnostics.isEmpty)
    #expect(days.filter(\.isSettled).map(\.name) == ["C", "D"])
  }

  @Test func reportsEveryMistakeOfAList() {
    let text = """
      date,kind,name,status
      2023-02-29,holiday,A,press
      29/4/2023,holliday,B,sure
      2023-03-02,holiday,"C
      tiếp",press
      2023-03-02,swap_off,D,
      2023-03-03,,E,
      """
    let (days, vi) = read(text, .vietnamese)
    let (_, en) = read(text)
    #expect(days.map(\.name) == ["C\ntiếp"])
    #expect(
      vi.map { "\($0.line ?? 0) \($0.id): \($0.message)" } == [
        "2 bad-date: “2023-02-29” không phải ngày có thật viết dạng năm-tháng-ngày (2023-04-18).",
        "3 bad-date: “29/4/2023” không phải ngày có thật viết dạng năm-tháng-ngày (2023-04-18). "
          + "Có phải 2023-04-29?",
        "3 bad-day-kind: “holliday” không phải loại ngày. Có phải “holiday”?",
        "6 duplicate-date: Ngày 02/3/2023 đã có ở dòng 4; mỗi ngày ghi một dòng.",
        "7 missing-key: Thiếu khóa bắt buộc “kind”; ví dụ: kind: holiday",
      ])
    #expect(
      en.map(\.message) == [
        "“2023-02-29” is no date of the form year-month-day (2023-04-18).",
        "“29/4/2023” is no date of the form year-month-day (2023-04-18). Did you mean 2023-04-29?",
        "“holliday” is not a kind of day. Did you mean “holiday”?",
        "02/3/2023 already stands on line 4; give each date one row.",
        "The required key “kind” is missing; for example: kind: holiday",
      ])
  }
}
