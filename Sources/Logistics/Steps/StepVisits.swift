internal import Campaign
internal import Scheduler

/// What the steps of a work plan are told of the visits: when meetings are held, and who is out.
struct StepVisits {
  /// A date of a meeting.
  struct Day {
    var date: CivilDate
    /// Where it is true the meeting is held then or later, or then or earlier; nil for certain.
    var condition: Literal?
    /// What it follows from.
    var reasons: [Reason] = []
  }

  /// People who may be out on a working day: what this takes of their unit, in hundredths, where the
  /// condition is true (nil: always).
  struct Outing {
    var day: Int
    var load: IntVar
    var condition: Literal?
  }

  /// By meeting: dates on which, or later, it is held. Nothing follows from a meeting that is not here.
  var since: [MeetingID: [Day]] = [:]
  /// By meeting: dates on which, or earlier, it is held.
  var until: [MeetingID: [Day]] = [:]
  /// By unit: people who are out and would be there, by working day.
  var absent: [UnitID: [Int]] = [:]
  var outings: [UnitID: [Outing]] = [:]

  /// No visits at all.
  init() {}

  /// The meetings and teams of a schedule.
  init(_ schedule: Schedule, _ situation: StepSituation) {
    for held in schedule.meetings { hold(held.meeting, on: held.date) }
    let people = Dictionary(
      situation.campaign.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: [CivilDate: Set<PersonID>] = [:]
    for trip in schedule.trips ?? [] {
      guard let day = situation.axis.dates.firstIndex(of: trip.date) else { continue }
      for member in trip.team where seen[trip.date, default: []].insert(member.person).inserted {
        guard let person = people[member.person],
          situation.campaign.isThere(person, on: trip.date)
        else { continue }
        let nobody = situation.axis.dates.map { _ in 0 }
        absent[person.unit, default: nobody][day] += 1
      }
    }
  }

  /// Before there is a schedule: required meetings on any of the campaign's working dates that they
  /// themselves allow, and nobody out.
  init(
    before situation: StepSituation, in model: inout ReasonedModel
  ) throws(ModelError) {
    let dates = situation.campaign.workingDates
    guard !dates.isEmpty else { return }
    for meeting in situation.campaign.meetings
    where meeting.isRequired && situation.plan.concerns(meeting.id) {
      let day = try model.model.integer(values: dates.map(\.dayNumber), meeting.id.text)
      if let own = meeting.dates {
        try model.post(day >= own.lowerBound.dayNumber, because: [.dates(meeting.id)])
        try model.post(day <= own.upperBound.dayNumber, because: [.dates(meeting.id)])
      }
      if let date = meeting.pin.date, situation.campaign.rules.isOn(.order) {
        try model.post(.clause([day.equals(date.dayNumber)]), because: [.pin(meeting.id, .date)])
      }
      since[meeting.id] = dates.map { Day(date: $0, condition: day.isAtLeast($0.dayNumber)) }
      until[meeting.id] = dates.map { Day(date: $0, condition: day.isAtMost($0.dayNumber)) }
    }
  }

  /// Says that the meeting is held on the date.
  mutating func hold(_ meeting: MeetingID, on date: CivilDate) {
    let day = Day(date: date, reasons: [.meetingOn(meeting, date)])
    since[meeting, default: []].append(day)
    until[meeting, default: []].append(day)
  }
}

extension WorkPlan {
  /// Whether a step waits for the meeting, or the meeting for a step.
  func concerns(_ meeting: MeetingID) -> Bool {
    steps.contains { $0.after.contains { $0.event == .meeting(meeting) } }
      || precedences.contains { $0.first == .meeting(meeting) || $0.second == .meeting(meeting) }
  }
}
