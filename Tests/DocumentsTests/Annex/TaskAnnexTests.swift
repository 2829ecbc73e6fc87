import Campaign
import Testing

@testable import Documents

@Suite struct TaskAnnexTests {
  private static func date(_ text: String) -> CivilDate { CivilDate(text) ?? .init(dayNumber: 0) }

  /// Two groups, a task in none, a review, and steps of which one is dated.
  private static let fixture: Fixture = {
    var fixture = Fixture()
    fixture.campaign.units = [
      Unit(id: "qlkh", name: "Phòng Quản lý Khoa học"), Unit(id: "vp", name: "Văn phòng Sở"),
    ]
    fixture.campaign.workPlan = WorkPlan(
      window: date("2024-01-01")...date("2024-12-31"),
      groups: [
        TaskGroup(id: "trống", name: "Không có nhiệm vụ"),
        TaskGroup(id: "giao", name: "Nhiệm vụ được giao"),
      ],
      tasks: [
        Task(
          id: "a", name: "Quy định quản lý", group: "giao", lead: "qlkh",
          partners: ["Văn phòng Sở", "UBND các huyện"], product: "Quyết định",
          due: DueDate(date("2024-06-30"), .month),
          steps: [
            Step(id: "a-1", name: "Khảo sát", unit: "qlkh", days: 3),
            Step(id: "a-2", name: "Trình ký", unit: "vp", days: 0, date: date("2024-06-20")),
          ]),
        Task(id: "b", name: "Báo cáo năm", lead: "vp", due: DueDate(date("2024-12-31"), .year)),
        Task(id: "c", name: "Tổng hợp", lead: "lạ", due: DueDate(date("2024-02-05"))),
      ],
      reviews: [
        Review(
          id: "r", name: "Giao ban", every: .quarter, unit: "vp",
          steps: [Step(id: "r-1", name: "Giao ban quý I", unit: "vp", days: 1)])
      ],
      tasksAnnex: AnnexHeading(title: "Danh mục nhiệm vụ năm 2024", label: "Phụ lục II"))
    fixture.schedule.steps = [
      .init(step: "a-1", start: date("2024-03-01"), finish: date("2024-03-05")),
      .init(step: "r-1", start: date("2024-03-29"), finish: date("2024-03-29")),
    ]
    return fixture
  }()

  private func markdown(_ options: AnnexOptions = AnnexOptions()) -> String {
    let fixture = TaskAnnexTests.fixture
    return MarkdownRenderer().render(
      TaskAnnex(campaign: fixture.campaign, schedule: fixture.schedule, options: options).document)
  }

  @Test func printsGroupsTasksAndReviews() {
    #expect(
      markdown() == """
        **Phụ lục II**

        # DANH MỤC NHIỆM VỤ NĂM 2024

        *(Kèm theo Kế hoạch số\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/KH-SKHCN ngày\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/4/2023 của Sở Khoa học và Công nghệ Hưng Yên)*

        | STT | NHIỆM VỤ | CHỦ TRÌ | PHỐI HỢP | SẢN PHẨM | THỜI HẠN |
        | :---: | --- | --- | --- | --- | :---: |
        | 1 | Báo cáo năm | Văn phòng Sở |  |  | Năm 2024 |
        | 2 | Tổng hợp | lạ |  |  | 05/02/2024 |
        | **I** | **Nhiệm vụ được giao** |  |  |  |  |
        | 3 | Quy định quản lý | Phòng Quản lý Khoa học | - Văn phòng Sở<br>- UBND các huyện | Quyết định | Tháng 6/2024 |
        |  | **Theo dõi, báo cáo định kỳ** |  |  |  |  |
        | 4 | Giao ban | Văn phòng Sở |  |  | Hằng quý |

        ./.

        """)
  }

  @Test func printsStepsWithTheirDates() {
    let rows = markdown(AnnexOptions(showsSteps: true)).split(separator: "\n")
    #expect(
      rows.filter { $0.contains("| 3.") || $0.contains("| 4.") } == [
        "| 3.1 | Khảo sát | Phòng Quản lý Khoa học |  |  | 01/3/2024<br>đến 05/3/2024 |",
        "| 3.2 | Trình ký | Văn phòng Sở |  |  | 20/6/2024 |",
        "| 4.1 | Giao ban quý I | Văn phòng Sở |  |  | 29/3/2024 |",
      ])
  }

  @Test func appliesWhereThereAreTasks() {
    let fixture = TaskAnnexTests.fixture
    #expect(TaskAnnex.applies(to: fixture.campaign, fixture.schedule))
    #expect(!TaskAnnex.applies(to: Fixture().campaign, fixture.schedule))
    #expect(!TargetAnnex.applies(to: fixture.campaign, fixture.schedule))
  }
}
