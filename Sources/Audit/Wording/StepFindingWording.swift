import Campaign

extension Finding {
  /// One entry a kind that speaks of steps, in both languages.
  func stepStatement(_ name: Naming) -> String {
    let language = name.language
    let step = "“\(name.step(steps.first))”"
    let date = name.date(date)
    let fixed = name.dates(dates)
    let (found, allowed) = (name.integer(found), name.integer(allowed))
    let event = name.event(events.first)
    switch kind {
    case .meetingBeforeStep:
      let meeting = name.meeting(meetings.first)
      return language(
        vi:
          "\(meeting) phải sau khi \(event) kết thúc (\(fixed)) ít nhất \(allowed) ngày, đang xếp "
          + "ngày \(date)",
        en:
          "\(meeting) must be at least \(name.english(self.allowed, "day", "days")) after \(event) "
          + "has ended (\(fixed)); it is on \(date)")
    case .unknownStep:
      return language(
        vi: "Lịch có bước \(step) không thuộc kế hoạch",
        en: "The schedule dates \(step), which is no step of the work plan")
    case .stepNotDated:
      return language(vi: "Bước \(step) chưa có ngày", en: "Step \(step) has no dates")
    case .stepDatedTwice:
      return language(
        vi: "Bước \(step) được xếp \(found) lần, chỉ được một lần",
        en: "Step \(step) is dated \(found) times; once is allowed")
    case .stepOutsidePlan:
      return language(
        vi: "Bước \(step): ngày \(date) nằm ngoài kế hoạch (\(fixed))",
        en: "Step \(step): \(date) lies outside the work plan (\(fixed))")
    case .stepNotWorked:
      return language(
        vi: "Bước \(step): ngày \(date) là ngày nghỉ (\(name.rest(rest)))",
        en: "Step \(step): \(date) is not worked (\(name.rest(rest)))")
    case .stepLength:
      return language(
        vi: "Bước \(step) từ ngày \(date) có \(found) ngày làm việc, cần đúng \(allowed)",
        en:
          "Step \(step) from \(date) has \(name.english(self.found, "working day", "working days"))"
          + ", it takes \(allowed)")
    case .stepTooEarly:
      return language(
        vi: "Bước \(step) bắt đầu ngày \(date), sớm nhất được \(fixed)",
        en: "Step \(step) begins on \(date); \(fixed) is the earliest allowed")
    case .stepTooLate:
      return language(
        vi: "Bước \(step) xong ngày \(date), chậm nhất được \(fixed)",
        en: "Step \(step) ends on \(date); \(fixed) is the latest allowed")
    case .stepNotOnDate:
      return language(
        vi: "Bước \(step) đã ấn định ngày \(fixed), đang xếp xong ngày \(date)",
        en: "Step \(step) is fixed to \(fixed) and ends on \(date)")
    case .taskTooLate:
      return language(
        vi: "Nhiệm vụ “\(name.task(task))” phải xong chậm nhất \(fixed), bước \(step) xong ngày "
          + date,
        en: "Task “\(name.task(task))” must be done by \(fixed); step \(step) ends on \(date)")
    case .stepBeforePredecessor where rule == .order:
      return language(
        vi:
          "Bước \(step) phải sau khi \(event) kết thúc (\(fixed)) ít nhất \(allowed) ngày, đang bắt "
          + "đầu ngày \(date)",
        en: "Step \(step) must begin at least \(name.english(self.allowed, "day", "days")) after "
          + "\(event) has ended (\(fixed)); it begins on \(date)")
    case .stepBeforePredecessor where self.allowed == 0:
      return language(
        vi:
          "Bước \(step) phải bắt đầu sau khi \(event) kết thúc (\(fixed)), đang bắt đầu ngày \(date)",
        en: "Step \(step) must begin after \(event) has ended (\(fixed)); it begins on \(date)")
    case .stepBeforePredecessor:
      return language(
        vi:
          "Bước \(step) phải cách lúc \(event) kết thúc (\(fixed)) ít nhất \(allowed) ngày làm việc, "
          + "đang bắt đầu ngày \(date)",
        en:
          "Step \(step) must begin after \(name.english(self.allowed, "working day", "working days")) "
          + "between it and the end of \(event) (\(fixed)); it begins on \(date)")
    case .unitOverloaded:
      return language(
        vi: "\(name.unit(unit)) ngày \(date) cần \(name.people(self.found)) người, có "
          + "\(name.people(self.allowed)) người: \(name.steps(steps))",
        en: "\(name.unit(unit)) needs \(name.people(self.found)) people on \(date) and has "
          + "\(name.people(self.allowed)): \(name.steps(steps))")
    default: return kind.rawValue
    }
  }
}
