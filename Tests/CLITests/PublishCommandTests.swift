import Foundation
import Testing

@Suite struct PublishCommandTests {
  private static let later = "date,session,host\n2023-04-19,08:00,b\n2023-04-19,14:00,a\n"

  /// The campaign of three visits with its baseline published on 12 April.
  private func published() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try publish("campaign/baseline.csv", "2023-04-12", in: folder)
    try #require(result.status == 0, "\(result.errors)")
    try folder.write(Self.later + "2023-04-20,08:00,c\n", to: "new.csv")
    try folder.write(Self.later, to: "broken.csv")
    return folder
  }

  /// Publishes the schedule under the date.
  private func publish(
    _ schedule: String, _ date: String, _ more: String..., in folder: TemporaryFolder
  ) throws -> Tool.Result {
    try Tool(folder: folder).start(["publish", "campaign", schedule, "--date", date] + more).wait()
  }

  @Test func keepsAScheduleUnderItsDate() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try publish(
      "campaign/baseline.csv", "2023-04-12", "--reason", "Kế hoạch tháng 4", in: folder)
    #expect(result.status == 0)
    #expect(result.output == "Đã ban hành: campaign/published/2023-04-12.json\n")
    #expect(folder.list("campaign/published") == ["2023-04-12.json", "history.md"])
    let text = try folder.text("campaign/published/2023-04-12.json")
    #expect(
      text.hasPrefix(
        """
        {
          "format": 1,
          "campaign": "Làm việc tại ba huyện",
          "published": {"reason": "Kế hoạch tháng 4", "changes": []},
          "meetings": [
        """))
    #expect(
      try folder.text("campaign/published/history.md") == """
        # Các lịch đã ban hành

        Làm việc tại ba huyện

        ## 2023-04-12

        Lý do: Kế hoạch tháng 4

        So với baseline: Hai lịch giống nhau trong những gì cả hai đều nêu.

        """)
  }

  @Test func tellsWhatAVersionChangesAndWhy() throws {
    let folder = try published()
    let first = try folder.data("campaign/published/2023-04-12.json")
    let result = try publish("new.csv", "2023-04-12", "--reason", "Huyện A họp HĐND", in: folder)
    #expect(result.status == 0)
    #expect(
      result.output == """
        Đã ban hành: campaign/published/2023-04-12-2.json
        Khác 1/3 cuộc làm việc: 1 đổi ngày.

        """)
    #expect(
      folder.list("campaign/published")
        == ["2023-04-12-2.json", "2023-04-12.json", "history.md"])
    #expect(try folder.data("campaign/published/2023-04-12.json") == first)
    #expect(
      try folder.text("campaign/published/2023-04-12-2.json").contains(
        """
          "published": {
            "replaces": "2023-04-12",
            "reason": "Huyện A họp HĐND",
            "changes": [{"meeting": "a", "kinds": ["date"]}]
          },
        """))
    #expect(
      try folder.text("campaign/published/history.md").contains(
        """
        ## 2023-04-12-2

        Lý do: Huyện A họp HĐND

        So với 2023-04-12: Khác 1/3 cuộc làm việc: 1 đổi ngày.

        UBND huyện A: chuyển từ 14h00 thứ Ba 18/4/2023 sang 14h00 thứ Tư 19/4/2023.

        ## 2023-04-12

        """))
  }

  @Test func publishesNothingTwice() throws {
    let folder = try published()
    let result = try publish("campaign/baseline.csv", "2023-04-13", in: folder)
    #expect(result.status == 0)
    #expect(
      result.output
        == "Lịch giống lịch đã ban hành 2023-04-12 nên không ban hành lại.\n")
    #expect(folder.list("campaign/published") == ["2023-04-12.json", "history.md"])
  }

  @Test func publishesAScheduleThatSaysMoreThanTheNewestOne() throws {
    let folder = try published()
    let tool = Tool(folder: folder)
    let planned = try tool.run("plan", "campaign", "-o", "out", "--step-limit", "400000")
    try #require(planned.status == 0)
    #expect(
      try publish("out/schedule.json", "2023-04-13", in: folder).status == 0)
    // The times of the second version as a table: it says less, but it is not the same.
    try folder.write(
      "date,session,host\n2023-04-19,08:00,b\n2023-04-19,14:00,a\n2023-04-20,08:00,c\n",
      to: "table.csv")
    let result = try publish("table.csv", "2023-04-14", in: folder)
    #expect(result.status == 0)
    #expect(result.output == "Đã ban hành: campaign/published/2023-04-14.json\n")
  }

  @Test func takesTodayWhereNoDateIsGiven() throws {
    let folder = try published()
    func today() -> String {
      let parts = Calendar.current.dateComponents([.year, .month, .day], from: Date())
      return String(
        format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
    let days = [today()]
    #expect(try Tool(folder: folder).run("publish", "campaign", "new.csv").status == 0)
    let names = (days + [today()]).map { "\($0).json" }
    #expect(folder.list("campaign/published").contains { names.contains($0) })
  }

  @Test func refusesADateBeforeTheNewestVersion() throws {
    let folder = try published()
    let result = try publish("new.csv", "2023-04-11", in: folder)
    #expect(result.status == 2)
    #expect(
      result.errors
        == "lỗi: Ngày ban hành 11/4/2023 sớm hơn lịch mới nhất (2023-04-12); hãy ghi --date "
        + "2023-04-12 hoặc muộn hơn.\n")
    let wrong = try publish("new.csv", "12/4/2023", in: folder)
    #expect(wrong.status == 64)
  }

  @Test func refusesAScheduleThatBreaksRulesUnlessAskedTo() throws {
    let folder = try published()
    let refused = try publish("broken.csv", "2023-04-14", "--lang", "en", in: folder)
    #expect(refused.status == 1)
    #expect(refused.output.contains("    - UBND huyện C is not scheduled (once)\n"))
    #expect(
      refused.output.hasSuffix(
        "The schedule breaks rules, so it is not published; --anyway publishes it all the same.\n"))
    #expect(folder.list("campaign/published") == ["2023-04-12.json", "history.md"])
    let json = try Tool(folder: folder).run("publish", "campaign", "broken.csv", "--json")
    #expect(json.status == 1)
    let answer = try JSONAnswer(json.output)
    #expect(answer.status == "broken")
    #expect(answer.keys == ["audit", "diagnostics", "status"])

    let taken = try publish("broken.csv", "2023-04-14", "--anyway", "--json", in: folder)
    #expect(taken.status == 0)
    let published = try JSONAnswer(taken.output)
    #expect(published.status == "published")
    #expect(published.keys == ["diagnostics", "difference", "file", "status", "version"])
    #expect(published["version"] as? String == "2023-04-14")
    #expect(
      try folder.text("campaign/published/2023-04-14.json").contains("\"breaks\": [\"once\"]"))
  }

  @Test func namesVersionsWhereverASchedulesIsAsked() throws {
    let folder = try published()
    let tool = Tool(folder: folder)
    #expect(
      try publish("new.csv", "2023-04-15", in: folder).status == 0)
    let audit = try tool.run("audit", "campaign", "2023-04-12")
    #expect(audit.status == 0)
    #expect(audit.output.hasPrefix("Xếp lịch 3/3 cuộc làm việc trong 3 ngày"))
    let annex = try tool.run("annex", "campaign", "2023-04-12")
    #expect(annex.status == 0)
    #expect(folder.list("campaign/out/2023-04-12") == ["annex.docx", "annex.md"])

    // The newest against the one before; a version against the one before it; a file against the
    // newest; a version by its path.
    let expected = "Lịch cũ: 2023-04-12; lịch mới: 2023-04-15.\n"
    #expect(try tool.run("diff", "campaign").output.hasPrefix(expected))
    #expect(try tool.run("diff", "campaign", "2023-04-15").output.hasPrefix(expected))
    #expect(
      try tool.run("diff", "campaign", "campaign/published/2023-04-15.json").output
        .hasPrefix(expected))
    #expect(
      try tool.run("diff", "campaign", "2023-04-12").output
        .hasPrefix("Lịch cũ: baseline; lịch mới: 2023-04-12.\n"))
    #expect(
      try tool.run("diff", "campaign", "broken.csv").output
        .hasPrefix("Lịch cũ: 2023-04-15; lịch mới: broken.csv.\n"))
    let missing = try tool.run("audit", "campaign", "2023-04-13", "--lang", "en")
    #expect(missing.status == 2)
    #expect(
      missing.errors
        == "error: There is no published version “2023-04-13”; published are “2023-04-12” and "
        + "“2023-04-15”.\n")
  }

  @Test func saysWhatIsWrongInTheFolder() throws {
    let folder = try published()
    try folder.write("ghi chú", to: "campaign/published/note.txt")
    try folder.write("{}", to: "campaign/published/2023-13-45.json")
    let foreign = try Tool(folder: folder).run("diff", "campaign", "new.csv", "--lang", "en")
    #expect(foreign.status == 0)
    let message =
      "warning: The name is not that of a published version (such as 2023-04-12.json or "
      + "2023-04-12-2.json), so the file is not read; move it elsewhere.\n"
    #expect(
      foreign.errors == "published/2023-13-45.json: \(message)published/note.txt: \(message)"
        + "In all: 2 warnings.\n")

    // A damaged version does not stop the next one unless it is the newest.
    try folder.write("{\"format\": 1", to: "campaign/published/2023-04-11.json")
    let next = try publish("new.csv", "2023-04-16", in: folder)
    #expect(next.status == 0)
    #expect(next.errors.contains("published/2023-04-11.json:1:13: lỗi: JSON sai"))
    #expect(
      try folder.text("campaign/published/history.md").contains(
        "## 2023-04-11\n\nKhông đọc được tệp của lịch này.\n"))
    try folder.write("[]", to: "campaign/published/2023-04-17.json")
    let damaged = try Tool(folder: folder).run("diff", "campaign", "new.csv", "--lang", "en")
    #expect(damaged.status == 2)
    #expect(
      damaged.errors.contains("published/2023-04-17.json:1:1: error: Expected an object {…}"))
  }

  @Test func saysThatTheFolderIsNone() throws {
    let folder = try TemporaryFolder(Fixture.three)
    try folder.write("", to: "campaign/published")
    let result = try Tool(folder: folder).run(
      "publish", "campaign", "campaign/baseline.csv", "--lang", "en")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "published: error: “published” must be a readable folder with the published versions.\n")
  }

  @Test func readsVersionsOfAnOlderCampaign() throws {
    let folder = try published()
    // Since then the campaign has lost its host C.
    var lines = try folder.text("campaign/campaign.yaml").split(separator: "\n").map(String.init)
    lines.removeAll { $0.contains("id: c,") || $0.contains("to: c,") || $0.contains("baseline") }
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "campaign/campaign.yaml")
    try folder.write(Self.later, to: "new.csv")
    let result = try Tool(folder: folder).run("diff", "campaign", "new.csv", "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("warning: meetings[2].meeting: "))
    #expect(result.errors.contains("The campaign no longer has the meeting “c”."))
    #expect(result.output.contains("c\n  - no longer held (was 08h00 Thursday 20/4/2023)\n"))
  }
}
