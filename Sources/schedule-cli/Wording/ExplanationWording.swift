import Campaign
import Logistics

/// Says why there is no schedule, and what can be done.
struct ExplanationWording {
  let names: Names

  private var campaign: Campaign { names.campaign }
  private var language: Language { names.language }

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  /// There is a schedule.
  func feasible(_ schedule: Schedule) -> String {
    guard !campaign.meetings.isEmpty else {
      return language(
        vi: "Các bước của kế hoạch xếp được ngày, đạt mọi quy tắc.\n",
        en: "The steps of the work plan can be dated; every rule is kept.\n")
    }
    let (held, all) = (number(schedule.meetings.count), number(campaign.meetings.count))
    let days = number(days(of: schedule))
    return language(
      vi: "Có lịch đạt mọi quy tắc: đã tìm được một lịch \(held)/\(all) cuộc làm việc trong "
        + "\(days) ngày.\n",
      en:
        "There is a schedule that keeps every rule: one was found with \(held) of \(all) meetings "
        + "on \(days) days.\n")
  }

  private func days(of schedule: Schedule) -> Int { Set(schedule.meetings.map(\.date)).count }

  /// The reasons, other reasons, and the ways out, each line ended by a line break.
  func text(_ impasse: Impasse) -> String {
    InfeasibilityWording.text(impasse.why, names)
      + impasse.others.map { "\n" + lines(others: $0) }.joined()
      + "\n" + ways(impasse).map { $0 + "\n" }.joined()
  }

  private func lines(others conflict: Conflict) -> String {
    let header = language(
      vi: "Ngoài ra, những điều sau cũng không thể cùng đúng; phải đổi ít nhất một điều:",
      en: "Besides, these cannot all hold; at least one must change:")
    return ReasonWording(names: names).lines(conflict, header: header).map { $0 + "\n" }.joined()
  }

  private func ways(_ impasse: Impasse) -> [String] {
    var lines: [String] = []
    if impasse.ways.isEmpty {
      lines.append(
        language(
          vi: "Chưa tìm được cách tháo gỡ nào (đã thử \(number(impasse.trials)) cách).",
          en: "No way out was found (\(number(impasse.trials)) tried)."))
    } else {
      lines.append(
        language(
          vi: "Cách tháo gỡ, dễ nhất trước; với mỗi cách đã tìm được một lịch đạt mọi quy tắc:",
          en: "Ways out, the easiest first; for each a schedule was found that keeps every rule:"))
      for (index, way) in impasse.ways.enumerated() {
        lines.append("  \(index + 1). \(sentence(way))")
        lines += keys(way).map { "       \($0)" }
      }
    }
    if !impasse.isComplete {
      lines.append(
        language(
          vi: "Đã dừng trước khi thử hết; tìm lâu hơn (--time-limit) có thể có cách dễ hơn.",
          en:
            "The search stopped before all were tried; a longer one (--time-limit) may find easier "
            + "ones."))
    }
    return lines
  }

  /// The way in words, with what was found for it.
  func sentence(_ way: WayOut) -> String {
    let phrase = ConcessionWording(names: names).sentence(way.concessions)
    if campaign.meetings.isEmpty { return phrase }
    let held = number(way.schedule.meetings.count)
    let days = number(days(of: way.schedule))
    return language(
      vi: "\(phrase) (lịch tìm được: \(held) cuộc làm việc, \(days) ngày)",
      en: "\(phrase) (schedule found: \(held) meetings, \(days) days)")
  }

  /// What to write into the campaign's files.
  func keys(_ way: WayOut) -> [String] {
    way.concessions.flatMap { ConcessionLines.lines($0, campaign) }
  }
}
