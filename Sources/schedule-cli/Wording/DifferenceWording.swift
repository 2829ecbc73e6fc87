import Campaign

/// Says what a schedule has otherwise than an older one.
struct DifferenceWording {
  let names: Names

  private var language: Language { names.language }

  /// More names than these are counted.
  private static let mostNames = 5

  private func number(_ value: Int) -> String { Formatting.integer(value, language) }

  /// Which schedules are compared, and how much differs: two lines, each ended.
  func opening(_ old: String, _ new: String, _ difference: ScheduleDifference) -> String {
    language(vi: "Lịch cũ: \(old); lịch mới: \(new).", en: "Old: \(old); new: \(new).") + "\n"
      + summary(difference) + "\n"
  }

  /// How many meetings differ and in what, nights and steps; that nothing does, where that is so.
  func summary(_ difference: ScheduleDifference) -> String {
    if difference.isEmpty {
      return language(
        vi: "Hai lịch giống nhau trong những gì cả hai đều nêu.",
        en: "The schedules say the same, as far as both speak.")
    }
    var sentences: [String] = []
    if !difference.meetings.isEmpty {
      let (some, all) = (difference.meetings.count, names.campaign.meetings.count)
      let counts = MeetingDifference.Kind.allCases.compactMap { kind in
        count(kind, difference.meetings.count { isTold(kind, of: $0) })
      }.joined(separator: ", ")
      sentences.append(
        language(
          vi: "Khác \(number(some))/\(number(all)) cuộc làm việc: \(counts).",
          en: "\(number(some)) of \(number(all)) meetings differ: \(counts)."))
    }
    let (nights, steps) = (difference.nights.count, difference.steps.count)
    if nights > 0 {
      sentences.append(
        language(
          vi: "Khác \(number(nights)) đêm nghỉ.",
          en: "\(number(nights)) \(nights == 1 ? "night differs" : "nights differ")."))
    }
    if steps > 0 {
      sentences.append(
        language(
          vi: "Khác \(number(steps)) bước của kế hoạch.",
          en: "\(number(steps)) \(steps == 1 ? "step" : "steps") of the work plan "
            + "\(steps == 1 ? "differs" : "differ")."))
    }
    return sentences.joined(separator: " ")
  }

  /// A meeting on another date counts for that, whatever its time.
  private func isTold(_ kind: MeetingDifference.Kind, of difference: MeetingDifference) -> Bool {
    difference.kinds.contains(kind) && (kind != .session || !difference.kinds.contains(.date))
  }

  /// `2 đổi ngày`; nil for none.
  private func count(_ kind: MeetingDifference.Kind, _ count: Int) -> String? {
    guard count > 0 else { return nil }
    let what =
      switch kind {
      case .newlyHeld: language(vi: "thêm vào lịch", en: "newly held")
      case .noLongerHeld: language(vi: "không còn trong lịch", en: "no longer held")
      case .date: language(vi: "đổi ngày", en: "on another date")
      case .session: language(vi: "đổi giờ", en: "at another time")
      case .place: language(vi: "đổi địa điểm", en: "at another place")
      case .site: language(vi: "đổi nơi thăm", en: "with another site")
      case .delegation: language(vi: "đổi đoàn", en: "by another delegation")
      case .team: language(vi: "đổi thành phần", en: "with another team")
      case .vehicles:
        language(vi: "đổi xe hoặc lái xe", en: "with other vehicles or drivers")
      case .guests: language(vi: "đổi đại biểu", en: "with other guests")
      case .programme: language(vi: "đổi giờ chương trình", en: "with another programme")
      }
    return "\(number(count)) \(what)"
  }

  /// Every difference: the meeting, and a line for each thing that it has otherwise.
  func text(_ difference: ScheduleDifference) -> String {
    let meetings = difference.meetings.map { meeting in
      names.meeting(meeting.meeting) + "\n" + changes(meeting).map { "  - \($0)\n" }.joined()
    }
    return meetings.joined() + others(difference).map { $0 + "\n" }.joined()
  }

  /// What differs beside the meetings, a line each.
  func others(_ difference: ScheduleDifference) -> [String] {
    difference.nights.map(night) + difference.steps.map(step)
  }

  // MARK: A meeting

  /// What a meeting has otherwise, a phrase each.
  func changes(_ difference: MeetingDifference) -> [String] {
    if let new = difference.new, difference.old == nil {
      return [language(vi: "thêm vào lịch: \(time(new))", en: "newly held: \(time(new))")]
    }
    return moves(difference) + otherChanges(difference)
  }

  /// That a meeting moves, or is no longer held.
  private func moves(_ difference: MeetingDifference) -> [String] {
    guard let old = difference.old else { return [] }
    guard let new = difference.new else {
      return [
        language(
          vi: "không còn trong lịch (trước: \(time(old)))", en: "no longer held (was \(time(old)))")
      ]
    }
    guard difference.isMoved else { return [] }
    return [
      language(
        vi: "chuyển từ \(time(old)) sang \(time(new))",
        en: "moved from \(time(old)) to \(time(new))")
    ]
  }

  /// What a meeting that both schedules hold has otherwise beside its time.
  func otherChanges(_ difference: MeetingDifference) -> [String] {
    guard let old = difference.old, let new = difference.new else { return [] }
    return difference.kinds.compactMap { kind in
      switch kind {
      case .newlyHeld, .noLongerHeld, .date, .session: nil
      case .place:
        language(vi: "địa điểm", en: "place")
          + from(names.place(old.held.place), to: names.place(new.held.place))
      case .site:
        language(vi: "nơi thăm", en: "site")
          + from(old.held.site.map(names.place), to: new.held.site.map(names.place))
      case .delegation:
        language(vi: "đoàn", en: "delegation")
          + from(old.delegation.map(names.delegation), to: new.delegation.map(names.delegation))
      case .team: team(difference)
      case .vehicles: vehicles(difference.vehicles)
      case .guests:
        language(vi: "đại biểu: ", en: "guests: ")
          + parts(
            added: difference.guests.added.map(names.guest),
            removed: difference.guests.removed.map(names.guest))
      case .programme: programme(difference)
      }
    }
  }

  /// `08h30 thứ Tư 19/4/2023`, as tables have it.
  func time(_ version: MeetingVersion) -> String {
    let start = version.start.map(Formatting.time) ?? version.held.session.text
    let weekday = Formatting.weekday(version.held.date.weekday, language)
    return "\(start) \(weekday) \(Formatting.date(version.held.date))"
  }

  private func from(_ old: String?, to new: String?) -> String {
    let none = language(vi: "không có", en: "none")
    return language(
      vi: " từ \(old ?? none) sang \(new ?? none)", en: " from \(old ?? none) to \(new ?? none)")
  }

  /// Who comes and who no longer does, with their roles; then those who change theirs.
  private func team(_ difference: MeetingDifference) -> String {
    let (team, people) = (difference.team, difference.people)
    func members(_ people: [PersonID], _ team: [Schedule.Member]) -> [String] {
      people.map { "\(names.person($0)) (\(roles(of: $0, team)))" }
    }
    let moving = people.added + people.removed
    let staying = (team.removed + team.added).map(\.person).filter { !moving.contains($0) }
    let others = staying.enumerated().filter { staying.firstIndex(of: $1) == $0 }.map { _, id in
      names.person(id) + from(roles(of: id, team.removed), to: roles(of: id, team.added))
    }
    let parts = parts(
      added: members(people.added, difference.new?.team ?? []),
      removed: members(people.removed, difference.old?.team ?? []))
    return language(vi: "thành phần: ", en: "team: ")
      + ([parts].filter { !$0.isEmpty } + others).joined(separator: "; ")
  }

  private func roles(of person: PersonID, _ team: [Schedule.Member]) -> String {
    team.filter { $0.person == person }.map { names.role($0.role) }.joined(separator: ", ")
  }

  private func vehicles(_ change: ListChange<Schedule.Ride>) -> String {
    let kept = change.removed.filter { old in change.added.contains { $0.vehicle == old.vehicle } }
    let isKept = { (ride: Schedule.Ride) in kept.contains { $0.vehicle == ride.vehicle } }
    let drivers = kept.map { old in
      let new = change.added.first { $0.vehicle == old.vehicle }
      return language(
        vi: "lái xe của \(names.vehicle(old.vehicle))",
        en: "driver of \(names.vehicle(old.vehicle))")
        + from(old.driver.map(names.driver), to: new?.driver.map(names.driver))
    }
    let parts = parts(
      added: change.added.filter { !isKept($0) }.map(ride),
      removed: change.removed.filter { !isKept($0) }.map(ride))
    let vehicles = parts.isEmpty ? [] : [language(vi: "xe: ", en: "vehicles: ") + parts]
    return (vehicles + drivers).joined(separator: "; ")
  }

  private func ride(_ ride: Schedule.Ride) -> String {
    guard let driver = ride.driver else { return names.vehicle(ride.vehicle) }
    return names.vehicle(ride.vehicle)
      + language(vi: " (lái xe: \(names.driver(driver)))", en: " (driver: \(names.driver(driver)))")
  }

  private func programme(_ difference: MeetingDifference) -> String {
    let items = difference.programme.compactMap { old, new -> String? in
      guard let item = (new ?? old)?.item else { return nil }
      let title = names.item(item, of: difference.meeting)?.title ?? ""
      return "“\(title.isEmpty ? item.text : title)”"
        + from(old.map { Formatting.time($0.start) }, to: new.map { Formatting.time($0.start) })
    }
    return language(vi: "chương trình: ", en: "programme: ") + items.joined(separator: "; ")
  }

  /// `thêm A, B; bớt C`.
  private func parts(added: [String], removed: [String]) -> String {
    var parts: [String] = []
    if !added.isEmpty { parts.append(language(vi: "thêm ", en: "adds ") + list(added)) }
    if !removed.isEmpty { parts.append(language(vi: "bớt ", en: "drops ") + list(removed)) }
    return parts.joined(separator: "; ")
  }

  private func list(_ items: [String]) -> String {
    let more = items.count - DifferenceWording.mostNames
    guard more > 1 else { return items.joined(separator: ", ") }
    return items.prefix(DifferenceWording.mostNames).joined(separator: ", ")
      + language(vi: " và \(number(more)) người khác", en: " and \(number(more)) more")
  }

  // MARK: Nights and steps

  private func night(_ night: NightDifference) -> String {
    let stay = { (place: PlaceID?) in
      place.map { names.place($0) } ?? language(vi: "về trong ngày", en: "back at the base")
    }
    let change = from(stay(night.old), to: stay(night.new))
    return language(
      vi:
        "Nghỉ đêm \(Formatting.date(night.date)), \(names.delegation(night.delegation)):\(change)",
      en: "Night of \(Formatting.date(night.date)), \(names.delegation(night.delegation)):\(change)"
    )
  }

  private func step(_ change: StepDifference) -> String {
    language(
      vi: "Bước “\(names.step(change.step))”:", en: "Step “\(names.step(change.step))”:")
      + from(change.old.map(dates), to: change.new.map(dates))
  }

  private func dates(_ step: Schedule.DatedStep) -> String {
    let (start, finish) = (Formatting.date(step.start), Formatting.date(step.finish))
    return start == finish ? start : "\(start)–\(finish)"
  }
}
