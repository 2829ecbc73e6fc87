import Testing

@Suite struct DiffCommandTests {
  /// The campaign of three visits, and a schedule that holds A a day later and C no more.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Fixture.three)
    try folder.write("date,session,host\n2023-04-19,08:00,b\n2023-04-19,14:00,a\n", to: "mine.csv")
    return folder
  }

  @Test func comparesWithTheBaselineWhereNothingIsPublished() throws {
    let result = try Tool(folder: folder()).run("diff", "campaign", "mine.csv")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Lịch cũ: baseline; lịch mới: mine.csv.
        Khác 2/3 cuộc làm việc: 1 không còn trong lịch, 1 đổi ngày.

        UBND huyện A
          - chuyển từ 14h00 thứ Ba 18/4/2023 sang 14h00 thứ Tư 19/4/2023
        UBND huyện C
          - không còn trong lịch (trước: 08h00 thứ Năm 20/4/2023)

        """)
    #expect(result.errors == "")
  }

  @Test func comparesTwoFilesInEnglishAndAsATable() throws {
    let result = try Tool(folder: folder()).run(
      "diff", "campaign", "mine.csv", "campaign/baseline.csv", "--table", "--lang", "en")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Old: mine.csv; new: campaign/baseline.csv.
        2 of 3 meetings differ: 1 newly held, 1 on another date.

        NO.  HOST          OLD                        NEW                       OTHER CHANGES
        ───  ────────────  ─────────────────────────  ────────────────────────  ─────────────
          1  UBND huyện A  14h00 Wednesday 19/4/2023  14h00 Tuesday 18/4/2023
          2  UBND huyện C                             08h00 Thursday 20/4/2023

        """)
  }

  @Test func saysThatSchedulesAreTheSame() throws {
    let result = try Tool(folder: folder()).run("diff", "campaign", "campaign/baseline.csv")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Lịch cũ: baseline; lịch mới: campaign/baseline.csv.
        Hai lịch giống nhau trong những gì cả hai đều nêu.

        """)
    let json = try Tool(folder: folder()).run(
      "diff", "campaign", "campaign/baseline.csv", "--json")
    #expect(try JSONAnswer(json.output).status == "same")
  }

  @Test func tellsMachinesIdsAndPhrases() throws {
    let result = try Tool(folder: folder()).run("diff", "campaign", "mine.csv", "--json")
    #expect(result.status == 0)
    let answer = try JSONAnswer(result.output)
    #expect(answer.keys == ["diagnostics", "difference", "new", "old", "status"])
    #expect(answer.status == "different")
    #expect(answer["old"] as? String == "baseline")
    let difference = try answer.inner("difference")
    #expect(difference.keys.sorted() == ["meetings", "nights", "steps"])
    let meetings = try #require(difference["meetings"] as? [[String: Any]])
    #expect(meetings.map { $0["meeting"] as? String } == ["a", "c"])
    #expect(meetings.map { $0["kinds"] as? [String] } == [["date"], ["no-longer-held"]])
    #expect(meetings[0].keys.sorted() == ["kinds", "meeting", "messages", "new", "old"])
    #expect(meetings[1].keys.sorted() == ["kinds", "meeting", "messages", "old"])
    let old = try #require(meetings[0]["old"] as? [String: String])
    #expect(
      old == ["date": "2023-04-18", "session": "afternoon", "start": "14:00", "place": "a"])
  }

  @Test func knowsTheMeetingsThatChangesAdd() throws {
    let folder = try folder()
    try folder.write(
      "date,session,meeting\n2023-04-18,14:00,a\n2023-04-19,08:00,b\n2023-04-20,08:00,c\n"
        + "2023-04-20,14:00,c-2\n", to: "more.csv")
    let result = try Tool(folder: folder).run(
      "diff", "campaign", "more.csv", "--add-meeting", "c", "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        Old: baseline; new: more.csv.
        1 of 4 meetings differ: 1 newly held.

        UBND huyện C (c-2)
          - newly held: 14h00 Thursday 20/4/2023

        """)
  }

  @Test func namesEveryMistakeOfSchedulesAndChanges() throws {
    let result = try Tool(folder: folder()).run(
      "diff", "campaign", "none.csv", "mine.json", "--cancel", "d", "--lang", "en")
    #expect(result.status == 2)
    #expect(
      result.errors == """
        none.csv: error: There is no file “none.csv”; check its name and its folder.
        mine.json: error: There is no file “mine.json”; check its name and its folder.
        --cancel d: error: There is no meeting with the id “d”. There are: a, b, c.
        In all: 3 errors.

        """)
  }

  @Test func needsSomethingToCompareWith() throws {
    let folder = try TemporaryFolder(Fixture.crowded)
    try folder.write("date,session,host\n2023-04-19,08:00,b\n", to: "mine.csv")
    for arguments in [["diff", "campaign", "mine.csv"], ["diff", "campaign"]] {
      let result = try Tool(folder: folder).start(arguments + ["--lang", "en"]).wait()
      #expect(result.status == 2)
      #expect(
        result.errors
          == "error: The campaign has published no schedule (published/, baseline); name the old "
          + "schedule and the new one.\n")
    }
  }

  @Test func refusesThreeSchedules() throws {
    let result = try Tool(folder: folder()).run("diff", "campaign", "a.csv", "b.csv", "c.csv")
    #expect(result.status == 64)
    #expect(result.errors.contains("Name two schedules at most"))
  }
}
