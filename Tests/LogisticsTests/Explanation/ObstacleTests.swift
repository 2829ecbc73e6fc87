import Campaign
import Testing

@testable import Logistics

@Suite struct ObstacleTests {
  /// Two dates of two sessions: four slots.
  private func closed(_ campaign: Campaign) -> [Obstacle] {
    Obstacles.impossibleMeetings(campaign)
  }

  private func obstacle(_ meeting: MeetingID, _ closed: (RuleID, Int)...) -> Obstacle {
    Obstacle(
      meeting: meeting, closed: closed.map { Obstacle.Closed(rule: $0.0, slots: $0.1) })
  }

  @Test func aCampaignWithASlotForEveryMeetingHasNone() {
    #expect(closed(ruleCampaign()) == [])
  }

  @Test func namesTheRuleThatClosesEverySlot() {
    #expect(
      closed(ruleCampaign { $0.meetings[0].minutes = 181 }) == [obstacle("ma", (.window, 4))])
    #expect(
      closed(ruleCampaign { $0.delegations[0].hosts = ["ha"] })
        == [obstacle("mb", (.onePlace, 4))])
    #expect(
      closed(ruleCampaign { $0.rules.leaveAfter = time(15) })
        == [obstacle("ma", (.travel, 4)), obstacle("mb", (.travel, 4))])
  }

  @Test func countsASlotForTheFirstRuleAfterWhichNothingRemains() {
    let campaign = ruleCampaign {
      // Monday is refused, Tuesday morning begins too early; the pin closes the afternoon.
      $0.hosts[0].refuses = [.on(17)]
      $0.rules.leaveAfter = time(9)
      $0.meetings[0].pin.session = "morning"
      $0.meetings.removeLast()
    }
    #expect(closed(campaign) == [obstacle("ma", (.window, 2), (.travel, 1), (.order, 1))])
  }

  @Test func knowsPeopleVehiclesAndGuests() {
    let campaign = ruleCampaign {
      $0.meetings.removeLast()
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [Person(id: "p", name: "", unit: "u", rank: .specialist, away: [.on(17)])]
      $0.roles = [Role(id: "r", skill: "none"), Role(id: "s", unit: "u")]
      $0.meetings[0].roles = ["s"]
    }
    #expect(closed(campaign) == [obstacle("ma", (.standIn, 4))])
    var away = campaign
    away.rules.specialistsMayRepresent = true
    #expect(closed(away) == [])
    away.people[0].away.append(.on(18, "morning"))
    away.vehicles = [Vehicle(id: "v", name: "", seats: 0)]
    #expect(closed(away) == [obstacle("ma", (.person, 3), (.vehicle, 1))])
    var unskilled = away
    unskilled.meetings[0].roles = ["r"]
    #expect(closed(unskilled) == [obstacle("ma", (.role, 4))])
    let guests = ruleCampaign {
      $0.meetings.removeFirst()
      $0.pools = [GuestPool(id: "g", name: "")]
      $0.guests = [Guest(id: "g", name: "", pool: "g", away: [.on(18)])]
      $0.meetings[0].invitations = [.init(pool: "g", least: 1, most: 1)]
      $0.calendar.closed = [.init(slots: .on(17), reason: "")]
    }
    #expect(closed(guests) == [obstacle("mb", (.guest, 2))])
  }

  @Test func doesNotSpeakOfOptionalMeetings() {
    let campaign = ruleCampaign {
      $0.meetings[0].isRequired = false
      $0.hosts[0].refuses = [SlotPattern()]
    }
    #expect(closed(campaign) == [])
  }

  @Test func thePlannerGivesThemAsTheReason() throws {
    let outcome = try ruleCampaign { $0.hosts[1].refuses = [SlotPattern()] }.outcome()
    guard case .infeasible(let why) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(why.impossible == [obstacle("mb", (.window, 4))])
    #expect(why.shortDates == [])
    #expect(why.shortfall == 1)
  }

  /// Straight to `b` it is eight hours and forty minutes, by way of `a` eighty minutes.
  private let roundabout = ruleCampaign {
    $0.travel.minutes[0][2] = 520
    $0.meetings[1].pin.session = "afternoon"
  }

  @Test func aMeetingThatAnotherOneLeadsToIsPossible() throws {
    #expect(closed(roundabout) == [])
    #expect(try roundabout.best() != nil)
    var inquiry = Inquiry(Problem(roundabout))
    inquiry.ask()
    #expect(inquiry.conflict == nil)
    // Then there is no other meeting to lead there, nor a rule that keeps drives.
    var free = roundabout.without(.travel)
    free.units = [Unit(id: "u", name: "")]
    free.people = [
      Person(
        id: "p", name: "", unit: "u", rank: .head, away: [SlotPattern(sessions: ["dawn"])])
    ]
    free.sessions.insert(
      Session(id: "dawn", name: "", start: time(5), end: time(6)), at: 0)
    free.roles = [Role(id: "r")]
    free.meetings[1].roles = ["r"]
    #expect(closed(free) == [])
    #expect(try free.best() != nil)
  }
}
