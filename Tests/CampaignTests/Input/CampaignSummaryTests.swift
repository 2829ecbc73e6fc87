import Testing

@testable import Campaign

@Suite struct CampaignSummaryTests {
  @Test func countsACampaign() throws {
    let fixture = CampaignFixture.whole.replacing(
      "{host: van-lam, minutes: 120}",
      "{host: van-lam, minutes: 180, required: false, dates: 2023-04-20..2023-04-24}")
    let campaign = try #require(fixture.read().campaign)
    let summary = CampaignSummary(campaign)
    // 18 to 28 April 2023 has nine working days; only mornings have 180 minutes.
    #expect(summary.workingDates == 9)
    #expect(summary.openSlots == 18)
    #expect(summary.slotPlaces == 18)
    #expect(summary.tightnessPercent == 12)
    #expect(
      summary.tightest == [
        .init(meeting: "van-lam", host: "UBND huyện Văn Lâm", slots: 3),
        .init(meeting: "yen-my", host: "UBND huyện Yên Mỹ", slots: 18),
      ])
    #expect(
      summary.text(.vietnamese) == """
        Làm việc tại các huyện (từ 18/4/2023 đến 28/4/2023)
        Cuộc làm việc: 2 (bắt buộc 1, tùy chọn 1)
        Ngày làm việc: 9; buổi: 18; số đoàn: 1
        Chỗ xếp lịch (buổi × đoàn): 18; cần dùng 12 %
        Cán bộ: 4; xe: 1; lái xe: 1; đại biểu: 2
        Ít buổi có thể nhất: UBND huyện Văn Lâm 3, UBND huyện Yên Mỹ 18

        """)
    #expect(
      summary.text(.english) == """
        Làm việc tại các huyện (18/4/2023 to 28/4/2023)
        Meetings: 2 (required 1, optional 1)
        Working dates: 9; open slots: 18; delegations: 1
        Slot places (slots × delegations): 18; 12 % needed
        People: 4; vehicles: 1; drivers: 1; guests: 2
        Fewest possible slots: UBND huyện Văn Lâm 3, UBND huyện Yên Mỹ 18

        """)
  }
}
