import Foundation
import Testing

/// `why` on campaigns small enough to tell what must come out.
@Suite struct WhyCommandTests {
  /// More steps than any proof here needs: the search ends with the proof.
  private static let enough = "400000"

  /// The campaign of three visits, planned.
  private func planned() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Fixture.three)
    let plan = try Tool(folder: folder).run("plan", "campaign", "--step-limit", Self.enough)
    #expect(plan.status == 0, "\(plan.errors)")
    return folder
  }

  private func why(_ folder: TemporaryFolder, _ arguments: String...) throws -> Tool.Result {
    try Tool(folder: folder).start(
      ["why", "campaign"] + arguments + ["--step-limit", Self.enough]
    ).wait()
  }

  /// A may be held on the afternoon after: alone on 20 April's way back from C, which is 10 km more than
  /// beside B. On 18 April the head is away and the deputy has to stay.
  @Test func goesThroughEverySlot() throws {
    let result = try why(planned(), "a", "campaign/out/schedule.json")
    #expect(result.status == 0)
    #expect(
      result.output == """
        UBND huyện A: 14h00 thứ Tư 19/4/2023 (campaign/out/schedule.json).
          - thành phần: Nguyễn Văn A (Lãnh đạo Sở)
          - xe: Xe 7 chỗ
          - so với cùng lịch mà không có nó: chi phí: +100.000 đồng

        THỜI GIAN                KẾT QUẢ          LÝ DO, THAY ĐỔI KHÁC                             CHÊNH LỆCH
        ───────────────────────  ───────────────  ───────────────────────────────────────────────  ──────────────────────
        08h00 thứ Ba 18/4/2023   không thể        UBND huyện A không tiếp buổi này (window)
        14h00 thứ Ba 18/4/2023   không thể        3 điều không thể cùng đúng (role, person, duty)
        08h00 thứ Tư 19/4/2023   không thể        UBND huyện A không tiếp buổi này (window)
        14h00 thứ Tư 19/4/2023   đang ở đây
        08h00 thứ Năm 20/4/2023  không thể        UBND huyện A không tiếp buổi này (window)
        14h00 thứ Năm 20/4/2023  được *, rẻ nhất  không                                            chi phí: +100.000 đồng

        5 chỗ khác: 1 được (đã tìm được lịch đạt mọi quy tắc), 4 không thể (đã chứng minh), 0 chưa rõ.
        Chưa tìm được chỗ nào tốt hơn hiện nay.
        * Đã chứng minh: với cuộc này ở đó, không lịch nào đổi các cuộc khác ít hơn, hay đổi bằng thế mà tốt hơn.

        """)
    #expect(result.errors == "")
  }

  @Test func saysAllAboutSomeSlots() throws {
    let result = try why(
      planned(), "a", "campaign/out/schedule.json", "--lang", "en", "--at", "18/4/2023:afternoon",
      "--at", "2023-04-20 afternoon")
    #expect(result.status == 0)
    #expect(
      result.output == """
        UBND huyện A: 14h00 Wednesday 19/4/2023 (campaign/out/schedule.json).
          - team: Nguyễn Văn A (Lãnh đạo Sở)
          - vehicles: Xe 7 chỗ
          - against the same schedule without it: cost: +100,000 đồng

        14h00 Tuesday 18/4/2023, UBND huyện A: impossible.
        With the meeting there, these cannot all hold (proven):
          - role “Lãnh đạo Sở” takes 1 person a team, and Nguyễn Văn A and Trần Thị B qualify (role) → \
        add people or ask for fewer
          - Nguyễn Văn A is away in 2 of 6 slots on 18/4/2023 (person) → move the absence
          - at least 1 of 2 leaders must stay at the office on every working day (duty) → let fewer stay

        14h00 Thursday 20/4/2023, UBND huyện A: possible *, cheapest.
        UBND huyện A
          - moved from 14h00 Wednesday 19/4/2023 to 14h00 Thursday 20/4/2023
        TERM                                             NOW      THERE     DIFFERENCE
        ─────────────────────────────────────────  ─────────  ─────────  ─────────────
        meetings left out                                  0          0       0 points
        changes to the published schedule                  0          0       0 points
        stand-ins for heads                                0          0       0 points
        sessions that hosts would rather not have          0          0       0 points
        cost                                       1,300,000  1,400,000  +100,000 đồng
        squares of each person's days out                  4          4       0 points
        days with a delegation out                         2          2         0 days

        Other spots: 2. Possible (a schedule that keeps every rule was found): 1; impossible \
        (proven): 1; unknown: 0.
        No better spot than now was found.
        * Proven: with the meeting there, no schedule changes the others less, or as little and is \
        better.

        """)
  }

  /// The published schedule sends the deputy out on 18 April, when nobody would be left on duty.
  @Test func mendsTheBaselineFirst() throws {
    let result = try why(
      TemporaryFolder(Fixture.three), "c", "--lang", "en", "--at", "2023-04-20 morning")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        """
        The schedule baseline does not keep every rule; what follows is compared with one near it that \
        does. 1 of 3 meetings differ: 1 on another date.

        UBND huyện C: 08h00 Thursday 20/4/2023 (baseline).

        """))
    #expect(result.output.contains("08h00 Thursday 20/4/2023, UBND huyện C: here.\n"))
  }

  @Test func tellsMachinesTheSame() throws {
    let result = try why(planned(), "a", "campaign/out/schedule.json", "--json")
    #expect(result.status == 0)
    let answer = try JSONAnswer(result.output)
    #expect(answer.status == "ok")
    #expect(
      answer.keys == ["diagnostics", "meeting", "now", "schedule", "share", "spots", "status"])
    let spots = try answer.list("spots")
    #expect(
      spots.map { $0["result"] as? String } == [
        "impossible", "impossible", "impossible", "here", "impossible", "possible",
      ])
    #expect(spots[0]["alone"] as? Bool == true)
    #expect(spots[5]["least"] as? Bool == true)
    #expect(spots[5]["cheapest"] as? Bool == true)
    let terms = try #require(spots[5]["terms"] as? [[String: Any]])
    #expect(terms.map { $0["term"] as? String } == ["cost"])
    #expect(terms.map { $0["difference"] as? Int } == [100_000])
    let one = try why(
      planned(), "a", "campaign/out/schedule.json", "--json", "--workers", "1")
    #expect(one.output == result.output)
  }

  @Test func namesEveryMistakeAtOnce() throws {
    let result = try why(
      TemporaryFolder(Fixture.three), "aa", "--at", "2024-01-01", "--at", "2023-04-19:mornin",
      "--lang", "en")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors == """
        error: There is no meeting with the id “aa”. There are: a, b, c.
        --at 2023-04-19:mornin: error: “mornin” is no date, day of the week (monday…sunday) or \
        session. Did you mean “morning”?
        --at 2024-01-01: error: 01/01/2024 lies outside the window (18/4/2023 to 20/4/2023).
        In all: 3 errors.

        """)
  }

  @Test func needsASchedule() throws {
    let result = try why(TemporaryFolder(Fixture.crowded), "a", "--lang", "en")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: The campaign has published no schedule (published/, baseline); name a schedule "
        + "last, such as out/schedule.json.\n")
  }

  /// Nothing can be compared where no schedule keeps every rule.
  @Test func saysThatThereIsNoSchedule() throws {
    let folder = try TemporaryFolder(Fixture.crowded)
    try folder.write("date,session,host\n2023-04-19,08:00,b\n", to: "mine.csv")
    let result = try why(folder, "a", "mine.csv", "--lang", "en")
    #expect(result.status == 3)
    #expect(result.output.hasPrefix("No schedule keeps every rule (proven).\n"))
    #expect(result.output.hasSuffix("To find ways out: schedule-cli explain campaign\n"))
  }
}
