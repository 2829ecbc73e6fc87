import Audit
import Campaign
import Documents
import Logistics

/// Says how well a schedule stands up to what may come up.
struct StressWording {
  let report: StressReport

  private var names: Names { report.names }
  private var language: Language { report.names.language }
  private var draws: Int { max(1, report.result.draws) }

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  /// A schedule that breaks rules, or does not say who goes, cannot be played against.
  static func unfit(
    _ name: String, _ report: AuditReport, _ campaign: Campaign, _ language: Language
  ) -> Diagnostic {
    let finding = report.findings.first.map { ": \($0.sentence(campaign, language))" } ?? ""
    return Diagnostic(
      id: "schedule-unfit", severity: .error, file: "",
      message: language(
        vi:
          "Lịch \(name) phải giữ mọi quy tắc và nêu đủ đoàn, xe, đại biểu\(finding). Hãy lập lịch "
          + "bằng plan trước.",
        en: "The schedule \(name) must keep every rule and state teams, vehicles and guests"
          + "\(finding). Make one with plan first."))
  }

  /// Hundredths of a per cent as options take them: `0.5%`.
  static func plain(_ rate: Int) -> String {
    rate % 100 == 0
      ? "\(rate / 100)%" : "\(rate / 100).\(rate % 100 < 10 ? "0" : "")\(rate % 100)%"
  }

  /// Everything, each line ended by a line break.
  func text(_ schedule: String, width: Int?) -> String {
    let parts = [
      header(schedule), TextTableRenderer(width: width).render(table), weaknesses, repairs,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func header(_ schedule: String) -> String {
    let chances = IncidentKind.allCases.map {
      "\($0.name(in: language)) \(Formatting.hundredths(report.rates[$0], language)) %"
    }.joined(separator: ", ")
    let made =
      report.result.draws < report.asked
      ? language(
        vi: "\(number(report.result.draws))/\(number(report.asked))",
        en: "\(number(report.result.draws)) of \(number(report.asked))")
      : number(report.result.draws)
    return language(
      vi: "Lịch \(schedule), \(made) lần thử. Xác suất mỗi ngày làm việc (của đơn vị: mỗi cuộc): "
        + "\(chances).\n",
      en: "Schedule \(schedule), \(made) draws. Chances on a working day (of hosts: by meeting): "
        + "\(chances).\n")
  }

  // MARK: The table

  private var table: Table {
    let rows = report.result.tallies.map { tally in
      let all = tally.asPlanned + tally.withStandIns + tally.lost
      return [
        tally.kind?.name(in: language) ?? language(vi: "tất cả cùng lúc", en: "all together"),
        Formatting.hundredths(mean(tally.incidents), language),
        percent(tally.asPlanned, of: all), percent(tally.withStandIns, of: all),
        percent(tally.lost, of: all),
      ].map { Table.Cell($0) }
    }
    return Table(
      columns: [
        Table.Column(language(vi: "SỰ CỐ", en: "INCIDENT")),
        Table.Column(language(vi: "SỐ SỰ CỐ", en: "INCIDENTS"), alignment: .right),
        Table.Column(language(vi: "NHƯ LỊCH", en: "AS PLANNED"), alignment: .right),
        Table.Column(language(vi: "CÓ NGƯỜI, XE THAY", en: "STAND-INS"), alignment: .right),
        Table.Column(language(vi: "PHẢI XẾP LẠI", en: "LOST"), alignment: .right),
      ], rows: rows)
  }

  /// Hundredths of what one draw has, rounded half up.
  private func mean(_ count: Int) -> Int { (200 * count + draws) / (2 * draws) }

  /// `97,25 %`, rounded half up.
  private func percent(_ part: Int, of whole: Int) -> String {
    let whole = max(1, whole)
    return Formatting.hundredths((20_000 * part + whole) / (2 * whole), language) + " %"
  }

  // MARK: What is weak

  private var weaknesses: String {
    let meetings = report.meetings.map {
      "\(names.meeting($0.id)) (\(percent($0.draws, of: draws)))"
    }
    let people = report.people.map { "\(names.person($0.id)) (\(percent($0.draws, of: draws)))" }
    var lines: [String] = []
    if !meetings.isEmpty {
      lines.append(
        language(
          vi: "Cuộc dễ phải xếp lại nhất (tỷ lệ lần thử): ",
          en: "Meetings lost most often (share of the draws): ")
          + meetings.joined(separator: "; ") + ".")
    }
    if !people.isEmpty {
      lines.append(
        language(
          vi: "Người khó thay nhất (tỷ lệ lần thử có cuộc phải xếp lại mà người này vắng): ",
          en: "People hardest to replace (share of the draws in which their absence loses a "
            + "meeting): ") + people.joined(separator: "; ") + ".")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Planning anew

  private var repairs: String {
    let outcomes = report.outcomes
    guard !outcomes.isEmpty else { return "" }
    let changes = report.changes
    let impossible = outcomes.count { $0 == .impossible }
    let open = outcomes.count { $0 == .open }
    var line = language(
      vi:
        "Xếp lại \(number(outcomes.count)) lần thử có cuộc phải xếp lại: \(number(changes.count)) "
        + "được, \(number(impossible)) không thể (đã chứng minh), \(number(open)) chưa rõ.",
      en: "Draws that lose meetings, planned anew: \(number(outcomes.count)). Possible: "
        + "\(number(changes.count)); impossible (proven): \(number(impossible)); unknown: "
        + "\(number(open)).")
    if let least = changes.first, let most = changes.last {
      let middle = changes[changes.count / 2]
      line += language(
        vi: " Số cuộc khác lịch: từ \(number(least)) đến \(number(most)), giữa \(number(middle)).",
        en: " Meetings that differ: \(number(least)) to \(number(most)), median \(number(middle)).")
    }
    return line + "\n"
  }
}

extension IncidentKind {
  /// A short noun phrase for tables.
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .absence: language(vi: "cán bộ vắng", en: "absences")
    case .driverAbsence: language(vi: "lái xe vắng", en: "absences of drivers")
    case .breakdown: language(vi: "xe hỏng", en: "breakdowns")
    case .refusal: language(vi: "đơn vị từ chối", en: "refusals of hosts")
    }
  }
}
