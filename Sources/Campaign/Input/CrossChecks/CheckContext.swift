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
      checkDuty()
    }
    checkTravel()
    checkRoles()
    checkVehicles()
    checkGuests()
    checkDelegations()
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
    let refuses = hosts.first { $0.id == meeting.host }?.refuses ?? []
    return slots.filter { slot in
      let session = sessions[slot.session]
      return session.minutes >= meeting.minutes
        && meeting.dates?.contains(slot.date) ?? true
        && (meeting.pin.date == nil || meeting.pin.date == slot.date)
        && (meeting.pin.session == nil || meeting.pin.session == session.id)
        && !refuses.contains { $0.matches(slot.date, session.id) }
    }
  }
}
