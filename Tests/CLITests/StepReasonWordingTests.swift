import Campaign
import Logistics
import Testing

@testable import schedule_cli

/// Facts about the steps of a work plan, as planners read them.
@Suite struct StepReasonWordingTests {
  private static func date(_ day: Int) -> CivilDate { CivilDate(dayNumber: 19_464 + day - 17) }

  private static let campaign: Campaign = {
    var campaign = Campaign(
      title: "", window: date(17)...date(28), sessions: [], base: "",
      places: [], travel: TravelTable(minutes: [], metres: []))
    campaign.hosts = [Host(id: "a", name: "UBND huyện A", places: [])]
    campaign.meetings = [Meeting(id: "m", host: "a", places: [], minutes: 60)]
    campaign.units = [Unit(id: "kh", name: "Phòng Khoa học")]
    campaign.people = [Person(id: "p", name: "", unit: "kh", rank: .head)]
    campaign.workPlan = WorkPlan(
      window: date(17)...date(28),
      tasks: [
        Task(
          id: "t", name: "Quy định", lead: "kh", due: DueDate(date(26)),
          steps: [
            Step(
              id: "x", name: "Khảo sát", unit: "kh", days: 3, load: 150, from: date(18),
              due: date(21), date: date(21)),
            Step(id: "y", name: "Trình ký", unit: "kh", days: 0),
            Step(id: "z", name: "Rà soát", unit: "kh", days: 1),
          ])
      ])
    return campaign
  }()

  private func expect(
    _ reason: Reason, vi: String, en: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (language, text) in [(Language.vietnamese, vi), (.english, en)] {
      let wording = ReasonWording(names: Names(StepReasonWordingTests.campaign, language))
      #expect(wording.sentence(reason) == text, sourceLocation: sourceLocation)
    }
  }

  @Test func saysWhatFollowsWhat() {
    expect(
      .stepAfter("y", .step("x"), lag: 0),
      vi: "“Trình ký” phải bắt đầu sau khi “Khảo sát” (3 ngày làm việc) kết thúc (plan) → bỏ hoặc "
        + "nới thứ tự này",
      en: "“Trình ký” must begin after “Khảo sát” (3 working days) has ended (plan) → drop or "
        + "loosen this order")
    expect(
      .stepAfter("x", .meeting("m"), lag: 1),
      vi: "“Khảo sát” phải bắt đầu sau khi UBND huyện A kết thúc và cách ít nhất 1 ngày làm việc "
        + "(plan) → bỏ hoặc nới thứ tự này",
      en: "“Khảo sát” must begin after UBND huyện A has ended, with at least 1 working day between "
        + "(plan) → drop or loosen this order")
    expect(
      .stepOrder(.step("z"), .meeting("m"), days: 0),
      vi:
        "UBND huyện A phải sau khi “Rà soát” (1 ngày làm việc) kết thúc (order) → bỏ hoặc nới thứ "
        + "tự này",
      en: "UBND huyện A must come after “Rà soát” (1 working day) has ended (order) → drop or "
        + "loosen this order")
    expect(
      .stepOrder(.meeting("m"), .step("y"), days: 2),
      vi: "“Trình ký” phải sau UBND huyện A ít nhất 2 ngày (order) → bỏ hoặc nới thứ tự này",
      en:
        "“Trình ký” must be at least 2 days after UBND huyện A (order) → drop or loosen this order"
    )
  }

  @Test func saysWhatIsDueAndFixed() {
    expect(
      .planWindow,
      vi: "kế hoạch từ 17/4/2023 đến 28/4/2023 (plan) → kéo dài kế hoạch",
      en: "the work plan goes from 17/4/2023 to 28/4/2023 (plan) → let the plan go on for longer")
    expect(
      .stepFrom("x"),
      vi: "“Khảo sát” (3 ngày làm việc) bắt đầu sớm nhất 18/4/2023 (plan) → cho bắt đầu sớm hơn",
      en: "“Khảo sát” (3 working days) begins on 18/4/2023 at the earliest (plan) → let it begin "
        + "earlier")
    expect(
      .stepDue("x"),
      vi: "“Khảo sát” (3 ngày làm việc) phải xong chậm nhất 21/4/2023 (plan) → lùi thời hạn",
      en: "“Khảo sát” (3 working days) must be done by 21/4/2023 (plan) → allow more time")
    expect(
      .stepDate("x"),
      vi: "“Khảo sát” (3 ngày làm việc) đã ấn định ngày 21/4/2023 (plan) → đổi ngày",
      en: "“Khảo sát” (3 working days) is fixed to 21/4/2023 (plan) → move the date")
    expect(
      .taskDue("t"),
      vi: "nhiệm vụ “Quy định” phải xong chậm nhất 26/4/2023 (plan) → lùi thời hạn",
      en: "task “Quy định” must be done by 26/4/2023 (plan) → allow more time")
    expect(
      .meetingOn("m", StepReasonWordingTests.date(19)),
      vi: "UBND huyện A được xếp ngày 19/4/2023 (plan) → đổi ngày",
      en: "UBND huyện A is held on 19/4/2023 (plan) → move the date")
  }

  @Test func saysWhatAUnitHasAndWhatItTakes() {
    expect(
      .stepWork("x"),
      vi:
        "“Khảo sát” (3 ngày làm việc) mỗi ngày cần 1,5 người của Phòng Khoa học (plan) → rút ngắn "
        + "hoặc giảm người",
      en: "“Khảo sát” (3 working days) takes 1.5 people of Phòng Khoa học a day (plan) → make it "
        + "shorter or take fewer people")
    expect(
      .capacity("kh"),
      vi: "Phòng Khoa học có 1 người, trừ những ngày bận hoặc đi công tác (plan) → thêm người hoặc "
        + "đổi lịch bận",
      en:
        "Phòng Khoa học has 1 person, less those who are away or out in a team (plan) → add people "
        + "or move absences")
  }
}
