import Audit
import Campaign

/// Arrangements of the programmes of held meetings: the items in every order, each at every time at
/// which something begins or ends, judged by the audit.
///
/// That is enough: an arrangement stays one when its items, from the first on, are moved earlier until
/// each begins where the one before ends, or where its meeting, a session or its own time begins, or
/// where a session ends in which somebody is away.
struct ProgrammeEnumeration {
  private let campaign: Campaign
  private var known: [Schedule.HeldMeeting: Schedule.Programme?] = [:]

  private typealias Entry = Schedule.Programme.Entry

  init(_ campaign: Campaign) { self.campaign = campaign }

  /// A programme for each of the meetings that have one; nil where one of them cannot be arranged.
  mutating func programmes(of held: [Schedule.HeldMeeting]) -> [Schedule.Programme]? {
    var programmes: [Schedule.Programme] = []
    for held in held {
      guard let meeting = campaign.meetings.first(where: { $0.id == held.meeting }) else {
        return nil
      }
      if meeting.programme.isEmpty { continue }
      // Who goes there makes no difference to when the items are.
      var key = held
      key.delegation = campaign.delegations[0].id
      if known[key] == nil { known[key] = programme(of: meeting, key) }
      guard let programme = known[key] ?? nil else { return nil }
      programmes.append(programme)
    }
    return programmes
  }

  private func programme(
    of meeting: Meeting, _ held: Schedule.HeldMeeting
  ) -> Schedule.Programme? {
    var alone = campaign
    alone.meetings = [meeting]
    alone.precedences = []
    alone.roles = []
    alone.vehicles = []
    alone.workPlan = nil
    alone.revision = nil
    let start = alone.start(of: held)?.minutes ?? 0
    return arranged([], meeting.programme, held, alone, from: start).map {
      Schedule.Programme(meeting: meeting.id, items: $0)
    }
  }

  /// The entries and after them the items that are left, none of which begins before the minute.
  private func arranged(
    _ entries: [Entry], _ left: [ProgrammeItem], _ held: Schedule.HeldMeeting, _ alone: Campaign,
    from minute: Int
  ) -> [Entry]? {
    if left.isEmpty { return entries }
    for item in left {
      for session in alone.sessions {
        for start in starts(of: item, alone, from: minute)
        where session.start.minutes <= start && start < session.end.minutes {
          let longer =
            entries + [
              Entry(item: item.id, session: session.id, start: ClockTime(minutes: start))
            ]
          guard isKept(longer, held, alone) else { continue }
          let end = start + (alone.minutes(of: item, from: held.place) ?? item.minutes)
          let rest = left.filter { $0.id != item.id }
          if let whole = arranged(longer, rest, held, alone, from: end) { return whole }
        }
      }
    }
    return nil
  }

  private func starts(of item: ProgrammeItem, _ alone: Campaign, from minute: Int) -> [Int] {
    let others = alone.sessions.flatMap { [$0.start.minutes, $0.end.minutes] }
    let own = item.from.map { [$0.minutes] } ?? []
    return Set([minute] + others + own).filter { $0 >= minute }.sorted()
  }

  /// Whether the audit has nothing against these entries, but that others are missing.
  private func isKept(
    _ entries: [Entry], _ held: Schedule.HeldMeeting, _ alone: Campaign
  ) -> Bool {
    let schedule = Schedule(
      meetings: [held], trips: nil,
      programmes: [Schedule.Programme(meeting: held.meeting, items: entries)])
    let kinds: [Finding.Kind] = [
      .itemOutsideMeeting, .itemInOtherSession, .itemOutsideTimes, .itemsOverlap, .itemTooEarly,
      .presenterAway,
    ]
    return !Auditor.audit(alone, schedule).findings.contains { kinds.contains($0.kind) }
  }
}
