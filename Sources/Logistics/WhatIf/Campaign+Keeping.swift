package import Campaign

extension Campaign {
  /// The campaign in which the meeting has to be held and all others are to stay as the schedule has
  /// them: what changes of them comes first of all that is minimized, whatever it weighs against what is
  /// published. Where the meeting is, and with whom, counts nothing. Without a meeting to be moved all
  /// of them are to stay.
  package func keeping(_ schedule: Schedule, moving meeting: MeetingID? = nil) -> Campaign {
    var copy = self
    if let index = meetings.firstIndex(where: { $0.id == meeting }) {
      copy.meetings[index].isRequired = true
    }
    var others = schedule
    others.meetings.removeAll { $0.meeting == meeting }
    copy.revision = Revision(
      published: others, frozenUntil: revision?.frozenUntil, confirmed: revision?.confirmed ?? [])
    copy.disruption = disruption.withoutZeros
    let levels = objective.levels.map { $0.filter { $0.term != .disruption } }
    copy.objective = Objective(
      levels: [[Objective.Weighted(.disruption, 1)]] + levels.filter { !$0.isEmpty })
    return copy
  }

  /// The campaign in which the meeting is fixed to the spot.
  package func holding(_ meeting: MeetingID, at spot: Spot) -> Campaign {
    var copy = rules.isOn(.order) ? self : askingNoOrder
    guard let index = meetings.firstIndex(where: { $0.id == meeting }) else { return copy }
    copy.meetings[index].pin.date = spot.date
    copy.meetings[index].pin.session = spot.session
    copy.meetings[index].pin.start = spot.start
    copy.meetings[index].pin.place = spot.place
    copy.meetings[index].pin.site = spot.site
    return copy
  }

  /// The same campaign without rule `order`, said another way: the rule is on, but there is nothing left
  /// that it asks for. So a pin can be added to it.
  private var askingNoOrder: Campaign {
    var copy = self
    copy.rules.switchedOff.removeAll { $0 == .order }
    copy.precedences = []
    copy.workPlan?.precedences = []
    copy.revision?.frozenUntil = nil
    copy.revision?.confirmed = []
    for m in copy.meetings.indices {
      copy.meetings[m].pin = Meeting.Pin()
      for i in copy.meetings[m].programme.indices { copy.meetings[m].programme[i].after = [] }
    }
    return copy
  }
}

extension DisruptionWeights {
  /// The same where every change counts something.
  fileprivate var withoutZeros: DisruptionWeights {
    var copy = self
    for kind in DisruptionKind.allCases { copy[kind] = max(1, copy[kind]) }
    return copy
  }
}
