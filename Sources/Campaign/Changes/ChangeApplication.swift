/// Makes of a campaign, its published schedule and what has come up the campaign that is to be
/// planned anew.
///
/// The order in which changes stand does not matter: dates are frozen first, then the calendar and
/// the meetings change, then people, vehicles and hosts are gone, and confirmations are held against
/// all of that. What two changes say against each other is a mistake.
struct ChangeApplication {
  /// As changes make it; what is frozen and confirmed is not fixed yet.
  var campaign: Campaign
  /// Nil where it could not be read; what depends on it is then not checked.
  let published: Schedule?
  let log: DiagnosticLog
  /// The ids of the campaign before it changed.
  let ids: CampaignIDs
  private(set) var frozenUntil: CivilDate?
  /// Dates that a change opens.
  var opened: Set<CivilDate> = []
  /// Meetings that a change adds, cancels, or makes optional or required.
  var addressed: [MeetingID: Change.Kind] = [:]
  var confirmed: Set<MeetingID> = []
  /// Open slots of `wholeWindow`, in order.
  private(set) var openSlots: [Slot] = []

  init(_ campaign: Campaign, published: Schedule?, log: DiagnosticLog) {
    self.campaign = campaign
    self.published = published
    self.log = log
    ids = CampaignIDs(campaign)
  }

  /// Applies all of them; what does not fit is in the log, and is left out.
  ///
  /// Complexity: O(changes × open slots × patterns of one person), plus twice the cross-checks of the
  /// campaign.
  mutating func apply(_ changes: [Located<Change>]) {
    let before = campaign
    for change in changes {
      if case .frozenUntil(let date) = change.value.kind { freeze(date, at: change.place) }
    }
    changeCalendar(changes)
    openSlots = campaign.openSlots(in: wholeWindow)
    changeMeetings(changes)
    for change in changes { removeResource(change) }
    for change in changes {
      if case .confirmed(let id) = change.value.kind { confirm(id, at: change.place) }
    }
    campaign.baseline = published
    countDisruption()
    checkFrozen(changes)
    ChangedCampaignChecks(before: before, after: campaign, changes: changes).run(into: log)
  }

  /// What planning starts from.
  var revision: Revision {
    Revision(
      published: published ?? Schedule(meetings: [], trips: nil), frozenUntil: frozenUntil,
      confirmed: campaign.meetings.map(\.id).filter(confirmed.contains))
  }

  /// The dates that planning looks at: those of meetings and those of the work plan.
  var wholeWindow: DateRange {
    guard let plan = campaign.workPlan?.window else { return campaign.window }
    let window = campaign.window
    return min(window.lowerBound, plan.lowerBound)...max(window.upperBound, plan.upperBound)
  }

  /// How the published schedule holds a meeting; nil where it does not, or is not known.
  func held(_ id: MeetingID) -> Schedule.HeldMeeting? {
    published?.meetings.first { $0.meeting == id }
  }

  /// The date of a meeting that is published for one that is frozen.
  func frozenDate(of id: MeetingID) -> CivilDate? {
    guard let frozenUntil, let date = held(id)?.date, date < frozenUntil else { return nil }
    return date
  }

  /// Of several dates the last holds: it says all that the others say.
  private mutating func freeze(_ date: CivilDate, at place: SourcePlace) {
    guard date <= wholeWindow.upperBound else {
      log.add(.change(.frozenBeyondWindow(date, window: wholeWindow)), at: place)
      return
    }
    if let published, !published.meetings.contains(where: { $0.date < date }) {
      log.add(.change(.nothingFrozen(date)), at: place)
    }
    frozenUntil = max(frozenUntil ?? date, date)
  }

  /// Gives what changes a level of its own where the planner's objective does not speak of it: to be
  /// planned anew a schedule must be held against the published one.
  private mutating func countDisruption() {
    let levels = campaign.objective.levels
    guard !levels.contains(where: { $0.contains { $0.term == .disruption } }) else { return }
    let unscheduled = levels.firstIndex { $0.contains { $0.term == .unscheduled } }
    campaign.objective.levels.insert(
      [Objective.Weighted(.disruption, 1)], at: unscheduled.map { $0 + 1 } ?? 0)
  }

  /// A required meeting that is held later than what is frozen needs a slot there.
  private func checkFrozen(_ changes: [Located<Change>]) {
    guard let frozenUntil else { return }
    let freeze = changes.first { $0.value.kind == .frozenUntil(frozenUntil) }
    let slots = campaign.openSlots
    let ahead = slots.filter { $0.date >= frozenUntil }
    for meeting in campaign.meetings where meeting.isRequired && frozenDate(of: meeting.id) == nil {
      guard campaign.possibleSlots(of: meeting, among: ahead).isEmpty,
        // Else the checks of the campaign say so.
        !campaign.possibleSlots(of: meeting, among: slots).isEmpty
      else { continue }
      log.add(
        .change(.noSlotAhead(id: meeting.id.text, host: meeting.host.text, until: frozenUntil)),
        at: freeze?.place ?? SourcePlace(file: ""))
    }
  }
}
