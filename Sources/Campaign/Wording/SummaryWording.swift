/// Puts a campaign's numbers into words.
extension CampaignSummary {
  /// A few lines for a terminal, each ended by a line end.
  package func text(_ language: Language) -> String {
    let words = DiagnosticWords(language: language)
    let meetings = requiredMeetings + optionalMeetings
    let tightness = tightnessPercent.map { "\($0) %" } ?? "–"
    var lines = ["\(title) (\(words.dates(window)))"]
    if meetings > 0 { lines += visits(words, meetings, tightness) }
    if meetings == 0, plan != nil {
      lines.append(language(vi: "Cán bộ", en: "People") + ": \(people)")
    }
    if let plan { lines.append(text(of: plan, words)) }
    lines += tables.map { table in
      let total = table.total.map { words.money($0, table.unit) } ?? "–"
      let name = table.title.isEmpty ? "" : " “\(table.title)”"
      return language(
        vi: "Bảng kinh phí\(name): \(total)", en: "Table of the budget\(name): \(total)")
    }
    if !tightest.isEmpty {
      let list = tightest.map { "\($0.host) \($0.slots)" }.joined(separator: ", ")
      lines.append(
        language(vi: "Ít buổi có thể nhất: \(list)", en: "Fewest possible slots: \(list)"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func text(of plan: Plan, _ words: DiagnosticWords) -> String {
    words.language(
      vi: "Kế hoạch công tác \(words.dates(plan.window)): \(plan.targets) chỉ tiêu, \(plan.tasks) "
        + "nhiệm vụ, \(plan.reviews) việc định kỳ, \(plan.steps) bước, \(plan.workingDates) ngày làm "
        + "việc",
      en: "Work plan \(words.dates(plan.window)): targets \(plan.targets), tasks \(plan.tasks), "
        + "reviews \(plan.reviews), steps \(plan.steps), working dates \(plan.workingDates)")
  }

  /// What there is to be placed, and who and what there is for it.
  private func visits(
    _ words: DiagnosticWords, _ meetings: Int, _ tightness: String
  ) -> [String] {
    let language = words.language
    return [
      language(
        vi:
          "Cuộc làm việc: \(meetings) (bắt buộc \(requiredMeetings), tùy chọn \(optionalMeetings))",
        en: "Meetings: \(meetings) (required \(requiredMeetings), optional \(optionalMeetings))"),
      language(
        vi: "Ngày làm việc: \(workingDates); buổi: \(openSlots); số đoàn: \(delegations)",
        en: "Working dates: \(workingDates); open slots: \(openSlots); delegations: \(delegations)"),
      language(
        vi: "Chỗ xếp lịch (buổi × đoàn): \(slotPlaces); cần dùng \(tightness)",
        en: "Slot places (slots × delegations): \(slotPlaces); \(tightness) needed"),
      language(
        vi: "Cán bộ: \(people); xe: \(vehicles); lái xe: \(drivers); đại biểu: \(guests)",
        en: "People: \(people); vehicles: \(vehicles); drivers: \(drivers); guests: \(guests)"),
    ]
  }
}
