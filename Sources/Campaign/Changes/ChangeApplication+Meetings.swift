/// Meetings that come, go, or weigh otherwise, and meetings that hosts have agreed to.
extension ChangeApplication {
  mutating func changeMeetings(_ changes: [Located<Change>]) {
    for change in changes {
      if case .added(let meeting) = change.value.kind { add(meeting, change) }
    }
    for change in changes {
      switch change.value.kind {
      case .cancelled(let id):
        if address(id, change) { cancel(id, at: change.place) }
      case .optional(let id, let priority):
        guard address(id, change) else { continue }
        update(id, else: .alreadyOptional, at: change.place) { meeting in
          meeting.isRequired = false
          meeting.priority = priority ?? meeting.priority
        }
      case .required(let id):
        guard address(id, change) else { continue }
        update(id, else: .alreadyRequired, at: change.place) { $0.isRequired = true }
      case .personAway, .driverAway, .guestAway, .vehicleOut, .closed, .opened, .refused, .added,
        .frozenUntil, .confirmed:
        break
      }
    }
  }

  /// Whether the campaign has the meeting and no other change has dealt with it.
  private mutating func address(_ id: MeetingID, _ change: Located<Change>) -> Bool {
    if let other = addressed[id] {
      let isSame = other == change.value.kind
      log.add(
        .change(isSame ? .noEffect(.alreadyStated) : .contradiction(id: id.text)),
        at: change.place)
      return false
    }
    guard ids.meetings.contains(id) else {
      log.add(ids.meetings.unknown(id.text), at: change.place)
      return false
    }
    addressed[id] = change.value.kind
    return true
  }

  /// Changes a meeting that is not frozen, and says where that leaves it as it was.
  private mutating func update(
    _ id: MeetingID, else needless: ChangeMistake.Needless, at place: SourcePlace,
    _ body: (inout Meeting) -> Void
  ) {
    guard let index = campaign.meetings.firstIndex(where: { $0.id == id }) else { return }
    if let date = frozenDate(of: id) {
      log.add(.change(.noEffect(.heldAlready(date))), at: place)
      return
    }
    let before = campaign.meetings[index]
    body(&campaign.meetings[index])
    if campaign.meetings[index] == before { log.add(.change(.noEffect(needless)), at: place) }
  }

  private mutating func add(_ meeting: Meeting, _ change: Located<Change>) {
    let id = meeting.id
    let isTaken =
      campaign.meetings.contains { $0.id == id } || ids.steps.contains(StepID(id.text))
      || addressed[id] != nil
    if isTaken {
      log.add(.change(.idTaken(id: id.text)), at: change.place(of: "id"))
      return
    }
    let unknown = unknownReferences(of: meeting)
    for mistake in unknown { log.add(mistake, at: change.place) }
    guard unknown.isEmpty else { return }
    guard campaign.meetings.count < Limits.meetings else {
      log.add(
        .tooMany(
          key: "meetings", count: campaign.meetings.count + 1, most: Limits.meetings),
        at: change.place)
      return
    }
    if let frozenUntil, frozenDate(of: id) == nil {
      let latest = [meeting.pin.date, meeting.dates?.upperBound].compactMap(\.self).min()
      if let latest, latest < frozenUntil {
        log.add(
          .change(.addedToFrozen(id: id.text, date: latest, until: frozenUntil)),
          at: change.place(of: meeting.pin.date == nil ? "dates" : "pin"))
        return
      }
    }
    addressed[id] = change.value.kind
    campaign.meetings.append(meeting)
  }

  /// What a meeting names that the campaign does not have. Meetings out of files have been checked
  /// where they stand.
  private func unknownReferences(of meeting: Meeting) -> [Mistake] {
    func unknown<Named>(_ named: [Identifier<Named>], _ known: KnownIDs<Named>) -> [Mistake] {
      named.filter { !known.contains($0) }.map { known.unknown($0.text) }
    }
    let pin = meeting.pin
    let places = meeting.places + (meeting.site?.places ?? []) + [pin.place].compactMap(\.self)
    let items = meeting.programme
    return unknown(meeting.hosts, ids.hosts)
      + unknown(places + items.compactMap(\.site), ids.places)
      + unknown(meeting.roles, ids.roles)
      + unknown(meeting.invitations.map(\.pool), KnownIDs(.pool, campaign.pools.map(\.id)))
      + unknown(meeting.invitations.flatMap(\.named), ids.guests)
      + unknown([pin.session].compactMap(\.self) + items.compactMap(\.session), ids.sessions)
      + unknown([pin.delegation].compactMap(\.self), ids.delegations)
      + unknown(pin.people, ids.people)
  }

  private mutating func cancel(_ id: MeetingID, at place: SourcePlace) {
    if let date = frozenDate(of: id) {
      log.add(.change(.cancelledInPast(id: id.text, date: date)), at: place)
      return
    }
    campaign.meetings.removeAll { $0.id == id }
    let event = PlanEvent.meeting(id)
    var others: [String] = []
    func drops(_ first: PlanEvent, _ second: PlanEvent) -> Bool {
      guard first == event || second == event else { return false }
      others.append((first == event ? second : first).text)
      return true
    }
    campaign.precedences.removeAll { drops(.meeting($0.first), .meeting($0.second)) }
    if var plan = campaign.workPlan {
      plan.precedences.removeAll { drops($0.first, $0.second) }
      for task in plan.tasks.indices {
        for step in plan.tasks[task].steps.indices {
          let waiting = PlanEvent.step(plan.tasks[task].steps[step].id)
          plan.tasks[task].steps[step].after.removeAll { drops($0.event, waiting) }
        }
      }
      campaign.workPlan = plan
    }
    for other in others {
      log.add(.change(.orderDropped(id: id.text, other: other)), at: place)
    }
  }

  mutating func confirm(_ id: MeetingID, at place: SourcePlace) {
    if case .cancelled = addressed[id] {
      log.add(.change(.contradiction(id: id.text)), at: place)
      return
    }
    guard let meeting = campaign.meetings.first(where: { $0.id == id }) else {
      log.add(ids.meetings.unknown(id.text), at: place)
      return
    }
    guard published != nil else { return }
    guard let held = held(id) else {
      log.add(.change(.confirmedUnpublished(id: id.text)), at: place)
      return
    }
    if frozenDate(of: id) == nil, let obstacle = obstacle(to: meeting, held) {
      log.add(
        .change(
          .confirmedImpossible(
            id: id.text, date: held.date, session: sessionName(held.session), obstacle)),
        at: place)
      return
    }
    confirmed.insert(id)
  }

  private func sessionName(_ id: SessionID) -> String {
    campaign.sessions.first { $0.id == id }?.name ?? id.text
  }

  /// Why a meeting cannot be held where it is published; nil where rule `window` and its pin let it.
  private func obstacle(
    to meeting: Meeting, _ held: Schedule.HeldMeeting
  ) -> ChangeMistake.Obstacle? {
    let run = campaign.sessions(of: meeting, from: held.session) ?? []
    for session in run {
      if let rest = campaign.calendar.rest(on: held.date, session: session.id) {
        return .closed(rest)
      }
      let refusing = campaign.hosts.first { host in
        meeting.hosts.contains(host.id)
          && host.refuses.contains { $0.matches(held.date, session.id) }
      }
      if let refusing { return .refused(host: refusing.id.text) }
    }
    guard let index = campaign.sessions.firstIndex(where: { $0.id == held.session }),
      campaign.window.contains(held.date), meeting.places.contains(held.place),
      meeting.pin.place == nil || meeting.pin.place == held.place,
      campaign.sessions[index].starts.contains(held.start ?? campaign.sessions[index].start)
    else { return .unfit }
    let slot = Slot(date: held.date, session: index)
    return campaign.possibleSlots(of: meeting, among: [slot]).isEmpty ? .unfit : nil
  }
}
