package import Campaign

extension AuditReport.Status {
  /// `đạt`, `vi phạm`, `lịch không nêu`, `tắt`.
  package func name(in language: Language) -> String {
    switch self {
    case .kept: language(vi: "đạt", en: "kept")
    case .broken: language(vi: "vi phạm", en: "broken")
    case .notStated: language(vi: "lịch không nêu", en: "not stated")
    case .off: language(vi: "tắt", en: "off")
    }
  }
}

extension AuditReport {
  /// The whole report as planners read it: a line of facts, each rule with what was found, each
  /// cost term, and the total of each level of the objective. Rules and terms that can say nothing of
  /// the campaign are left out, and with them headings under which nothing stands. Ends with a line
  /// break.
  package func text(_ campaign: Campaign, _ language: Language) -> String {
    let parts = [
      summary(campaign, language), ruleLines(campaign, language), termLines(campaign, language),
      levelLines(campaign, language), [verdict(language)],
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// How many rules are broken, in one sentence.
  package func verdict(_ language: Language) -> String {
    let broken = rules.filter { $0.status == .broken }
    if broken.isEmpty {
      return isFullyStated
        ? language(
          vi: "Lịch đạt tất cả các quy tắc.", en: "The schedule keeps every rule.")
        : language(
          vi: "Lịch không vi phạm quy tắc nào trong những gì được nêu.",
          en: "The schedule breaks no rule as far as it says.")
    }
    let count = Formatting.integer(broken.count, language)
    let ids = broken.map(\.rule.rawValue).joined(separator: ", ")
    return language(
      vi: "Lịch vi phạm \(count) quy tắc: \(ids).",
      en: "The schedule breaks \(count) rule\(broken.count == 1 ? "" : "s"): \(ids).")
  }

  /// A line on the meetings, and one on the steps of a work plan; each where there are any.
  private func summary(_ campaign: Campaign, _ language: Language) -> [String] {
    let meetings = campaign.meetings.isEmpty ? [] : [meetings(campaign, language)]
    guard steps > 0 else { return meetings }
    let (dated, all) = (
      Formatting.integer(stepsDated, language), Formatting.integer(steps, language)
    )
    let line = language(
      vi: "Xếp ngày \(dated)/\(all) bước của kế hoạch công tác.",
      en: "\(dated) of \(all) steps of the work plan dated.")
    return meetings + [line]
  }

  private func meetings(_ campaign: Campaign, _ language: Language) -> String {
    func number(_ value: Int) -> String { Formatting.integer(value, language) }
    let all = number(campaign.meetings.count)
    return language(
      vi: "Xếp lịch \(number(meetingsHeld))/\(all) cuộc làm việc trong \(number(days)) ngày, "
        + "\(number(tours)) chuyến đi, \(Formatting.kilometres(metres: metres, language)).",
      en: "\(number(meetingsHeld)) of \(all) meetings held on \(number(days)) "
        + "day\(days == 1 ? "" : "s"), \(number(tours)) trip\(tours == 1 ? "" : "s"), "
        + "\(Formatting.kilometres(metres: metres, language)).")
  }

  private func ruleLines(_ campaign: Campaign, _ language: Language) -> [String] {
    let rules = rules.filter { campaign.concerns($0.rule) || !$0.findings.isEmpty }
    if rules.isEmpty { return [] }
    let name = Naming(campaign, language)
    let width = rules.map(\.rule.rawValue.count).max() ?? 0
    let heading = language(vi: "Quy tắc", en: "Rules")
    return [heading]
      + rules.flatMap { result -> [String] in
        let id = padded(result.rule.rawValue, to: width)
        let title = result.rule.name(in: language)
        return ["  \(id)  \(title): \(result.status.name(in: language))"]
          + result.findings.map { "    - \($0.sentence(name))" }
      }
  }

  private func termLines(_ campaign: Campaign, _ language: Language) -> [String] {
    // Who is in reserve is told where it counts.
    let counts = campaign.objective.levels.joined().contains { $0.term == .exposure }
    let terms = terms.filter {
      $0.term == .exposure ? counts : campaign.concerns($0.term) || $0.amount != 0
    }
    if terms.isEmpty { return [] }
    let width = terms.map(\.term.rawValue.count).max() ?? 0
    return [language(vi: "Chi phí và điểm", en: "Costs")]
      + terms.map { result in
        let id = padded(result.term.rawValue, to: width)
        let amount =
          result.amount.map {
            "\(Formatting.integer($0, language)) \(result.term.unit(of: $0, in: language))"
          } ?? unknown(language)
        return "  \(id)  \(result.term.name(in: language)): \(amount)"
      }
  }

  private func levelLines(_ campaign: Campaign, _ language: Language) -> [String] {
    let levels = zip(campaign.objective.levels, levelTotals).enumerated()
      .filter { campaign.concerns($0.element.0) || $0.element.1 != 0 }
    if levels.isEmpty { return [] }
    return [language(vi: "Mục tiêu theo mức", en: "Levels of the objective")]
      + levels.map { number, level in
        let shown = level.0.filter { campaign.concerns($0.term) || self[$0.term] != 0 }
        let terms = shown.map { part in
          part.weight == 1
            ? part.term.rawValue
            : "\(Formatting.integer(part.weight, language)) × \(part.term.rawValue)"
        }
        let total = level.1.map { Formatting.integer($0, language) } ?? unknown(language)
        return "  \(number + 1)  \(terms.joined(separator: " + ")): \(total)"
      }
  }

  private func unknown(_ language: Language) -> String {
    language(vi: "chưa rõ (lịch không nêu)", en: "unknown (not stated)")
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
