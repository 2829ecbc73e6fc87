package import Campaign

/// `order`: where both meetings of a precedence are held, the second begins no earlier than the
/// first ends, and its date is at least `days` civil days later; likewise where one of both is a step
/// of the work plan, only that the second then lies on a later date; pinned dates, sessions, places
/// and delegations are kept, and pinned people are in the team of the meeting's tour (where rule
/// `role` is on: else there are no teams). `ProgrammeAudit` reads what it says of programmes.
package struct OrderAudit: RuleAudit {
  package let rule = RuleID.order

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    facts.campaign.precedences.flatMap { breaches(of: $0, facts) } + steps(facts)
      + facts.schedule.meetings.flatMap { movedPins(of: $0, facts) } + missingPeople(facts)
      + ProgrammeAudit(facts).orderFindings
  }

  /// Of both conditions the one on days is reported where it is broken: with a distance of a day
  /// or more it says all that the other one does.
  private func breaches(of precedence: Precedence, _ facts: ScheduleFacts) -> [Finding] {
    let firsts = facts.stops.enumerated().filter { $0.element.meeting.id == precedence.first }
    let seconds = facts.stops.enumerated().filter { $0.element.meeting.id == precedence.second }
    return firsts.flatMap { position, first in
      seconds.filter { $0.offset != position }.compactMap { _, second -> Finding? in
        let days = second.held.date.dayNumber - first.held.date.dayNumber
        let early = (first.end - second.start) - days * 1440
        let (kind, found, allowed): (Finding.Kind, Int, Int)
        if days < precedence.days {
          (kind, found, allowed) = (.tooFewDaysBetween, days, precedence.days)
        } else if early > 0 {
          (kind, found, allowed) = (.beginsTooEarly, early, 0)
        } else {
          return nil
        }
        return Finding(
          rule, kind, meetings: [first.meeting.id, second.meeting.id], date: second.held.date,
          session: second.session.id, found: found, allowed: allowed)
      }
    }
  }

  private func steps(_ facts: ScheduleFacts) -> [Finding] {
    guard facts.campaign.rules.isOn(.plan), let plan = PlanFacts(facts) else { return [] }
    let precedences = plan.plan.precedences
    guard facts.schedule.steps != nil || precedences.isEmpty else {
      return [Finding(rule, .notStated)]
    }
    return precedences.flatMap { precedence in
      plan.ends(of: precedence.first).flatMap { end in
        plan.starts(of: precedence.second).compactMap { start in
          breach(of: precedence, from: end, to: start, plan)
        }
      }
    }
  }

  private func breach(
    of precedence: StepPrecedence, from end: CivilDate, to start: CivilDate, _ plan: PlanFacts
  ) -> Finding? {
    let days = start.dayNumber - end.dayNumber
    let least = max(precedence.days, plan.isMilestone(precedence.second) ? 0 : 1)
    if days >= least { return nil }
    switch precedence.second {
    case .meeting(let meeting):
      return Finding(
        rule, .meetingBeforeStep, meetings: [meeting], events: [precedence.first], date: start,
        dates: end...end, found: days, allowed: least)
    case .step(let step):
      return Finding(
        rule, .stepBeforePredecessor, events: [precedence.first], date: start, steps: [step],
        dates: end...end, found: days, allowed: least)
    }
  }

  private func movedPins(of held: Schedule.HeldMeeting, _ facts: ScheduleFacts) -> [Finding] {
    guard let pin = facts.index.meeting(held.meeting)?.pin else { return [] }
    func finding(
      _ kind: Finding.Kind, session: SessionID? = nil, place: PlaceID? = nil,
      delegations: [DelegationID] = [], dates: DateRange? = nil
    ) -> Finding {
      Finding(
        rule, kind, meetings: [held.meeting], date: held.date, session: session, place: place,
        delegations: delegations, dates: dates)
    }
    var list: [Finding] = []
    if let date = pin.date, date != held.date {
      list.append(finding(.pinnedDate, dates: date...date))
    }
    let start = facts.campaign.start(of: held)
    if pin.session ?? held.session != held.session || pin.start ?? start != start {
      list.append(finding(.pinnedSession, session: pin.session ?? held.session))
    }
    if pin.place ?? held.place != held.place || pin.site ?? held.site != held.site {
      list.append(finding(.pinnedPlace, place: pin.place ?? held.place))
    }
    if let delegation = pin.delegation, delegation != held.delegation {
      list.append(finding(.pinnedDelegation, delegations: [delegation]))
    }
    return list
  }

  private func missingPeople(_ facts: ScheduleFacts) -> [Finding] {
    let stops = facts.stops.filter { !$0.meeting.pin.people.isEmpty }
    guard facts.campaign.rules.isOn(.role), !stops.isEmpty else { return [] }
    guard facts.statesTeams else {
      return [Finding(rule, .notStated, meetings: stops.map(\.meeting.id))]
    }
    return stops.flatMap { stop in
      let team = facts.tour(of: stop)?.people ?? []
      return stop.meeting.pin.people.eachOnce.filter { !team.contains($0) }.map {
        Finding(
          rule, .pinnedPerson, meetings: [stop.meeting.id], date: stop.held.date,
          session: stop.session.id, delegations: [stop.held.delegation], person: $0)
      }
    }
  }
}
