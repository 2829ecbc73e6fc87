internal import Campaign
internal import Scheduler

/// Where and when programmes can be arranged: the part of rule `window` about them.
///
/// Whether a programme can be arranged depends on the date, the first session and the place alone, so
/// it is found out before the search; what is impossible is removed. Of a programme that could not be
/// decided nothing is removed.
struct ProgrammeSlots {
  private let campaign: Campaign
  private var isPossible: [ProgrammeSetting: Bool] = [:]
  private var conflicts: [ProgrammeSetting: [Reason]] = [:]

  init(_ campaign: Campaign) { self.campaign = campaign }

  /// Removes the slots in which a meeting's programme cannot be arranged, place by place.
  static func post(into problem: inout Problem) {
    var slots = ProgrammeSlots(problem.campaign)
    for (m, meeting) in problem.campaign.meetings.enumerated() where !meeting.programme.isEmpty {
      for stop in problem.stopsOfMeeting[m] {
        for slot in 0..<problem.slotCount where problem.isAllowed[stop * problem.slotCount + slot] {
          if slots.isImpossible(problem.setting(stop, slot)) {
            problem.isAllowed[stop * problem.slotCount + slot] = false
          }
        }
      }
    }
  }

  /// Slots in which a meeting's programme can be arranged at none of its places, with the reasons.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    let problem = relaxation.problem
    var slots = ProgrammeSlots(problem.campaign)
    for m in relaxation.meetings where !problem.campaign.meetings[m].programme.isEmpty {
      let meeting = problem.campaign.meetings[m].id
      for slot in 0..<problem.slotCount where problem.isOpen[slot] {
        let settings = problem.stopsOfMeeting[m].map { problem.setting($0, slot) }
        guard settings.allSatisfy({ slots.isImpossible($0) }) else { continue }
        let conflicts = settings.map { setting in
          setting.map { slots.conflict($0) } ?? [.programmeTime(meeting)]
        }
        // Without a reason the slot could not be given back, so it stays open.
        if conflicts.contains([]) { continue }
        var reasons: [Reason] = []
        for reason in conflicts.joined() where !reasons.contains(reason) { reasons.append(reason) }
        try relaxation.forbid(m, [slot], because: reasons)
      }
    }
  }

  private mutating func conflict(_ setting: ProgrammeSetting) -> [Reason] {
    if let known = conflicts[setting] { return known }
    let conflict = ProgrammeArrangement(setting).conflict
    conflicts[setting] = conflict
    return conflict
  }

  /// No setting means that the day has too few sessions.
  private mutating func isImpossible(_ setting: ProgrammeSetting?) -> Bool {
    guard let setting else { return true }
    if let known = isPossible[setting] { return !known }
    let answer = ProgrammeArrangement(setting).isPossible ?? true
    isPossible[setting] = answer
    return !answer
  }
}

extension Problem {
  fileprivate func setting(_ stop: Int, _ slot: Int) -> ProgrammeSetting? {
    ProgrammeSetting(
      campaign, campaign.meetings[stopMeeting[stop]], on: dates[day(slot)],
      from: campaign.sessions[session(slot)].id, start: ClockTime(minutes: minute(slot)),
      at: campaign.places[stopPlace[stop]].id)
  }
}

extension Schedule {
  /// The same schedule with the programmes of its meetings, as far as there are any.
  func withProgrammes(_ campaign: Campaign) -> Schedule {
    guard campaign.meetings.contains(where: { !$0.programme.isEmpty }) else { return self }
    var result = self
    result.programmes = campaign.meetings.compactMap { meeting in
      guard !meeting.programme.isEmpty,
        let held = meetings.first(where: { $0.meeting == meeting.id }),
        let start = campaign.start(of: held),
        let setting = ProgrammeSetting(
          campaign, meeting, on: held.date, from: held.session, start: start, at: held.place)
      else { return nil }
      return ProgrammeArrangement(setting).programme
    }
    return result
  }
}
