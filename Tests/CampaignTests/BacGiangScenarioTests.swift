import Foundation
import Testing

@testable import Campaign

/// The conference of Bắc Giang, July 2023, is what its README says.
@Suite struct BacGiangScenarioTests {
  private func campaign() throws -> Campaign {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scenarios/bac-giang-conference-2023").standardizedFileURL
    let result = CampaignReader.read(path: folder.path, language: .english)
    #expect(result.diagnostics.map(\.message) == [])
    return try #require(result.campaign)
  }

  @Test func invitesDelegatesByAgency() throws {
    let campaign = try campaign()
    let meeting = try #require(campaign.meetings.first)
    #expect(campaign.meetings.count == 1)
    #expect(campaign.pools.count == 26)
    #expect(meeting.invitations.map(\.pool) == campaign.pools.map(\.id))
    let invited = meeting.invitations.reduce(0) { $0 + $1.least }
    let team = campaign.roles.reduce(0) { $0 + $1.count }
    #expect(invited == 36 && team == 14)
    #expect(campaign.guests.count == 36 && campaign.guests.allSatisfy { !$0.isNamed })
    let riding = campaign.pools.filter(\.travels).reduce(0) { $0 + $1.unnamed }
    #expect(riding == 15)
  }

  @Test func labelsItsAnnexesOneAfterTheOther() throws {
    let campaign = try campaign()
    #expect(campaign.document.annexLabel == "Phụ lục I")
    #expect(campaign.document.programmeAnnex == AnnexHeading(label: "Phụ lục II"))
    #expect(campaign.budget?.annexLabel == "Phụ lục III")
  }

  @Test func hasThePublishedProgramme() throws {
    let meeting = try #require(try campaign().meetings.first)
    #expect(meeting.sessionCount == 2)
    #expect(
      meeting.dates?.lowerBound.description == "2023-07-24"
        && meeting.dates?.upperBound.description == "2023-07-28")
    // Nine papers are items of their own; the other items are those of the published annex.
    #expect(meeting.programme.filter { $0.paper != nil }.count == 9)
    #expect(
      meeting.programme.filter { $0.paper == nil }.map(\.title) == [
        "Tuyên bố lý do, giới thiệu đại biểu, thông qua Chương trình Hội nghị",
        "Báo cáo kết quả hoạt động KH&CN 6 tháng đầu năm; phương hướng nhiệm vụ 6 tháng cuối năm 2023",
        "Phổ biến Quy chế phối hợp trong hoạt động quản lý nhà nước về sở hữu trí tuệ trên địa bàn "
          + "tỉnh Bắc Giang",
        "Thảo luận và trao đổi", "Tiếp thu, làm rõ các ý kiến đóng góp của các đại biểu",
        "Kết luận Hội nghị", "Tham quan mô hình hoạt động KH&CN tại địa phương",
      ])
    #expect(meeting.programme.last?.site == "mo-hinh")
  }
}
