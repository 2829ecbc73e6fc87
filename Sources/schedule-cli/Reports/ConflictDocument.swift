import Campaign
import Logistics

/// Facts that cannot hold together, for machines.
struct ConflictDocument: Encodable {
  struct Fact: Encodable {
    var rule: String
    /// What the fact says of which things, as the keys of the campaign file name them.
    var kind: String
    var ids: [String]
    var number: Int?
    var message: String
  }

  var minimal: Bool
  var reasons: [Fact]

  init(_ conflict: Conflict, _ names: Names) {
    let wording = ReasonWording(names: names)
    minimal = conflict.isMinimal
    reasons = conflict.reasons.map { reason in
      let (kind, ids, number) = ConflictDocument.parts(reason)
      return Fact(
        rule: reason.rule.rawValue, kind: kind, ids: ids, number: number,
        message: wording.sentence(reason))
    }
  }

  private static func parts(_ reason: Reason) -> (kind: String, ids: [String], number: Int?) {
    switch reason {
    case .held(let meeting): ("required", [meeting.text], nil)
    case .item(let meeting, let item): ("item", [meeting.text, item.text], nil)
    case .refusals(let host): ("refuses", [host.text], nil)
    case .dates(let meeting): ("dates", [meeting.text], nil)
    case .length(let meeting): ("minutes", [meeting.text], nil)
    case .programmeTime(let meeting): ("programme", [meeting.text], nil)
    case .itemSession(let meeting, let item): ("item-session", [meeting.text, item.text], nil)
    case .itemTime(let meeting, let item): ("item-time", [meeting.text, item.text], nil)
    case .delegations(let count): ("delegations", [], count)
    case .hosts(let delegations): ("hosts", delegations.map(\.text), nil)
    case .delegationsAway(let delegations): ("delegation-away", delegations.map(\.text), nil)
    case .rooms(let place, let rooms): ("rooms", [place.text], rooms)
    case .hours(let meeting): ("hours", [meeting.text], nil)
    case .drive(let first, let second): ("drive", [first.text, second.text], nil)
    case .onTheWay(let delegation, let date):
      ("on-the-way", [delegation.text, date.description], nil)
    case .role(let role): ("role", [role.text], nil)
    case .standIn(let role): ("stand-in", [role.text], nil)
    case .oneTeamADay: ("one-team-a-day", [], nil)
    case .away(let person): ("away", [person.text], nil)
    case .daysAWeek(let person, let most): ("most-days-a-week", [person.text], most)
    case .daysInARow(let person, let most): ("most-days-in-a-row", [person.text], most)
    case .duty(let leaders): ("leaders", [], leaders)
    case .vehicles(_, let most): ("vehicles", [], most)
    case .vehicleAway(let vehicle, let date):
      ("vehicle-away", [vehicle.text, date.description], nil)
    case .drivers(_, let most): ("drivers", [], most)
    case .minutesOut(let minutes, _): ("most-minutes", [], minutes)
    case .daysDriven(_, let most): ("days-driven", [], most)
    case .seats(let seats, _): ("seats", [], seats)
    case .pool(let pool): ("pool", [pool.text], nil)
    case .guest(let guest): ("named", [guest.text], nil)
    case .invitations(let pool, let times): ("most-meetings", [pool.text], times)
    case .precedence(let first, let second, let days): ("order", [first.text, second.text], days)
    case .itemOrder(let meeting, let first, let second):
      ("item-order", [meeting.text, first.text, second.text], nil)
    case .stepOrder(let first, let second, let days): ("order", [first.text, second.text], days)
    case .planWindow: ("window", [], nil)
    case .stepAfter(let step, let event, let lag): ("after", [event.text, step.text], lag)
    case .stepWork(let step): ("days", [step.text], nil)
    case .stepFrom(let step): ("from", [step.text], nil)
    case .stepDue(let step): ("due", [step.text], nil)
    case .stepDate(let step): ("date", [step.text], nil)
    case .taskDue(let task): ("due", [task.text], nil)
    case .capacity(let unit): ("people", [unit.text], nil)
    case .meetingOn(let meeting, _): ("held", [meeting.text], nil)
    case .pin(let meeting, let part): ("pin-\(part.rawValue)", [meeting.text], nil)
    case .budgetLine(let line, let dong): ("budget-line", [line.text], dong)
    case .leastCost(let kind, let least, _): ("cost-\(kind.rawValue)", [], least)
    case .cheaperVehicles(let dong, _, _): ("vehicle-day", [], dong)
    case .mostMeetings(let most): ("most-meetings", [], most)
    case .hostDays(let host, let days): ("host-days", [host.text], days)
    }
  }
}
