import Campaign
import Testing

@testable import Documents

@Suite struct TargetAnnexTests {
  private func annex(_ targets: [Target], to last: String = "2024-12-31") throws -> String {
    var fixture = Fixture()
    let first = try #require(CivilDate("2024-01-02"))
    let end = try #require(CivilDate(last))
    fixture.campaign.workPlan = WorkPlan(
      window: first...end, groups: [TaskGroup(id: "g", name: "Quản lý khoa học")],
      targets: targets)
    #expect(TargetAnnex.applies(to: fixture.campaign, fixture.schedule))
    return MarkdownRenderer().render(
      TargetAnnex(
        campaign: fixture.campaign, schedule: fixture.schedule, options: AnnexOptions()
      ).document)
  }

  @Test func printsTargetsByGroup() throws {
    let text = try annex([
      Target(name: "Nhiệm vụ nghiệm thu", unit: "%", value: "≥ 90", note: "cấp tỉnh", group: "g"),
      Target(name: "Hồ sơ đúng hạn", unit: "%", value: "100"),
    ])
    #expect(
      text.hasSuffix(
        """
        | STT | CHỈ TIÊU | ĐƠN VỊ TÍNH | KẾ HOẠCH 2024 | GHI CHÚ |
        | :---: | --- | :---: | :---: | --- |
        | 1 | Hồ sơ đúng hạn | % | 100 |  |
        | **I** | **Quản lý khoa học** |  |  |  |
        | 2 | Nhiệm vụ nghiệm thu | % | ≥ 90 | cấp tỉnh |

        ./.

        """), "\(text)")
    #expect(text.contains("# CHỈ TIÊU KẾ HOẠCH\n"))
  }

  @Test func leavesOutNotesAndTheYearWhereThereIsNone() throws {
    let text = try annex([Target(name: "a", value: "1")], to: "2025-01-15")
    #expect(text.contains("| STT | CHỈ TIÊU | ĐƠN VỊ TÍNH | KẾ HOẠCH |\n"), "\(text)")
  }
}
