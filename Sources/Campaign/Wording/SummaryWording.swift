/// Puts a campaign's numbers into words.
extension CampaignSummary {
  /// A few lines for a terminal, each ended by a line end.
  package func text(_ language: Language) -> String {
    let words = DiagnosticWords(language: language)
    let meetings = requiredMeetings + optionalMeetings
    let tightness = tightnessPercent.map { "\($0) %" } ?? "–"
    var lines = ["\(title) (\(words.dates(window)))"]
    let counts = [
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
    // A budget alone has nothing to count.
    if meetings > 0 || tables.isEmpty { lines += counts }
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
}
