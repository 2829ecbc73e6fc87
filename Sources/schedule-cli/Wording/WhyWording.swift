import Audit
import Campaign
import Documents
import Logistics

/// Says why a meeting is where it is, and what it would take to hold it elsewhere.
struct WhyWording {
  let report: WhyReport

  private var names: Names { report.names }
  private var language: Language { report.names.language }

  /// More facts than these are counted in a table.
  private static let mostFacts = 2
  /// More meetings than these are counted in a table.
  private static let mostMeetings = 3

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  // MARK: The schedule and the meeting

  /// That the schedule named had to be mended or filled in before anything could be compared with it.
  static func mended(
    _ name: String, breaksRules: Bool, _ difference: ScheduleDifference, _ names: Names
  ) -> String {
    let language = names.language
    guard breaksRules || !difference.isEmpty else {
      return language(
        vi: "Lịch \(name) không nêu hết đoàn, xe hoặc đại biểu; phần thiếu đã được điền.\n",
        en: "The schedule \(name) does not state all teams, vehicles or guests; they were filled "
          + "in.\n")
    }
    let summary = DifferenceWording(names: names).summary(difference)
    return language(
      vi: "Lịch \(name) không giữ mọi quy tắc; dưới đây so với một lịch gần nó mà giữ mọi quy "
        + "tắc. \(summary)\n",
      en: "The schedule \(name) does not keep every rule; what follows is compared with one near "
        + "it that does. \(summary)\n")
  }

  /// Where the meeting is now, who goes, and its share of the costs.
  func headline(_ schedule: String) -> String {
    let meeting = names.meeting(report.meeting)
    guard let held = report.held, let spot = Spot(held, in: names.campaign) else {
      return language(
        vi: "\(meeting) không có trong lịch (\(schedule)).\n",
        en: "\(meeting) is not held (\(schedule)).\n")
    }
    var lines = ["\(meeting): \(time(spot)) (\(schedule))."]
    let place = self.place(spot)
    if place != meeting { lines.append(language(vi: "địa điểm: ", en: "place: ") + place) }
    if names.campaign.delegations.count > 1 {
      lines.append(
        language(vi: "đoàn: ", en: "delegation: ") + names.delegation(held.delegation))
    }
    if let trip = report.trip { lines += self.trip(trip) }
    let share = amounts(report.share)
    if !share.isEmpty {
      lines.append(
        language(
          vi: "so với cùng lịch mà không có nó: ", en: "against the same schedule without it: ")
          + share.joined(separator: "; "))
    }
    return lines[0] + "\n" + lines.dropFirst().map { "  - \($0)\n" }.joined()
  }

  private func trip(_ trip: Schedule.Trip) -> [String] {
    let team = trip.team.map { "\(names.person($0.person)) (\(names.role($0.role)))" }
    let vehicles = trip.vehicles.map { names.vehicle($0.vehicle) }
    return [
      team.isEmpty
        ? nil : language(vi: "thành phần: ", en: "team: ") + team.joined(separator: ", "),
      vehicles.isEmpty
        ? nil : language(vi: "xe: ", en: "vehicles: ") + vehicles.joined(separator: ", "),
    ].compactMap(\.self)
  }

  /// `08h30 thứ Tư 19/4/2023`.
  func time(_ spot: Spot) -> String {
    let weekday = Formatting.weekday(spot.date.weekday, language)
    return "\(Formatting.time(spot.start)) \(weekday) \(Formatting.date(spot.date))"
  }

  /// The place, and the site behind it.
  func place(_ spot: Spot) -> String {
    names.place(spot.place) + (spot.site.map { " → \(names.place($0))" } ?? "")
  }

  // MARK: A row

  /// What came out of a spot, in a word or two.
  func result(_ answer: CheckedWhatIf) -> String {
    switch answer.standing {
    case .here: return language(vi: "đang ở đây", en: "here")
    case .impossible: return language(vi: "không thể", en: "impossible")
    case .open: return language(vi: "chưa rõ", en: "unknown")
    case .possible(let found):
      let possible = language(vi: "được", en: "possible") + (found.isLeast ? " *" : "")
      return report.isCheapest(found)
        ? possible + language(vi: ", rẻ nhất", en: ", cheapest") : possible
    }
  }

  /// Why the meeting cannot be held there, or which other meetings change; a line each.
  func brief(_ answer: CheckedWhatIf) -> [String] {
    switch answer.standing {
    case .here, .open: []
    case .impossible(let impossibility): brief(impossibility)
    case .possible(let found): [others(found.difference)]
    }
  }

  private func brief(_ impossibility: Impossibility) -> [String] {
    guard let conflict = impossibility.conflict else { return [unexplained(impossibility)] }
    if case .refusals(let host) = conflict.reasons.first, conflict.reasons.count == 1 {
      return [
        language(
          vi: "\(names.host(host)) không tiếp buổi này (window)",
          en: "\(names.host(host)) refuses this slot (window)")
      ]
    }
    let facts = ReasonWording(names: names).facts(conflict)
    if facts.count <= WhyWording.mostFacts { return facts }
    let rules = RuleID.allCases.filter { rule in
      conflict.reasons.contains { $0.rule == rule }
    }.map(\.rawValue).joined(separator: ", ")
    return [
      language(
        vi: "\(number(facts.count)) điều không thể cùng đúng (\(rules))",
        en: "\(number(facts.count)) facts that cannot all hold (\(rules))")
    ]
  }

  /// What is proven where the facts are not known.
  private func unexplained(_ impossibility: Impossibility) -> String {
    if let rule = impossibility.rule {
      return language(
        vi: "quy tắc “\(rule.name(in: language))” (\(rule.rawValue))",
        en: "rule “\(rule.name(in: language))” (\(rule.rawValue))")
    }
    let competing = impossibility.competing.filter { $0 != report.meeting }
    return competing.isEmpty
      ? language(vi: "không thể cùng các cuộc khác", en: "not beside the other meetings")
      : language(
        vi: "cần cùng buổi, cán bộ hoặc xe với \(meetings(competing))",
        en: "needs the same slots, people or vehicles as \(meetings(competing))")
  }

  /// The other meetings that change, nights and steps.
  private func others(_ difference: ScheduleDifference) -> String {
    let others = difference.meetings.map(\.meeting).filter { $0 != report.meeting }
    let parts = [
      others.isEmpty ? nil : meetings(others),
      difference.steps.isEmpty
        ? nil
        : language(
          vi: "\(number(difference.steps.count)) bước của kế hoạch",
          en: "steps of the work plan: \(number(difference.steps.count))"),
    ].compactMap(\.self)
    return parts.isEmpty
      ? language(vi: "không", en: "none") : parts.joined(separator: "; ")
  }

  private func meetings(_ ids: [MeetingID]) -> String {
    let more = ids.count - WhyWording.mostMeetings
    guard more > 1 else { return names.meetings(ids) }
    return ids.prefix(WhyWording.mostMeetings).map(names.meeting).joined(separator: ", ")
      + language(vi: " và \(number(more)) cuộc khác", en: " and \(number(more)) more")
  }

  /// What the terms gain or lose against where the meeting is, a line each.
  func differences(_ found: CheckedWhatIf.Found) -> [String] {
    let amounts = amounts(report.differences(of: found))
    return amounts.isEmpty ? [language(vi: "không", en: "none")] : amounts
  }

  /// `chi phí: +120.000 đồng`.
  private func amounts(_ amounts: [WhyReport.Amount]) -> [String] {
    amounts.map { part in
      let sign = part.amount > 0 ? "+" : ""
      let unit = part.term.unit(of: abs(part.amount), in: language)
      return "\(part.term.name(in: language)): \(sign)\(number(part.amount)) \(unit)"
    }
  }

  // MARK: All about a spot

  /// Everything that is known of the spot.
  func details(_ answer: CheckedWhatIf, width: Int?) -> String {
    let heading =
      [time(answer.spot), place(answer.spot)].joined(separator: ", ") + ": "
      + result(answer) + ".\n"
    switch answer.standing {
    case .here, .open: return heading
    case .impossible(let impossibility): return heading + text(impossibility)
    case .possible(let found):
      return heading + DifferenceWording(names: names).text(found.difference)
        + costs(found, width: width)
    }
  }

  private func text(_ impossibility: Impossibility) -> String {
    guard let conflict = impossibility.conflict else {
      return "  - \(unexplained(impossibility))\n"
    }
    return ReasonWording(names: names).lines(
      conflict,
      header: language(
        vi: "Với cuộc này ở đó, những điều sau không thể cùng đúng (đã chứng minh):",
        en: "With the meeting there, these cannot all hold (proven):")
    ).map { $0 + "\n" }.joined()
  }

  /// A row for each term of the objective: now, there, and the difference.
  private func costs(_ found: CheckedWhatIf.Found, width: Int?) -> String {
    let rows = report.terms.map { term in
      let (now, there) = (report.report[term] ?? 0, found.report[term] ?? 0)
      let sign = there > now ? "+" : ""
      return [
        term.name(in: language), number(now), number(there),
        "\(sign)\(number(there - now)) \(term.unit(of: abs(there - now), in: language))",
      ].map { Table.Cell($0) }
    }
    return TextTableRenderer(width: width).render(
      Table(
        columns: [
          Table.Column(language(vi: "TIÊU CHÍ", en: "TERM")),
          Table.Column(language(vi: "HIỆN NAY", en: "NOW"), alignment: .right),
          Table.Column(language(vi: "Ở ĐÓ", en: "THERE"), alignment: .right),
          Table.Column(language(vi: "CHÊNH LỆCH", en: "DIFFERENCE"), alignment: .right),
        ], rows: rows))
  }

  // MARK: In all

  /// How many spots came out how, and whether one is better than where the meeting is.
  var summary: String {
    func count(_ isMeant: (CheckedWhatIf.Standing) -> Bool) -> Int {
      report.spots.count { isMeant($0.standing) }
    }
    let possible = count { if case .possible = $0 { true } else { false } }
    let impossible = count { if case .impossible = $0 { true } else { false } }
    let open = count { if case .open = $0 { true } else { false } }
    var lines: [String] = []
    if possible + impossible + open > 0 {
      let all = number(possible + impossible + open)
      lines.append(
        language(
          vi: "\(all) chỗ khác: \(number(possible)) được (đã tìm được lịch đạt mọi quy tắc), "
            + "\(number(impossible)) không thể (đã chứng minh), \(number(open)) chưa rõ.",
          en: "Other spots: \(all). Possible (a schedule that keeps every rule was found): "
            + "\(number(possible)); impossible (proven): \(number(impossible)); unknown: "
            + "\(number(open))."))
    }
    if report.held != nil, possible > 0 {
      lines.append(
        report.better.map { better in
          language(
            vi: "Đã tìm được chỗ tốt hơn hiện nay: \(time(better.spot)).",
            en: "A better spot than now was found: \(time(better.spot)).")
        }
          ?? language(
            vi: "Chưa tìm được chỗ nào tốt hơn hiện nay.",
            en: "No better spot than now was found."))
    }
    if report.spots.contains(where: { $0.found?.isLeast ?? false }) {
      lines.append(
        language(
          vi: "* Đã chứng minh: với cuộc này ở đó, không lịch nào đổi các cuộc khác ít hơn, hay "
            + "đổi bằng thế mà tốt hơn.",
          en: "* Proven: with the meeting there, no schedule changes the others less, or as "
            + "little and is better."))
    }
    if open > 0 {
      lines.append(
        language(
          vi: "Tìm lâu hơn (--time-limit) có thể trả lời thêm.",
          en: "A longer search (--time-limit) may answer more."))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
