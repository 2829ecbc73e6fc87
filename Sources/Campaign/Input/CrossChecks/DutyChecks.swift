/// Whether enough leaders are there at all on every working day (rule `duty`).
extension CheckContext {
  func checkDuty() {
    let asked = campaign.rules.leadersOnDuty
    guard campaign.rules.isOn(.duty), asked > 0, draft.trusts(.unit, .person, .session) else {
      return
    }
    let units = Set(campaign.units.filter(\.isLeadership).map(\.id))
    let leaders = campaign.people.filter { $0.rank != .specialist && units.contains($0.unit) }
    guard leaders.count >= asked else {
      log.add(.tooFewLeaders(asked: asked, leaders: leaders.count), at: draft.rulesPlace)
      return
    }
    var short: [CivilDate] = []
    for (date, sessions) in openSessions {
      let present = leaders.filter { leader in
        !sessions.allSatisfy { session in
          leader.away.contains { $0.matches(date, session) }
        }
      }
      if present.count < asked { short.append(date) }
    }
    if !short.isEmpty {
      log.add(
        .noLeaderOnDuty(dates: Array(short.prefix(3)), more: max(0, short.count - 3), asked: asked),
        at: draft.rulesPlace)
    }
  }

  /// The open sessions of every working day.
  private var openSessions: [(date: CivilDate, sessions: [SessionID])] {
    var days: [(date: CivilDate, sessions: [SessionID])] = []
    for slot in openSlots {
      let session = campaign.sessions[slot.session].id
      if days.last?.date == slot.date {
        days[days.count - 1].sessions.append(session)
      } else {
        days.append((slot.date, [session]))
      }
    }
    return days
  }
}
