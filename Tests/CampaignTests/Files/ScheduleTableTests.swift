import TestSupport
import Testing

@testable import Campaign

@Suite struct ScheduleTableTests {
  private let campaign = SmallCampaign.make()

  private func read(
    _ text: String, _ language: Language = .vietnamese
  ) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    ScheduleFile.parse(text, file: "baseline.csv", campaign: campaign, language: language)
  }

  @Test func readsTheTableOfAPublishedSchedule() {
    let (schedule, diagnostics) = read(
      """
      date,session,meeting,place,delegation
      2023-04-19,afternoon,my-hao,,
      2023-04-18,morning,yen-my,base,2
      """)
    #expect(diagnostics.isEmpty)
    #expect(
      schedule
        == Schedule(
          meetings: [
            .init(
              meeting: "yen-my", date: SmallCampaign.date(18), session: "morning", place: "base",
              delegation: "2"),
            .init(
              meeting: "my-hao", date: SmallCampaign.date(19), session: "afternoon",
              place: "my-hao", delegation: "1"),
          ], trips: nil))
  }

  @Test(arguments: ["08:30", "08h30", "8h30'", "morning"])
  func takesSessionsByIdOrStart(_ session: String) {
    let text = "\u{FEFF}STT;Date;Session;Host\r\n1;18/4/2023;\(session);ubnd huyện yên mỹ\r\n"
    let (schedule, diagnostics) = read(text)
    #expect(diagnostics.isEmpty)
    #expect(schedule?.meetings.first?.session == "morning")
    #expect(schedule?.meetings.first?.meeting == "yen-my")
  }

  @Test func reportsEveryMistakeOfATable() {
    let text = """
      date,session,host,delegation,date,placd
      2023-04-18,08h31,yen-my,1
      30/2/2023,evning,yen-mi,3
      2023-04-18,,an-thi
      2023-04-18,morning,
      2023-04-18,morning,"a"b
      """
    let (schedule, vi) = read(text)
    let (_, en) = read(text, .english)
    #expect(schedule == nil)
    #expect(
      vi.map { "\($0.line ?? 0) \($0.severity) \($0.id) \($0.message)" } == [
        "1 error duplicate-column Cột “date” được ghi hai lần; hãy bỏ một.",
        "1 warning unknown-column Không đọc cột “placd”; có phải là “place”?",
        "2 error unknown-session Cột session: Không có buổi nào bắt đầu lúc 08h31; các buổi bắt "
          + "đầu lúc 08h30 và 14h00.",
        "3 error bad-date Cột date: “30/2/2023” không phải là ngày; viết 2023-04-19 hoặc "
          + "19/4/2023.",
        "3 error unknown-id Cột session: Không có buổi nào mang mã “evning”. Hiện có: morning, "
          + "afternoon.",
        "3 error unknown-id Cột host: Không có đơn vị tiếp nào mang mã “yen-mi”. Có phải “yen-my”?",
        "3 error unknown-id Cột delegation: Không có đoàn nào mang mã “3”. Hiện có: 1, 2.",
        "4 error empty-cell Cột session: Ô để trống.",
        "4 error ambiguous-host Cột host: “an-thi” có nhiều cuộc làm việc, hãy ghi cột meeting: "
          + "“an-thi-1” và “an-thi-2”.",
        "5 error empty-cell Cột host: Ô để trống.",
        "6 error csv-quotes Dấu ngoặc kép đặt sai chỗ; ô có dấu ngoặc kép phải viết \"…\", dấu "
          + "ngoặc kép bên trong viết hai lần.",
      ])
    #expect(
      en.dropLast().map(\.message) == [
        "Column “date” stands twice; remove one.",
        "Column “placd” is not read; did you mean “place”?",
        "Column session: No session starts at 08h31; sessions start at 08h30 and 14h00.",
        "Column date: “30/2/2023” is not a date; write 2023-04-19 or 19/4/2023.",
        "Column session: There is no session with the id “evning”. There are: morning, afternoon.",
        "Column host: There is no host with the id “yen-mi”. Did you mean “yen-my”?",
        "Column delegation: There is no delegation with the id “3”. There are: 1, 2.",
        "Column session: The cell is empty.",
        "Column host: “an-thi” has several meetings, write the column meeting: “an-thi-1” and "
          + "“an-thi-2”.",
        "Column host: The cell is empty.",
      ])
  }

  @Test func needsItsColumns() {
    #expect(
      read("ngay;buoi\n").diagnostics.map(\.message) == [
        "Thiếu cột date, session, meeting (hoặc host); dòng đầu phải ghi tên cột: "
          + "date,session,meeting."
      ])
    #expect(
      read("", .english).diagnostics.map(\.message) == [
        "Column date, session, meeting (or host) is missing; the first line names the columns: "
          + "date,session,meeting."
      ])
  }

  @Test func countsMistakesBeyondTwoHundred() {
    let table = "date,session,host\n" + String(repeating: "x,morning,yen-my\n", count: 1500)
    let (_, vi) = read(table)
    #expect(vi.count == 201)
    #expect(
      vi.last?.message
        == "Còn 1.300 thông báo nữa chưa liệt kê; hãy sửa các lỗi trên rồi kiểm tra lại.")
    #expect(
      read(table, .english).diagnostics.last?.message
        == "1,300 more are not listed; fix those above and check again.")
  }

  @Test func errorsAreNotLostBehindWarnings() {
    // Two letters differ in each, so that every one is a warning of its own.
    let letters = "bcdfhjkmpqrsuvwxyz".map(String.init)
    let slips = letters.flatMap { one in letters.map { "d\(one)legat\($0)on" } }
    let header = (["date", "session", "host"] + slips).joined(separator: ",")
    let (schedule, diagnostics) = read(header + "\n2023-04-18,morning,nobody\n")
    #expect(schedule == nil)
    #expect(diagnostics.count == 201)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.id) == ["unknown-id"])
    #expect(diagnostics.last?.id == "more")
    #expect(diagnostics.last?.severity == .warning)
  }

  @Test func refusesTablesWithoutEnd() {
    let (schedule, diagnostics) = read(String(repeating: "\n", count: 1_500_001))
    #expect(schedule == nil)
    #expect(diagnostics.count == 1)
    #expect(
      diagnostics.first?.message
        == "Bảng dài hơn 1.500.000 dòng hoặc 32 MiB; hãy chia nhỏ tệp.")
  }

  @Test func showsNoControlCharacters() {
    let (_, diagnostics) = read(
      "date,session,host\n2023-04-18,morning,\u{1B}[31m\u{202E}x\n", .english)
    #expect(
      diagnostics.map(\.message) == [
        "Column host: There is no host with the id “�[31m�x”. There are: yen-my, "
          + "my-hao, an-thi."
      ])
  }

  @Test(arguments: 1...300)
  func neverCrashesOnDamagedTables(_ seed: UInt64) {
    print("ScheduleTableTests fuzz seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let table = """
      date,session,meeting,place,delegation
      2023-04-19,14h00,my-hao,my-hao,1
      18/4/2023,morning,"yen-my",base,2
      """
    let words = ["\"", ";;;;", "\r\n", "\u{FEFF}", "\u{0}", "0000-00-00", "99h99", "\"\"", ","]
    for _ in 0..<20 {
      let (schedule, diagnostics) = read(Mutation.damage(table, words: words, using: &generator))
      #expect(schedule != nil || !diagnostics.isEmpty)
    }
  }
}
