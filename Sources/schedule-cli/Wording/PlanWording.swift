import Audit
import Campaign
import Documents

/// Says what a schedule amounts to: measures, costs, and how much is proven.
struct PlanWording {
  let names: Names

  private var language: Language { names.language }

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  /// Meetings, days, trips and kilometres; and beside the baseline, where there is one.
  func measures(_ report: AuditReport, baseline: AuditReport?) -> String {
    let (held, all) = (number(report.meetingsHeld), number(names.campaign.meetings.count))
    let kilometres = Formatting.kilometres(metres: report.metres, language)
    var lines = [
      language(
        vi: "\(held)/\(all) cuộc làm việc, \(number(report.days)) ngày, "
          + "\(number(report.tours)) chuyến đi, \(kilometres).",
        en: "\(held) of \(all) meetings, \(english(report.days, "day")), "
          + "\(english(report.tours, "trip")), \(kilometres).")
    ]
    if !report.meetingsLeftOut.isEmpty {
      let list = names.meetings(report.meetingsLeftOut)
      lines.append(language(vi: "Không xếp được: \(list).", en: "Left out: \(list)."))
    }
    if let baseline {
      let before = Formatting.kilometres(metres: baseline.metres, language)
      lines.append(
        language(
          vi: "Lịch đã ban hành: \(number(baseline.meetingsHeld)) cuộc làm việc, "
            + "\(number(baseline.days)) ngày, \(before).",
          en: "Published schedule: \(english(baseline.meetingsHeld, "meeting")), "
            + "\(english(baseline.days, "day")), \(before)."))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func english(_ count: Int, _ noun: String) -> String {
    "\(number(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A row for each term of the objective that can say anything of the campaign: its amount, its weight
  /// and what they come to. Empty where there is none.
  func costs(_ levels: [ResultFacts.Level], width: Int?) -> String {
    var rows: [[Table.Cell]] = []
    for (index, (level, weights)) in zip(levels, names.campaign.objective.levels).enumerated() {
      for (term, weighted) in zip(level.terms, weights)
      where names.campaign.concerns(term.term) || term.amount != 0 {
        rows.append(
          [
            "\(index + 1)", term.term.name(in: language),
            "\(number(term.amount)) \(term.term.unit(of: term.amount, in: language))",
            number(weighted.weight),
            number(weighted.weight * term.amount),
          ].map { Table.Cell($0) })
      }
    }
    if rows.isEmpty { return "" }
    return TextTableRenderer(width: width).render(
      Table(
        columns: [
          Table.Column(language(vi: "MỨC", en: "LEVEL"), alignment: .center),
          Table.Column(language(vi: "TIÊU CHÍ", en: "TERM")),
          Table.Column(language(vi: "SỐ LƯỢNG", en: "AMOUNT"), alignment: .right),
          Table.Column(language(vi: "TRỌNG SỐ", en: "WEIGHT"), alignment: .right),
          Table.Column(language(vi: "QUY ĐỔI", en: "PRODUCT"), alignment: .right),
        ], rows: rows))
  }

  /// Each level's total with the proven bound, and whether the whole is optimal; levels that can say
  /// nothing of the campaign are left out. Empty where there is nothing to schedule.
  func proof(_ levels: [ResultFacts.Level]) -> String {
    guard names.campaign.isScheduled else { return "" }
    var lines: [String] = []
    var isOptimal = true
    for (index, level) in levels.enumerated() {
      let total = number(level.total)
      let standing: String
      if let gap = level.gap, gap > 0, level.bound == 0 {
        standing = language(vi: "chưa có cận dưới", en: "no bound yet")
        isOptimal = false
      } else if let bound = level.bound, let gap = level.gap, gap > 0 {
        standing = language(
          vi: "cận dưới đã chứng minh \(number(bound)), cách cận \(number(gap)) "
            + "(\(percent(gap, of: level.total)))",
          en: "proven bound \(number(bound)), gap \(number(gap)) "
            + "(\(percent(gap, of: level.total)))")
        isOptimal = false
      } else if isOptimal {
        standing = language(vi: "tối ưu đã chứng minh", en: "proven optimal")
      } else {
        standing = language(
          vi: "không thể thấp hơn khi các mức trên không đổi",
          en: "cannot be lower while the levels above stay as they are")
      }
      guard names.campaign.concerns(names.campaign.objective.levels[index]) || level.total != 0
      else { continue }
      lines.append(
        language(
          vi: "Mức \(index + 1): tổng \(total); \(standing).",
          en: "Level \(index + 1): total \(total); \(standing)."))
    }
    lines.append(
      isOptimal
        ? language(vi: "Đã chứng minh lịch là tối ưu.", en: "The schedule is proven optimal.")
        : language(
          vi: "Chưa chứng minh được lịch là tối ưu.",
          en: "The schedule is not proven to be optimal."))
    return lines.map { $0 + "\n" }.joined()
  }

  /// The planner has stopped the search.
  static func interrupted(_ language: Language) -> String {
    language(
      vi: "Đã dừng tìm theo yêu cầu.\n", en: "The search was stopped as asked.\n")
  }

  /// A part of a whole in per cent with one decimal, rounded up so that a gap never reads as none:
  /// `1,3 %`.
  ///
  /// - Precondition: 0 ≤ part ≤ whole, 0 < whole.
  func percent(_ part: Int, of whole: Int) -> String {
    let (quotient, remainder) = whole.dividingFullWidth(part.multipliedFullWidth(by: 1_000))
    let tenths = quotient + (remainder > 0 ? 1 : 0)
    return "\(tenths / 10)\(language(vi: ",", en: "."))\(tenths % 10) %"
  }
}
