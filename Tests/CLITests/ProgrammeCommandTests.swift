import Testing

/// `plan`, `audit` and `annex` on a conference with a programme.
@Suite struct ProgrammeCommandTests {
  /// One day; the second item is late because its presenter is, and the third is a visit to a place
  /// ten minutes away.
  private static let conference = [
    "campaign/campaign.yaml": """
    format: 1
    title: Hội nghị
    window: 2023-07-25..2023-07-25
    base: so
    places:
      - {id: so, name: Sở}
      - {id: a, name: Hội trường A}
      - {id: vuon, name: vườn thuốc}
    travel:
      table:
        - {from: so, to: a, minutes: 30, km: 20}
        - {from: so, to: vuon, minutes: 30, km: 20}
        - {from: a, to: vuon, minutes: 10, km: 5}
    hosts: [{id: a, name: UBND huyện A}]
    units: [{id: van-phong, name: Văn phòng}]
    people:
      - {id: cvp, name: Nguyễn Văn A, unit: van-phong, rank: head}
    pools: [{id: so-gd, name: Sở Giáo dục, unnamed: 2}]
    meetings:
      - id: hoi-nghi
        host: a
        topic: Hội nghị sơ kết
        sessions: 2
        minutes: 120
        invites: [so-gd 2]
        programme:
          - {id: khai-mac, title: Khai mạc, minutes: 15, presenters: [cvp]}
          - {id: tham-luan, title: Tham luận, minutes: 20, presenters: [so-gd-1], paper: true, from: "09:00"}
          - {id: tham-quan, title: Tham quan, minutes: 60, session: afternoon, site: vuon}

    """
  ]

  private func planned() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Self.conference)
    let result = try Tool(folder: folder).run("plan", "campaign", "--step-limit", "20000")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        """
        Chương trình: UBND huyện A

        THỜI GIAN      NỘI DUNG   NGƯỜI THỰC HIỆN
        ─────────────  ─────────  ────────────────────
        08h00 - 08h15  Khai mạc   Nguyễn Văn A
        09h00 - 09h20  Tham luận  đại biểu Sở Giáo dục
        14h00 - 15h20  Tham quan

        """), "\(result.output)")
    return folder
  }

  @Test func plansAndWritesTheProgramme() throws {
    let folder = try planned()
    #expect(
      folder.list("campaign/out") == [
        "annex.docx", "annex.md", "certificate.json", "programme.docx", "programme.md",
        "schedule.json",
      ])
  }

  @Test func auditsAndPrintsWhatItHasPlanned() throws {
    let folder = try planned()
    let tool = Tool(folder: folder)
    let audit = try tool.run("audit", "campaign", "campaign/out/schedule.json", "--lang", "en")
    #expect(audit.status == 0, "\(audit.output)")
    #expect(audit.output.contains("The schedule keeps every rule."))
    let annex = try tool.run(
      "annex", "campaign", "campaign/out/schedule.json", "--kind", "programme", "--item-times",
      "-o",
      "here")
    #expect(annex.status == 0, "\(annex.errors)")
    #expect(folder.list("here") == ["programme.docx", "programme.md"])
    #expect(
      try folder.text("here/programme.md").contains(
        "| 2 | 09h00 - 09h20 | Tham luận | Đại biểu Sở Giáo dục |  |"))
  }
}
