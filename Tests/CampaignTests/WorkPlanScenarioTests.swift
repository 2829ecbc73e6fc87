import Foundation
import Testing

@testable import Campaign

/// The scenarios of work plans are what their pages say.
@Suite struct WorkPlanScenarioTests {
  private func plan(_ name: String) throws -> WorkPlan {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scenarios/\(name)").standardizedFileURL
    let result = CampaignReader.read(path: folder.path, language: .english)
    #expect(result.diagnostics.map(\.message) == [])
    return try #require(result.campaign?.workPlan)
  }

  @Test func bacGiangHoldsSixKeyTasks() throws {
    let plan = try plan("bac-giang-key-tasks-2023")
    #expect(plan.groups.count == 2)
    #expect(
      plan.tasks.compactMap { $0.due?.date.month } == [12, 12, 12, 6, 7, 8])
    #expect(plan.tasks.map(\.lead).map(\.text).filter { $0 == "qlkh" }.count == 2)
    #expect(plan.reviews.flatMap(\.steps).count == 4)
    let session = plan.steps.first { $0.id == "ai-9" }
    #expect(session?.date == CivilDate("2023-07-27"))
  }

  @Test func hungYenHoldsFifteenGroupsAndItsReviews() throws {
    let plan = try plan("hung-yen-plan-2024")
    #expect(plan.groups.count == 15)
    #expect(Set(plan.tasks.compactMap(\.group)).count == 15)
    #expect(plan.targets.count == 14)
    #expect(plan.tasks.count == 18)
    #expect(plan.reviews.map(\.steps.count) == [11, 4, 1])
  }
}
