import Testing

@Suite struct CheckCommandTests {
  @Test func saysWhatTheCampaignAmountsTo() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("check", "campaign", "--lang", "en")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        Làm việc tại ba huyện (18/4/2023 to 20/4/2023)
        Meetings: 3 (required 3, optional 0)
        Working dates: 3; open slots: 6; delegations: 1
        Slot places (slots × delegations): 6; 50 % needed
        People: 2; vehicles: 1; drivers: 0; guests: 0
        Fewest possible slots: UBND huyện C 1, UBND huyện A 3, UBND huyện B 3

        """)
  }

  @Test func saysEveryMistakeOnStandardErrorAndEndsWith2() throws {
    let folder = try TemporaryFolder(Fixture.mistaken)
    let result = try Tool(folder: folder).run("check", "campaign")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors == """
        campaign.yaml:2:1: lỗi: Không có khóa “titel” ở đây. Có phải “title”?
        campaign.yaml:8:34: lỗi: Ngày 01/5/2023 nằm ngoài đợt công tác (từ 18/4/2023 đến 19/4/2023).
        Tổng cộng: 2 lỗi.

        """)
    let json = try Tool(folder: folder).run("check", "campaign", "--json")
    #expect(json.status == 2)
    let answer = try JSONAnswer(json.output)
    #expect(answer.keys == ["diagnostics", "status"])
    #expect(answer.status == "input-error")
    let first = try #require(try answer.list("diagnostics").first)
    #expect(first.keys.sorted() == ["column", "file", "id", "line", "message", "severity"])
    #expect(first["id"] as? String == "unknown-key")
  }

  @Test func endsWith3WhereAMeetingHasNoSlotAtAll() throws {
    let folder = try TemporaryFolder(Fixture.impossible)
    let result = try Tool(folder: folder).run("check", "campaign")
    #expect(result.status == 3)
    #expect(
      result.output.hasSuffix(
        """
        Cuộc làm việc bắt buộc không thể tổ chức vào buổi nào:
          - UBND huyện A: cả 4 buổi đều không dùng được: 2 buổi vì quy tắc “buổi làm việc phù \
        hợp” (window) và 2 buổi vì quy tắc “lịch của cán bộ” (person).

        """))
  }

  @Test func speaksToMachinesInOneObject() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("check", "campaign", "--json")
    let answer = try JSONAnswer(result.output)
    #expect(answer.keys == ["diagnostics", "impossible", "status", "summary"])
    #expect(answer.status == "ok")
    #expect(
      try answer.inner("summary").keys.sorted() == [
        "delegations", "drivers", "guests", "open-slots", "optional-meetings", "people",
        "required-meetings", "slot-places", "tightest", "tightness-percent", "title", "vehicles",
        "window", "working-dates",
      ])
  }
}
