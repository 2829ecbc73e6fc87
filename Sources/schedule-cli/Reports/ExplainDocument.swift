import Campaign
import Logistics

/// What `explain --json` prints.
struct ExplainDocument: DefectiveDocument {
  /// `feasible`, `infeasible`, `nothing`, `input-error` or `internal-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  /// Of the schedule that was found, which is not optimized.
  var meetingsHeld: Int?
  /// Of the best attempt, where nothing is known.
  var meetingsLeftOut: [String]?
  var exceeded: [ExceededDocument]?
  /// Meetings without any possible slot.
  var impossible: [ObstacleDocument]?
  /// At least so many of `competing` cannot be held, where prices prove it.
  var shortfall: Int?
  var competing: [String]?
  /// Sets of facts that cannot hold together, really different ones.
  var conflicts: [ConflictDocument]?
  var ways: [Way]?
  /// Campaigns tried for the ways, and whether all were tried that are considered or enough found.
  var trials: Int?
  var complete: Bool?
  /// Mistakes of the program itself, and the command that shows them again.
  var defects: [String]?
  var replay: String?

  init(_ status: String, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics.map(DiagnosticDocument.init)
  }

  /// Adds why there is no schedule, and what can be done.
  mutating func describe(_ impasse: Impasse, _ names: Names) {
    impossible = impasse.why.impossible.map { ObstacleDocument($0, names) }
    conflicts = impasse.conflicts.map { ConflictDocument($0, names) }
    if impasse.why.conflict == nil, impasse.why.impossible.isEmpty {
      shortfall = impasse.why.shortfall
      competing = impasse.why.competing.map(\.text)
    }
    ways = impasse.ways.map { Way($0, names) }
    trials = impasse.trials
    complete = impasse.isComplete
  }

  /// Changes after which there is a schedule.
  struct Way: Encodable {
    var weight: Int
    var concessions: [ConcessionDocument]
    var message: String
    /// Of the schedule that was found.
    var meetingsHeld: Int
    var days: Int

    init(_ way: WayOut, _ names: Names) {
      weight = way.weight
      concessions = way.concessions.map { ConcessionDocument($0, names) }
      message = ConcessionWording(names: names).sentence(way.concessions)
      meetingsHeld = way.schedule.meetings.count
      days = Set(way.schedule.meetings.map(\.date)).count
    }
  }
}

/// One concession, for machines.
struct ConcessionDocument: Encodable {
  var kind: String
  var ids: [String]
  var amount: Int
  /// Where it counts, if not everywhere.
  var dates: [String]?
  var meetings: [String]?
  var message: String
  /// What to write into the campaign's files, where one key says it.
  var keys: [String]

  init(_ concession: Concession, _ names: Names) {
    (kind, ids) = ConcessionDocument.parts(concession.kind)
    amount = concession.amount
    switch concession.extent {
    case .everywhere: break
    case .dates(let list): dates = list.map(\.description)
    case .meetings(let list): meetings = list.map(\.text)
    }
    message = ConcessionWording(names: names).phrase(concession)
    keys = ConcessionLines.lines(concession, names.campaign)
  }

  private static func parts(_ kind: Concession.Kind) -> (String, [String]) {
    switch kind {
    case .laterEnd: ("later-end", [])
    case .openDay(let date): ("open-day", [date.description])
    case .earlierLeave: ("earlier-leave", [])
    case .laterReturn: ("later-return", [])
    case .leaveOut: ("leave-out", [])
    case .anyDate(let meeting): ("any-date", [meeting.text])
    case .laterDates(let meetings): ("later-dates", meetings.map(\.text))
    case .shorterMeeting(let meeting): ("shorter-meeting", [meeting.text])
    case .longerMeeting(let meeting): ("longer-meeting", [meeting.text])
    case .receive(let host): ("receive", [host.text])
    case .unpin(let meeting, let part): ("unpin-\(part.rawValue)", [meeting.text])
    case .dropItem(let meeting, let item): ("drop-item", [meeting.text, item.text])
    case .anySession(let meeting, let item): ("any-session", [meeting.text, item.text])
    case .anyTime(let meeting, let item): ("any-time", [meeting.text, item.text])
    case .dropItemOrder(let meeting, let first, let second):
      ("drop-item-order", [meeting.text, first.text, second.text])
    case .shorterOrder(let first, let second): ("shorter-order", [first.text, second.text])
    case .dropOrder(let first, let second): ("drop-order", [first.text, second.text])
    case .fewerHostDays: ("fewer-host-days", [])
    case .moreDelegations: ("more-delegations", [])
    case .anyHost(let delegations): ("any-host", delegations.map(\.text))
    case .goOut(let delegations): ("go-out", delegations.map(\.text))
    case .moreMeetingsADay: ("more-meetings-a-day", [])
    case .moreRooms(let place): ("more-rooms", [place.text])
    case .smallerRole(let role): ("smaller-role", [role.text])
    case .standIn(let role): ("stand-in", [role.text])
    case .anotherPerson(let role): ("another-person", [role.text])
    case .present(let person): ("present", [person.text])
    case .moreDaysAWeek(let people): ("more-days-a-week", people.map(\.text))
    case .moreDaysInARow(let people): ("more-days-in-a-row", people.map(\.text))
    case .moreDaysAWeekForAll: ("more-days-a-week-for-all", [])
    case .moreDaysInARowForAll: ("more-days-in-a-row-for-all", [])
    case .fewerOnDuty: ("fewer-on-duty", [])
    case .hireVehicle: ("hire-vehicle", [])
    case .keepVehicle(let vehicle, let date): ("keep-vehicle", [vehicle.text, date.description])
    case .hireDriver: ("hire-driver", [])
    case .moreVehiclesADelegation: ("more-vehicles-a-delegation", [])
    case .longerDriving: ("longer-driving", [])
    case .moreDrivingDays: ("more-driving-days", [])
    case .anotherGuest(let pool): ("another-guest", [pool.text])
    case .fewerInvited(let pool): ("fewer-invited", [pool.text])
    case .moreInvitations(let pool): ("more-invitations", [pool.text])
    case .uninvite(let guest): ("uninvite", [guest.text])
    case .raise(let line): ("raise", [line.text])
    case .laterPlanEnd: ("later-plan-end", [])
    case .laterTaskDue(let task): ("later-task-due", [task.text])
    case .laterStepDue(let step): ("later-step-due", [step.text])
    case .earlierStep(let step): ("earlier-step", [step.text])
    case .anyStepDate(let step): ("any-step-date", [step.text])
    case .shorterStep(let step): ("shorter-step", [step.text])
    case .lighterStep(let step): ("lighter-step", [step.text])
    case .shorterWait(let step, let event): ("shorter-wait", [event.text, step.text])
    case .dropWait(let step, let event): ("drop-wait", [event.text, step.text])
    case .anotherInUnit(let unit): ("another-in-unit", [unit.text])
    }
  }
}
