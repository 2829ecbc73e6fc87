/// What the checks that look at several parts at once have at hand. Each family of checks is one
/// file that extends this type; `runAll` is their list.
struct CheckContext {
  let draft: CampaignDraft
  /// `draft.checked`, made once.
  let campaign: Campaign
  let log: DiagnosticLog
  /// `campaign.openSlots`, computed once.
  let openSlots: [Slot]

  init(draft: CampaignDraft, log: DiagnosticLog) {
    self.draft = draft
    self.log = log
    campaign = draft.checked
    openSlots = campaign.openSlots
  }

  func runAll() {
    if draft.window != nil {
      checkCalendar()
      checkSlots()
      checkProgrammes()
      checkDuty()
    }
    checkTravel()
    checkRoles()
    checkVehicles()
    checkGuests()
    checkDelegations()
    checkPinnedPeople()
    checkOrder()
    checkWorkPlan()
    checkTotals()
  }

  /// People in the team of a delegation that holds the meeting.
  func teamSize(of meeting: Meeting) -> Int {
    guard campaign.rules.isOn(.role) else { return 0 }
    return campaign.roles.reduce(0) { $0 + (meeting.roles.contains($1.id) ? $1.count : 0) }
  }

  /// Dates with an open slot, in order.
  var workingDates: [CivilDate] {
    var dates: [CivilDate] = []
    for slot in openSlots where dates.last != slot.date { dates.append(slot.date) }
    return dates
  }
}

extension Campaign {
  /// The slots, out of those given, that rule `window` and the meeting's pin leave to the meeting.
  func possibleSlots(of meeting: Meeting, among slots: [Slot]) -> [Slot] {
    let refuses = hosts.filter { meeting.hosts.contains($0.id) }.flatMap(\.refuses)
    let runs = sessions.map { self.sessions(of: meeting, from: $0.id) ?? [] }
    return slots.filter { slot in
      let session = sessions[slot.session]
      let run = runs[slot.session]
      return run.last.map { $0.minutes >= meeting.minutes } ?? false
        && meeting.dates?.contains(slot.date) ?? true
        && (meeting.pin.date == nil || meeting.pin.date == slot.date)
        && (meeting.pin.session == nil || meeting.pin.session == session.id)
        && !refuses.contains { refusal in run.contains { refusal.matches(slot.date, $0.id) } }
        && run.dropFirst().allSatisfy { calendar.rest(on: slot.date, session: $0.id) == nil }
    }
  }
}
