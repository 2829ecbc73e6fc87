package import Campaign

extension ToldList {
  /// Everyone for whom the new schedule has something else than the old one.
  ///
  /// Hosts are told what the notice says of their meetings; people, drivers and guests their days,
  /// with departure, return, role and vehicle; units the dates of their steps.
  ///
  /// Complexity: quadratic in the held meetings at worst, linear in the campaign for each of them.
  package init(
    campaign: Campaign, old: Schedule, new: Schedule, timeStyle: AnnexTimeStyle = .published
  ) {
    let difference = ScheduleDifference(from: old, to: new, in: campaign)
    let wording = ChangeWording(campaign, old: old, new: new, timeStyle: timeStyle)
    let days = ToldDays(campaign, old: old, new: new)
    recipients =
      ToldList.hosts(campaign, difference, wording)
      + [.person, .driver, .guest].flatMap(days.recipients)
      + ToldList.units(campaign, difference) + days.recipients(.presenter)
  }

  private static func hosts(
    _ campaign: Campaign, _ difference: ScheduleDifference, _ wording: ChangeWording
  ) -> [Recipient] {
    let announced = difference.meetings.filter(wording.isAnnounced)
    let meetings = Dictionary(campaign.meetings.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<HostID> = []
    return campaign.hosts.compactMap { host in
      let lines = announced.filter { meetings[$0.meeting]?.hosts.contains(host.id) ?? false }
        .map { change in
          // A host with a single meeting knows which one is meant.
          let isOnly = campaign.meetings.count { $0.hosts.contains(host.id) } == 1
          return line(of: change, isOnly ? "" : meetings[change.meeting]?.topic ?? "", wording)
        }
      guard !lines.isEmpty, seen.insert(host.id).inserted else { return nil }
      return Recipient(
        kind: .host, id: host.id.text, name: host.name.isEmpty ? host.id.text : host.name,
        lines: lines)
    }
  }

  /// What the notice says of a meeting, under its topic where there is one.
  private static func line(
    of difference: MeetingDifference, _ topic: String, _ wording: ChangeWording
  ) -> Line {
    let heading = topic.isEmpty ? [] : ["\(topic):"]
    return Line(
      was: heading + (difference.old.map(wording.time) ?? ["Chưa có lịch"]),
      now: heading + (difference.new.map(wording.time) ?? ["Không tổ chức"])
        + wording.others(difference))
  }

  private static func units(
    _ campaign: Campaign, _ difference: ScheduleDifference
  ) -> [Recipient] {
    let steps = Dictionary((campaign.workPlan?.steps ?? []).map { ($0.id, $0) }) { first, _ in first
    }
    var seen: Set<UnitID> = []
    return campaign.units.compactMap { unit in
      let lines = difference.steps.filter { steps[$0.step]?.unit == unit.id }.map { change in
        let name = steps[change.step]?.name ?? ""
        let heading = name.isEmpty ? change.step.text : name
        return Line(was: dates(change.old, of: heading), now: dates(change.new, of: heading))
      }
      guard !lines.isEmpty, seen.insert(unit.id).inserted else { return nil }
      return Recipient(
        kind: .unit, id: unit.id.text, name: unit.name.isEmpty ? unit.id.text : unit.name,
        lines: lines)
    }
  }

  private static func dates(_ step: Schedule.DatedStep?, of heading: String) -> [String] {
    guard let step else { return ["\(heading):", "Chưa có lịch"] }
    let (start, finish) = (Formatting.date(step.start), Formatting.date(step.finish))
    return ["\(heading):", start == finish ? start : "\(start) - \(finish)"]
  }
}

/// The days of those who take part, by the old schedule and by the new one.
private struct ToldDays {
  let campaign: Campaign
  let old: Agenda
  let new: Agenda
  let names: AnnexFacts

  init(_ campaign: Campaign, old: Schedule, new: Schedule) {
    self.campaign = campaign
    self.old = Agenda(campaign, old, beside: new)
    self.new = Agenda(campaign, new, beside: old)
    names = AnnexFacts(campaign, new)
  }

  /// Those of a kind whose days differ, as the campaign lists them, then those it does not have.
  func recipients(_ kind: ToldList.Recipient.Kind) -> [ToldList.Recipient] {
    let listed = listed(kind)
    let rank = Dictionary(listed.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let known = Dictionary(listed) { first, _ in first }
    let ids = Set(old.days.keys).union(new.days.keys).filter { $0.kind == kind }.map(\.id)
    return ids.sorted { (rank[$0] ?? .max, $0) < (rank[$1] ?? .max, $1) }.compactMap { id in
      let lines = lines(Agenda.Participant(kind: kind, id: id))
      guard !lines.isEmpty else { return nil }
      return ToldList.Recipient(kind: kind, id: id, name: known[id] ?? id, lines: lines)
    }
  }

  private func lines(_ participant: Agenda.Participant) -> [ToldList.Line] {
    let (was, now) = (old.days[participant] ?? [:], new.days[participant] ?? [:])
    var gained = now.keys.filter { was[$0] == nil }.sorted()
    var lines: [(date: CivilDate, line: ToldList.Line)] = []
    for date in was.keys.sorted() where was[date]?.lines != now[date]?.lines {
      // What was on this day may be on another one that had nothing.
      let meetings = was[date]?.meetings ?? []
      let index = gained.firstIndex { other in
        now[date] == nil && now[other]?.meetings.contains(where: meetings.contains) ?? false
      }
      let next = index.map { gained.remove(at: $0) } ?? date
      lines.append((next, line(date, was[date], next, now[next])))
    }
    lines += gained.map { ($0, line($0, nil, $0, now[$0])) }
    return lines.sorted { $0.date < $1.date }.map(\.line)
  }

  private func line(
    _ oldDate: CivilDate, _ before: Agenda.Day?, _ newDate: CivilDate, _ after: Agenda.Day?
  ) -> ToldList.Line {
    ToldList.Line(was: lines(oldDate, before), now: lines(newDate, after))
  }

  /// `Thứ Tư, 19/4/2023:` and what is on the day.
  private func lines(_ date: CivilDate, _ day: Agenda.Day?) -> [String] {
    let weekday = Formatting.weekday(date.weekday, .vietnamese)
    let text = weekday.prefix(1).uppercased() + weekday.dropFirst() + ", " + Formatting.date(date)
    return ["\(text):"] + (day?.lines ?? ["Không có lịch"])
  }

  /// The ids and names of a kind in the order of the campaign.
  private func listed(_ kind: ToldList.Recipient.Kind) -> [(id: String, name: String)] {
    switch kind {
    case .person:
      campaign.people.map { ($0.id.text, names.name(of: .person($0.id))) }
    case .guest: campaign.guests.map { ($0.id.text, names.name(of: .guest($0.id))) }
    case .driver where campaign.drivers.isEmpty:
      campaign.vehicles.map { ($0.id.text, "Lái xe của \(names.name(of: $0.id))") }
    case .driver: campaign.drivers.map { ($0.id.text, names.name(of: $0.id)) }
    case .host, .unit, .presenter: []
    }
  }
}
