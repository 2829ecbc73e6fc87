import Campaign
import Logistics

extension ReasonWording {
  /// One fact about the steps of a work plan.
  func stepFact(_ reason: Reason) -> String {
    switch reason {
    case .stepOrder(let first, let second, days: 0):
      return language(
        vi: "\(names.event(second)) phải sau khi \(length(first)) kết thúc",
        en: "\(names.event(second)) must come after \(length(first)) has ended")
    case .stepOrder(let first, let second, let days):
      return language(
        vi: "\(names.event(second)) phải sau \(length(first)) ít nhất \(number(days)) ngày",
        en: "\(names.event(second)) must be at least \(english(days, "day", "days")) after "
          + length(first))
    case .planWindow:
      guard let window = campaign.workPlan?.window else { return "" }
      let (first, last) = (
        Formatting.date(window.lowerBound), Formatting.date(window.upperBound)
      )
      return language(
        vi: "kế hoạch từ \(first) đến \(last)", en: "the work plan goes from \(first) to \(last)")
    case .stepAfter(let step, let event, lag: 0):
      return language(
        vi: "“\(names.step(step))” phải bắt đầu sau khi \(length(event)) kết thúc",
        en: "“\(names.step(step))” must begin after \(length(event)) has ended")
    case .stepAfter(let step, let event, let lag):
      return language(
        vi: "“\(names.step(step))” phải bắt đầu sau khi \(length(event)) kết thúc và cách ít nhất "
          + "\(number(lag)) ngày làm việc",
        en: "“\(names.step(step))” must begin after \(length(event)) has ended, with at least "
          + "\(english(lag, "working day", "working days")) between")
    case .stepWork(let step): return work(step)
    case .stepFrom(let step):
      let date = self.step(step)?.from.map(Formatting.date) ?? ""
      return language(
        vi: "\(length(.step(step))) bắt đầu sớm nhất \(date)",
        en: "\(length(.step(step))) begins on \(date) at the earliest")
    case .stepDue(let step):
      let date = self.step(step)?.due.map(Formatting.date) ?? ""
      return language(
        vi: "\(length(.step(step))) phải xong chậm nhất \(date)",
        en: "\(length(.step(step))) must be done by \(date)")
    case .stepDate(let step):
      let date = self.step(step)?.date.map(Formatting.date) ?? ""
      return language(
        vi: "\(length(.step(step))) đã ấn định ngày \(date)",
        en: "\(length(.step(step))) is fixed to \(date)")
    case .taskDue(let task):
      let due = campaign.workPlan?.tasks.first { $0.id == task }?.due
      let date = due.map { Formatting.date($0.date) } ?? ""
      return language(
        vi: "nhiệm vụ “\(names.task(task))” phải xong chậm nhất \(date)",
        en: "task “\(names.task(task))” must be done by \(date)")
    case .capacity(let unit): return capacity(unit)
    case .meetingOn(let meeting, let date):
      return language(
        vi: "\(names.meeting(meeting)) được xếp ngày \(Formatting.date(date))",
        en: "\(names.meeting(meeting)) is held on \(Formatting.date(date))")
    default: return ""
    }
  }

  private func step(_ id: StepID) -> Step? { campaign.workPlan?.steps.first { $0.id == id } }

  /// The event, and how long it takes where it is a step: `“Lấy ý kiến” (20 ngày làm việc)`.
  private func length(_ event: PlanEvent) -> String {
    guard case .step(let id) = event, let days = step(id)?.days, days > 0 else {
      return names.event(event)
    }
    return names.event(event)
      + language(
        vi: " (\(number(days)) ngày làm việc)",
        en: " (\(english(days, "working day", "working days")))")
  }

  private func work(_ id: StepID) -> String {
    guard let step = step(id) else { return id.text }
    let people = Formatting.hundredths(step.load, language)
    return language(
      vi: "\(length(.step(id))) mỗi ngày cần \(people) người của \(names.unit(step.unit))",
      en: "\(length(.step(id))) takes \(people) \(step.load == 100 ? "person" : "people") of "
        + "\(names.unit(step.unit)) a day")
  }

  private func capacity(_ unit: UnitID) -> String {
    let people = campaign.people.count { $0.unit == unit }
    return language(
      vi: "\(names.unit(unit)) có \(number(people)) người, trừ những ngày bận hoặc đi công tác",
      en: "\(names.unit(unit)) has \(english(people, "person", "people")), less those who are away "
        + "or out in a team")
  }
}
