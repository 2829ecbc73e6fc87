import Campaign

/// What `Documentation/Rules.md` says of programmes, for the audits of the rules that it belongs to:
/// each item once, within the sessions of its meeting and its own times, one at a time, after those
/// it comes after, with those who present it.
struct ProgrammeAudit {
  private let facts: ScheduleFacts
  private var placed: [PlacedItem] { facts.placedItems }

  init(_ facts: ScheduleFacts) { self.facts = facts }

  private func finding(
    _ rule: RuleID, _ kind: Finding.Kind, _ placed: PlacedItem, before: ItemID? = nil,
    session: SessionID? = nil, delegation: DelegationID? = nil, person: PersonID? = nil,
    guest: GuestID? = nil, found: Int? = nil
  ) -> Finding {
    Finding(
      rule, kind, meetings: [placed.stop.meeting.id],
      items: (before.map { [$0] } ?? []) + [placed.item.id], date: placed.stop.held.date,
      session: session ?? placed.session, delegations: delegation.map { [$0] } ?? [],
      person: person, guest: guest, found: found, allowed: found.map { _ in 0 })
  }

  /// `once`: each item of a held meeting stands once.
  var onceFindings: [Finding] {
    let stops = facts.stops.filter { !$0.meeting.programme.isEmpty }
    guard let programmes = facts.schedule.programmes else {
      return stops.isEmpty
        ? [] : [Finding(.once, .notStated, meetings: stops.map(\.meeting.id).eachOnce)]
    }
    let missing = stops.flatMap { stop -> [Finding] in
      let entries = facts.schedule.entries(of: stop.meeting.id).map(\.item)
      return stop.meeting.programme.compactMap { item in
        let count = entries.occurrences(of: item.id)
        if count == 1 { return nil }
        return Finding(
          .once, count == 0 ? .itemMissing : .itemRepeated, meetings: [stop.meeting.id],
          items: [item.id], date: stop.held.date, found: count, allowed: 1)
      }
    }
    let strange = programmes.flatMap { programme -> [Finding] in
      let known = facts.index.meeting(programme.meeting)?.programme.map(\.id) ?? []
      if !facts.stops.contains(where: { $0.meeting.id == programme.meeting }) {
        return [Finding(.once, .programmeWithoutMeeting, meetings: [programme.meeting])]
      }
      return programme.items.map(\.item).eachOnce.filter { !known.contains($0) }.map {
        Finding(.once, .unknownItem, meetings: [programme.meeting], items: [$0])
      }
    }
    return missing + strange
  }

  /// `window`: within a session of the meeting, in the item's own session and times.
  var windowFindings: [Finding] {
    placed.flatMap { placed -> [Finding] in
      var list: [Finding] = []
      let outside = placed.minutesOutside(time(of: placed.stop, in: placed.session))
      if outside > 0 {
        list.append(finding(.window, .itemOutsideMeeting, placed, found: outside))
      }
      if let session = placed.item.session, session != placed.session {
        list.append(finding(.window, .itemInOtherSession, placed, session: session))
      }
      let earliest = placed.item.from?.minutes ?? placed.start
      let latest = placed.item.until?.minutes ?? placed.end
      let beside = placed.minutesOutside(earliest..<max(earliest, latest))
      if beside > 0 { list.append(finding(.window, .itemOutsideTimes, placed, found: beside)) }
      return list
    }
  }

  /// The part of a session that a meeting takes, in minutes from midnight; empty where it takes none.
  private func time(of stop: Stop, in id: SessionID) -> Range<Int> {
    let run = facts.campaign.sessions(of: stop.meeting, from: stop.session.id) ?? []
    guard let session = run.first(where: { $0.id == id }) else { return 0..<0 }
    let start = id == run.first?.id ? stop.start : session.start.minutes
    let end = id == run.last?.id ? start + stop.meeting.minutes : session.end.minutes
    return start..<max(start, end)
  }

  /// `one-place`: one item at a time.
  var onePlaceFindings: [Finding] {
    pairs(of: placed).compactMap { a, b in
      guard a.stop.meeting.id == b.stop.meeting.id, a.stop.held == b.stop.held else { return nil }
      let (first, second) = a.start <= b.start ? (a, b) : (b, a)
      let common = first.minutesInCommon(with: second.start..<second.end)
      if common == 0 { return nil }
      return finding(.onePlace, .itemsOverlap, second, before: first.item.id, found: common)
    }
  }

  /// `order`: items after those they come after.
  var orderFindings: [Finding] {
    placed.flatMap { later in
      placed.filter { earlier in
        earlier.stop.held == later.stop.held && later.item.after.contains(earlier.item.id)
          && earlier.end > later.start
      }.map {
        finding(.order, .itemTooEarly, later, before: $0.item.id, found: $0.end - later.start)
      }
    }
  }

  /// `person`: people who present are neither away nor, on the date, out with another delegation.
  var personFindings: [Finding] {
    placed.flatMap { placed in
      placed.item.presenters.flatMap { presenter -> [Finding] in
        guard case .person(let id) = presenter else { return [] }
        let away = facts.index.person(id)?.away ?? []
        return sessions(of: placed, in: away).map {
          finding(.person, .presenterAway, placed, session: $0, person: id)
        }
          + facts.tours.filter { tour in
            tour.date == placed.stop.held.date && tour.delegation != placed.stop.held.delegation
              && tour.people.contains(id)
          }.map {
            finding(.person, .presenterElsewhere, placed, delegation: $0.delegation, person: id)
          }
      }
    }
  }

  /// `guest`: guests who present are on the list, so that the rule asks whether they are free.
  var guestFindings: [Finding] {
    placed.flatMap { placed in
      placed.item.presenters.compactMap { presenter -> Finding? in
        guard case .guest(let id) = presenter, let list = placed.stop.held.guests,
          !list.contains(id)
        else { return nil }
        return finding(.guest, .presenterNotInvited, placed, guest: id)
      }
    }
  }

  /// The sessions that the patterns match and that have a minute in common with the item.
  private func sessions(of placed: PlacedItem, in away: [SlotPattern]) -> [SessionID] {
    facts.campaign.sessions.filter { session in
      placed.minutesInCommon(with: session.start.minutes..<session.end.minutes) > 0
        && away.contains { $0.matches(placed.stop.held.date, session.id) }
    }.map(\.id)
  }
}
