import Testing

/// `stress` on campaigns small enough to tell what must come out.
@Suite struct StressCommandTests {
  /// The campaign of three visits, planned: the head goes out on both days, and the deputy has to stay.
  private func planned() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Fixture.three)
    let plan = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "400000")
    #expect(plan.status == 0, "\(plan.errors)")
    return folder
  }

  private func stress(_ folder: TemporaryFolder, _ arguments: String...) throws -> Tool.Result {
    try Tool(folder: folder).start(
      ["stress", "campaign", "campaign/out/schedule.json", "--step-limit", "4000"] + arguments
    ).wait()
  }

  private static let nothing = [
    "--absence", "0", "--driver-absence", "0", "--breakdown", "0%", "--refusal", "0 %",
  ]

  @Test func nothingHappensWithoutIncidents() throws {
    let result = try Tool(folder: planned()).start(
      ["stress", "campaign", "campaign/out/schedule.json"] + Self.nothing
    ).wait()
    #expect(result.status == 0)
    #expect(
      result.output == """
        Lịch campaign/out/schedule.json, 1.000 lần thử. Xác suất mỗi ngày làm việc (của đơn vị: mỗi \
        cuộc): cán bộ vắng 0 %, lái xe vắng 0 %, xe hỏng 0 %, đơn vị từ chối 0 %.

        SỰ CỐ            SỐ SỰ CỐ  NHƯ LỊCH  CÓ NGƯỜI, XE THAY  PHẢI XẾP LẠI
        ───────────────  ────────  ────────  ─────────────────  ────────────
        cán bộ vắng             0     100 %                0 %           0 %
        lái xe vắng             0     100 %                0 %           0 %
        xe hỏng                 0     100 %                0 %           0 %
        đơn vị từ chối          0     100 %                0 %           0 %
        tất cả cùng lúc         0     100 %                0 %           0 %

        """)
    #expect(result.errors == "")
  }

  /// With the one vehicle gone on every day nothing can be held, and nothing planned anew.
  @Test func certainBreakdownsLoseEverything() throws {
    let result = try stress(
      planned(), "--draws", "20", "--repairs", "3", "--absence", "0", "--refusal", "0",
      "--breakdown", "100%", "--lang", "en")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Schedule campaign/out/schedule.json, 20 draws. Chances on a working day (of hosts: by \
        meeting): absences 0 %, absences of drivers 1 %, breakdowns 100 %, refusals of hosts 0 %.

        INCIDENT             INCIDENTS  AS PLANNED  STAND-INS   LOST
        ───────────────────  ─────────  ──────────  ─────────  ─────
        absences                     0       100 %        0 %    0 %
        absences of drivers          0       100 %        0 %    0 %
        breakdowns                   2         0 %        0 %  100 %
        refusals of hosts            0       100 %        0 %    0 %
        all together                 2         0 %        0 %  100 %

        Meetings lost most often (share of the draws): UBND huyện A (100 %); UBND huyện B (100 %); \
        UBND huyện C (100 %).

        Draws that lose meetings, planned anew: 3. Possible: 0; impossible (proven): 3; unknown: 0.

        """)
  }

  /// Where a host says no the meeting moves, as far as it can.
  @Test func tellsMachinesTheSame() throws {
    let folder = try planned()
    let arguments = [
      "--draws", "300", "--repairs", "6", "--seed", "7", "--refusal", "5.5", "--json",
    ]
    func run(_ workers: String) throws -> Tool.Result {
      try Tool(folder: folder).start(
        ["stress", "campaign", "campaign/out/schedule.json", "--step-limit", "4000", "--workers"]
          + [workers] + arguments
      ).wait()
    }
    let result = try run("2")
    #expect(result.status == 0)
    #expect(try run("1").output == result.output)
    let answer = try JSONAnswer(result.output)
    #expect(answer.status == "ok")
    #expect(
      answer.keys == [
        "diagnostics", "draws", "incidents", "rates", "repairs", "schedule", "status",
        "weakest-meetings", "weakest-people",
      ])
    #expect(answer["draws"] as? Int == 300)
    #expect(try answer.inner("rates")["refusal"] as? Int == 550)
    let tallies = try answer.list("incidents")
    #expect(
      tallies.map { $0["kind"] as? String } == [
        "absence", "driver-absence", "breakdown", "refusal", "all",
      ])
    for tally in tallies {
      let parts = ["as-planned", "with-stand-ins", "lost"].compactMap { tally[$0] as? Int }
      #expect(parts.reduce(0, +) == 900)
    }
    #expect(tallies[3]["lost"] as? Int == tallies[3]["incidents"] as? Int)
    #expect(try answer.list("weakest-people").map { $0["id"] as? String } == ["gd"])
    #expect(try answer.list("repairs").count == 6)
  }

  @Test func needsAScheduleThatSaysWhoGoes() throws {
    let result = try Tool(folder: TemporaryFolder(Fixture.three)).run(
      "stress", "campaign", "--lang", "en")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: The schedule baseline must keep every rule and state teams, vehicles and guests: "
        + "The schedule does not name the teams (role). Make one with plan first.\n")
  }

  @Test(arguments: ["101", "-1", "1,125%", "x", "", "1.2.3"])
  func refusesChancesThatAreNone(_ text: String) throws {
    let result = try Tool(folder: TemporaryFolder(Fixture.three)).run(
      "stress", "campaign", "--absence=\(text)")
    #expect(result.status == 64)
    #expect(result.output == "")
  }
}
