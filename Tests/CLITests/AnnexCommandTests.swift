import Testing

@Suite struct AnnexCommandTests {
  @Test func printsTheBaselineWhereNoScheduleIsNamed() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("annex", "campaign")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Đã ghi:
          campaign/out/baseline/annex.docx
          campaign/out/baseline/annex.md

        """)
    let annex = try folder.text("campaign/out/baseline/annex.md")
    #expect(
      annex.contains(
        """
        | 1. | 14h00' ngày 18/4/2023 | UBND huyện A |
        | 2. | 08h00' ngày 19/4/2023 | UBND huyện B |
        | 3. | 08h00' ngày 20/4/2023 | UBND huyện C |

        """))
    #expect(try folder.data("campaign/out/baseline/annex.docx").starts(with: Array("PK".utf8)))
  }

  @Test func writesBesideTheScheduleThatIsNamed() throws {
    let folder = try TemporaryFolder(Fixture.three)
    try folder.write("date,session,host\n2023-04-20,08:00,c\n", to: "mine/plan.csv")
    let result = try Tool(folder: folder).run(
      "annex", "campaign", "mine/plan.csv", "--time-style", "long", "--json")
    #expect(result.status == 0)
    #expect(folder.list("mine") == ["annex.docx", "annex.md", "plan.csv"])
    #expect(
      try folder.text("mine/annex.md").contains(
        "| 1. | 08 giờ 00 phút, ngày 20 tháng 4 năm 2023 | UBND huyện C |"))
    let answer = try JSONAnswer(result.output)
    #expect(answer.keys == ["diagnostics", "files", "status"])
    #expect(answer.status == "written")
  }

  @Test func refusesUnknownColumnsAsAUsageError() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("annex", "campaign", "--columns", "leader,vehicel")
    #expect(result.status == 64)
    #expect(result.errors.contains("There is no column “vehicel”; did you mean “vehicle”?"))
  }

  @Test func writesTheKindsAskedFor() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run(
      "annex", "campaign", "--kind", "visits", "--output", "here")
    #expect(result.status == 0)
    #expect(folder.list("here") == ["annex.docx", "annex.md"])
  }

  @Test func refusesAnUnknownKindAsAUsageError() throws {
    let folder = try TemporaryFolder(Fixture.three)
    let result = try Tool(folder: folder).run("annex", "campaign", "--kind", "visit")
    #expect(result.status == 64)
    #expect(result.errors.contains("There is no annex “visit”; did you mean “visits”?"))
  }
}
