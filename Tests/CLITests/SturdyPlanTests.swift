import Foundation
import Testing

/// `plan --sturdy` on campaigns small enough to tell what must come out.
@Suite struct SturdyPlanTests {
  /// One visit. On 18 April one of two deputies is away and the other has to stay, so nobody could go
  /// instead of the head. The host would rather not have 19 April, which counts 50,000.
  ///
  /// 40 km at 10,000 đồng, a day of 100,000 and a point of balance at 5,000: 505,000, so 10 % are 50,500.
  private static let yaml = """
    format: 1
    title: Có người dự phòng
    window: 2023-04-18..2023-04-19
    base: so
    places: [{id: so, name: Sở}, {id: a, name: UBND huyện A}]
    travel: {table: [{from: so, to: a, minutes: 30, km: 20}]}
    hosts: [{id: a, name: UBND huyện A, dislikes: [2023-04-19]}]
    units: [{id: lanh-dao, name: Lãnh đạo Sở, leadership: true}]
    people:
      - {id: gd, name: Nguyễn Văn A, unit: lanh-dao, rank: head}
      - {id: pgd-1, name: Trần Thị B, unit: lanh-dao, rank: deputy}
      - {id: pgd-2, name: Lê Văn C, unit: lanh-dao, rank: deputy, away: [2023-04-18]}
    vehicles: [{id: x7, name: Xe 7 chỗ, seats: 6, km: 10000}]
    visits: {hosts: all, minutes: 150}

    """

  private func plan(_ yaml: String, _ arguments: String...) throws -> (
    folder: TemporaryFolder, result: Tool.Result
  ) {
    let folder = try TemporaryFolder(["campaign/campaign.yaml": yaml])
    let words = ["plan", "campaign", "--step-limit", "4000"]
    return (folder, try Tool(folder: folder).start(words + arguments).wait())
  }

  /// What is printed from this text on.
  private func part(_ output: String, from start: String) throws -> String {
    String(output[try #require(output.range(of: start)).lowerBound...])
  }

  @Test func printsThePriceAndWhatItIsWorth() throws {
    let (folder, result) = try plan(Self.yaml, "--sturdy", "10")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      try part(result.output, from: "Giá của dự phòng") == """
        Giá của dự phòng (mức 3 được tăng đến 10 %), và kết quả thử 1.000 lần sự cố ngẫu nhiên:
                                                  LỊCH THƯỜNG  CÓ DỰ PHÒNG       CHÊNH LỆCH
        ────────────────────────────────────────  ───────────  ───────────  ───────────────
        tổng mức 3, chưa kể dự phòng                  505.000      555.000  +50.000 (9,9 %)
        buổi đơn vị tiếp không muốn                    0 điểm       1 điểm               +1
        không có người dự phòng                        1 điểm       0 điểm               -1
        cuộc giữ được như lịch                           96 %       97,6 %           +1,6 %
        cuộc có người, xe thay                            0 %        0,7 %           +0,7 %
        cuộc phải xếp lại                                 4 %        1,7 %           -2,3 %
        cuộc phải xếp lại khi chỉ có cán bộ vắng          2 %          0 %             -2 %
        số cuộc khác lịch khi xếp lại (giữa)                1            1                0
        Lịch thường: campaign/out/plain/schedule.json
        Để lần sau cũng tính dự phòng: thêm “exposure: 50500” vào mức 3 của objective trong đợt công tác.

        Đã ghi:
          campaign/out/schedule.json
          campaign/out/annex.docx
          campaign/out/annex.md
          campaign/out/certificate.json
          campaign/out/plain/schedule.json

        """)
    let written = try folder.text("campaign/out/schedule.json")
    #expect(written.contains("\"date\": \"2023-04-19\"") && written.contains("exposure"))
    let plain = try folder.text("campaign/out/plain/schedule.json")
    #expect(plain.contains("\"date\": \"2023-04-18\"") && !plain.contains("exposure"))
  }

  @Test func printsTheSameInEnglish() throws {
    let (_, result) = try plan(Self.yaml, "--sturdy", "10", "--lang", "en")
    #expect(result.status == 0)
    #expect(
      try part(result.output, from: "The price of reserves").hasPrefix(
        """
        The price of reserves (level 3 may rise by 10 %), and what 1,000 draws of random incidents did:
                                                      PLAIN    STURDY       DIFFERENCE
        ─────────────────────────────────────────  ────────  ────────  ───────────────
        total of level 3 without reserves           505,000   555,000  +50,000 (9.9 %)
        sessions that hosts would rather not have  0 points   1 point               +1
        meetings with nobody in reserve             1 point  0 points               -1
        meetings held as planned                       96 %    97.6 %           +1.6 %
        meetings held by stand-ins                      0 %     0.7 %           +0.7 %
        meetings lost                                   4 %     1.7 %           -2.3 %
        meetings lost to absences alone                 2 %       0 %             -2 %
        meetings changed by repairs (median)              1         1                0
        The plain schedule: campaign/out/plain/schedule.json
        To have reserves count from now on, add “exposure: 50500” to level 3 of the campaign's objective.

        """))
  }

  /// What is printed and written does not depend on the threads, and the campaign's own objective asks for
  /// the same.
  @Test func theCampaignItselfMayAskForIt() throws {
    let (one, result) = try plan(Self.yaml, "--sturdy", "10", "--workers", "1")
    let (two, again) = try plan(Self.yaml, "--sturdy", "10", "--workers", "2")
    #expect(result.output == again.output)
    for file in ["schedule.json", "plain/schedule.json", "certificate.json"] {
      #expect(try one.data("campaign/out/\(file)") == two.data("campaign/out/\(file)"))
    }
    let asking =
      Self.yaml
        + """
        objective:
          - {unscheduled: 1}
          - {disruption: 1}
          - {representation: 100000, preference: 50000, cost: 1, balance: 5000, compactness: 100000, exposure: 50500}

        """
    let (own, planned) = try plan(asking)
    #expect(planned.status == 0)
    #expect(try own.text("campaign/out/schedule.json").contains("\"date\": \"2023-04-19\""))
    let audit = try Tool(folder: own).run(
      "audit", "campaign", "campaign/out/schedule.json", "--lang", "en")
    #expect(audit.status == 0)
    #expect(audit.output.contains("  exposure        meetings with nobody in reserve: 0 points\n"))
    #expect(audit.output.contains(" + 100,000 × compactness + 50,500 × exposure: 555,000\n"))
    let refused = try Tool(folder: own).run("plan", "campaign", "--sturdy", "10", "--lang", "en")
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "--sturdy: error: The campaign's objective already has exposure; leave out --sturdy, or "
        + "exposure in the objective.\n")
  }

  @Test func saysThatNothingBetterWasFound() throws {
    let (folder, result) = try plan(Self.yaml, "--sturdy", "9")
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "\n\nKhông tìm được lịch có thêm dự phòng mà mức cuối chỉ tăng đến 9 %.\n\n"))
    #expect(folder.list("campaign/out").contains("schedule.json"))
    #expect(!folder.list("campaign/out").contains("plain"))
    let everybody = Self.yaml.replacingOccurrences(of: ", away: [2023-04-18]", with: "")
    let (_, english) = try plan(everybody, "--sturdy", "9", "--lang", "en")
    #expect(
      english.output.contains("\n\nThere is somebody in reserve for every member of a team.\n\n"))
  }

  @Test func speaksToMachines() throws {
    let (_, result) = try plan(Self.yaml, "--sturdy", "10", "--json")
    #expect(result.status == 0)
    let answer = try JSONAnswer(result.output)
    let sturdy = try answer.inner("sturdy")
    #expect(
      sturdy.keys.sorted() == ["allowance", "file", "plain", "sturdy", "terms", "weight"])
    #expect(sturdy["weight"] as? Int == 50_500)
    #expect(sturdy["file"] as? String == "campaign/out/plain/schedule.json")
    let terms = try #require(sturdy["terms"] as? [[String: Any]])
    #expect(terms.map { $0["term"] as? String } == ["preference", "exposure"])
    #expect(terms.map { $0["plain"] as? Int } == [0, 1])
    #expect(terms.map { $0["sturdy"] as? Int } == [1, 0])
    for side in ["plain", "sturdy"] {
      let tallies = try #require(
        (sturdy[side] as? [String: Any])?["incidents"] as? [[String: Any]])
      #expect(tallies.last?["kind"] as? String == "all")
    }
  }

  @Test(arguments: ["0", "101", "-5", "x"])
  func refusesOtherAllowances(_ text: String) throws {
    let (_, result) = try plan(Self.yaml, "--sturdy=\(text)")
    #expect(result.status == 64)
    #expect(result.output == "")
  }
}
