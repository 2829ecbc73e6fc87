import Campaign

/// Says what has come up since a schedule was published.
struct ChangeWording {
  let names: Names

  private var language: Language { names.language }

  /// One change with its reason: `Nguyễn Văn A vắng thứ Hai 24/4/2023 (đi họp UBND tỉnh)`.
  func sentence(_ change: Change) -> String {
    let reason = change.reason.isEmpty ? "" : " (\(Quoting.short(change.reason)))"
    return statement(change.kind) + reason
  }

  /// A heading and a line for each change; empty where there is none.
  func text(_ changes: [Change]) -> String {
    guard !changes.isEmpty else { return "" }
    let heading = language(vi: "Có thay đổi:", en: "What has come up:")
    return ([heading] + changes.map { "  - \(sentence($0))" }).map { $0 + "\n" }.joined()
  }

  /// The commands that tell of the change and that publish it.
  func nextSteps(notice: ShellCommand, publish: ShellCommand) -> String {
    language(
      vi: "Viết thông báo điều chỉnh:\n  \(notice)\nBan hành:\n  \(publish)\n",
      en: "To write the notice of the change:\n  \(notice)\nTo publish:\n  \(publish)\n")
  }

  private func statement(_ kind: Change.Kind) -> String {
    switch kind {
    case .personAway(let id, let slots): absence(names.person(id), slots)
    case .driverAway(let id, let slots): absence(names.driver(id), slots)
    case .guestAway(let id, let slots): absence(names.guest(id), slots)
    case .vehicleOut(let id, let slots):
      language(
        vi: "\(names.vehicle(id)) không dùng được \(words(slots))",
        en: "\(names.vehicle(id)) is out of use, \(words(slots))")
    case .closed(let slots):
      language(vi: "không làm việc \(words(slots))", en: "not worked: \(words(slots))")
    case .opened(let dates):
      language(vi: "làm việc \(words(dates))", en: "worked: \(words(dates))")
    case .refused(let id, let slots):
      language(
        vi: "\(names.host(id)) không tiếp được \(words(slots))",
        en: "\(names.host(id)) cannot receive, \(words(slots))")
    case .added(let meeting):
      language(
        vi: "thêm cuộc làm việc “\(meeting.id)”: \(names.meeting(meeting.id))",
        en: "added meeting “\(meeting.id)”: \(names.meeting(meeting.id))")
    case .cancelled(let id):
      language(vi: "hủy: \(names.meeting(id))", en: "cancelled: \(names.meeting(id))")
    case .optional(let id, let priority):
      language(vi: "không bắt buộc: \(names.meeting(id))", en: "optional: \(names.meeting(id))")
        + (priority.map { language(vi: ", \($0) điểm", en: ", \($0) points") } ?? "")
    case .required(let id):
      language(vi: "bắt buộc: \(names.meeting(id))", en: "required: \(names.meeting(id))")
    case .frozenUntil(let date):
      language(
        vi: "giữ nguyên lịch trước ngày \(Formatting.date(date))",
        en: "what is published before \(Formatting.date(date)) stays")
    case .confirmed(let id):
      language(vi: "đã xác nhận: \(names.meeting(id))", en: "confirmed: \(names.meeting(id))")
    }
  }

  private func absence(_ name: String, _ slots: SlotPattern) -> String {
    language(vi: "\(name) vắng \(words(slots))", en: "\(name) is away, \(words(slots))")
  }

  /// `buổi sáng thứ Hai 24/4/2023`, `thứ Sáu, 18/4/2023 – 28/4/2023`.
  private func words(_ slots: SlotPattern) -> String {
    let sessions = Formatting.list(slots.sessions.map(names.session), language)
    let days = Formatting.list(
      slots.weekdays.map { Formatting.weekday($0, language) }, language)
    let dates = slots.dates.map(words) ?? ""
    let date = [days, dates].filter { !$0.isEmpty }.joined(separator: ", ")
    return [sessions, date].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func words(_ dates: DateRange) -> String {
    let (first, last) = (dates.lowerBound, dates.upperBound)
    return first == last
      ? "\(Formatting.weekday(first.weekday, language)) \(Formatting.date(first))"
      : "\(Formatting.date(first)) – \(Formatting.date(last))"
  }
}
