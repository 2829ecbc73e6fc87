import Campaign
import Logistics

/// Says why there is no schedule, as far as it is known.
enum InfeasibilityWording {
  /// Why one meeting has no slot: the rules that close its slots, each with how many.
  static func sentence(_ obstacle: Obstacle, _ names: Names) -> String {
    let language = names.language
    let meeting = names.meeting(obstacle.meeting)
    let slots = obstacle.closed.reduce(0) { $0 + $1.slots }
    guard slots > 0 else {
      return language(
        vi: "\(meeting): không có buổi nào để tổ chức.",
        en: "\(meeting): there is no slot to hold it in.")
    }
    let all = Formatting.integer(slots, language)
    func rule(_ closed: Obstacle.Closed) -> String {
      "“\(closed.rule.name(in: language))” (\(closed.rule.rawValue))"
    }
    if let only = obstacle.closed.first, obstacle.closed.count == 1 {
      return language(
        vi: "\(meeting): cả \(all) buổi đều không dùng được vì quy tắc \(rule(only)).",
        en: slots == 1
          ? "\(meeting): the only slot is closed by \(rule(only))."
          : "\(meeting): all \(all) slots are closed by \(rule(only)).")
    }
    let reasons = obstacle.closed.map { closed in
      let count = Formatting.integer(closed.slots, language)
      return language(
        vi: "\(count) buổi vì quy tắc \(rule(closed))", en: "\(count) by \(rule(closed))")
    }
    let list = Formatting.list(reasons, language)
    return language(
      vi: "\(meeting): cả \(all) buổi đều không dùng được: \(list).",
      en: "\(meeting): all \(all) slots are closed: \(list).")
  }

  /// The meetings that cannot be held even alone, a line each.
  static func impossible(_ obstacles: [Obstacle], _ names: Names) -> [String] {
    guard !obstacles.isEmpty else { return [] }
    return [
      names.language(
        vi: "Cuộc làm việc bắt buộc không thể tổ chức vào buổi nào:",
        en: "Required meetings that no slot can hold:")
    ] + obstacles.map { "  - " + sentence($0, names) }
  }

  /// The whole explanation, each line ended by a line break.
  static func text(_ infeasibility: Infeasibility, _ names: Names) -> String {
    let language = names.language
    var lines = [
      language(
        vi: "Không có lịch nào đạt mọi quy tắc (đã chứng minh).",
        en: "No schedule keeps every rule (proven).")
    ]
    lines += impossible(infeasibility.impossible, names)
    if !infeasibility.shortDates.isEmpty { lines.append(tooFewLeaders(infeasibility, names)) }
    let isProvenByPrices = !infeasibility.certificate.proofs.isEmpty
    if isProvenByPrices && infeasibility.impossible.isEmpty && infeasibility.shortDates.isEmpty {
      lines.append(shortfall(infeasibility, names))
    }
    if let conflict = infeasibility.conflict {
      lines += ReasonWording(names: names).lines(conflict)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Which command says more.
  static func waysOut(_ command: String, _ language: Language) -> String {
    language(vi: "Để tìm cách tháo gỡ: \(command)\n", en: "To find ways out: \(command)\n")
  }

  private static func tooFewLeaders(_ infeasibility: Infeasibility, _ names: Names) -> String {
    let language = names.language
    let dates = Formatting.list(infeasibility.shortDates.map(Formatting.date), language)
    let leaders = Formatting.integer(names.campaign.rules.leadersOnDuty, language)
    return language(
      vi: "Không đủ \(leaders) lãnh đạo trực cơ quan, dù không ai đi công tác, vào ngày \(dates).",
      en: "Fewer than \(leaders) leaders can stay at the office, even if none travels, on \(dates)."
    )
  }

  private static func shortfall(_ infeasibility: Infeasibility, _ names: Names) -> String {
    let language = names.language
    let least = Formatting.integer(infeasibility.shortfall, language)
    let competing = infeasibility.competing
    guard competing.count > infeasibility.shortfall else {
      return language(
        vi: "Ít nhất \(least) cuộc làm việc bắt buộc không thể xếp được cùng các cuộc khác.",
        en: "At least \(least) of the required meetings cannot be held beside the others.")
    }
    let all = Formatting.integer(competing.count, language)
    let list = names.meetings(competing)
    return language(
      vi: "Ít nhất \(least) trong \(all) cuộc làm việc sau không thể xếp được, vì chúng cần cùng "
        + "buổi, cán bộ hoặc xe: \(list).",
      en: "At least \(least) of these \(all) meetings cannot be held, because they need the same "
        + "slots, people or vehicles: \(list).")
  }

  /// The visits that were found leave no dates for the steps.
  static func stepsBlocked(_ conflict: Conflict, _ names: Names) -> String {
    let language = names.language
    let lines =
      [
        language(
          vi: "Với các cuộc làm việc và đoàn đã xếp, các bước của kế hoạch không còn ngày phù hợp; "
            + "chưa chứng minh được là không có cách xếp khác.",
          en: "Beside the meetings and teams that were found, the steps of the work plan have no "
            + "dates; whether others would leave some is not known.")
      ] + ReasonWording(names: names).lines(conflict)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The search stopped with neither a schedule nor a proof.
  static func nothingFound(_ shortcoming: Shortcoming, _ names: Names) -> String {
    let language = names.language
    var lines = [
      language(
        vi: "Chưa tìm được lịch nào đạt mọi quy tắc, cũng chưa chứng minh được là không có.",
        en: "No schedule was found, nor is it proven that there is none.")
    ]
    if !shortcoming.leftOut.isEmpty {
      let list = names.meetings(shortcoming.leftOut)
      lines.append(
        language(
          vi: "Phương án tốt nhất còn thiếu: \(list).", en: "The best attempt leaves out \(list)."))
    }
    if !shortcoming.exceeded.isEmpty {
      let list = Formatting.list(
        shortcoming.exceeded.map { excess in
          let amount = Formatting.integer(excess.dong, language)
          return language(
            vi: "“\(names.budgetLine(excess.line))” \(amount) đồng",
            en: "“\(names.budgetLine(excess.line))” by \(amount) đồng")
        }, language)
      lines.append(
        language(
          vi: "Phương án gần nhất vượt dự toán (budget): \(list).",
          en: "The nearest attempt exceeds the budget (budget): \(list)."))
    }
    lines.append(
      language(
        vi: "Hãy tìm lâu hơn (--time-limit), thêm ngày, thêm đoàn hoặc nới quy tắc.",
        en: "Search longer (--time-limit), or allow more days, delegations or a weaker rule."))
    return lines.map { $0 + "\n" }.joined()
  }
}
