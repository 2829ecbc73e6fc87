import Audit
import Campaign
import Testing

@testable import Logistics

@Suite struct GuestRuleTests {
  /// Each meeting invites `least` of `guests`, who cost 10, 20, … đồng.
  private func campaign(guests: Int, least: Int) -> Campaign {
    ruleCampaign {
      $0.pools = [GuestPool(id: "g", name: "")]
      $0.guests = (0..<guests).map {
        Guest(id: GuestID("g\($0)"), name: "", pool: "g", dong: 10 * ($0 + 1))
      }
      for m in $0.meetings.indices {
        $0.meetings[m].invitations = [.init(pool: "g", least: least, most: least + 1)]
      }
      $0.minimize((.cost, 1))
    }
  }

  @Test func invitesTheFewestWhoCost() throws {
    let campaign = campaign(guests: 3, least: 2)
    try expectBites(.guest, campaign)
    #expect(try campaign.best()?.totals == [2 * (10 + 20)])
  }

  @Test func asManyAsAreInvitedWillDo() throws {
    try expectBoundary(
      enough: campaign(guests: 2, least: 2), short: campaign(guests: 1, least: 2))
  }

  @Test func nobodyIsInvitedMoreOftenThanAllowed() throws {
    var enough = campaign(guests: 1, least: 1)
    enough.rules.mostInvitations = 2
    var short = enough
    short.rules.mostInvitations = 1
    try expectBoundary(enough: enough, short: short)
    var own = short
    own.guests[0].mostMeetings = 2
    try expectBoundary(enough: own, short: short)
  }

  @Test func theRoomHoldsListAndTeam() throws {
    var enough = campaign(guests: 2, least: 2)
    enough.units = [Unit(id: "u", name: "u")]
    enough.people = [Person(id: "p", name: "", unit: "u", rank: .head)]
    enough.roles = [Role(id: "r", unit: "u")]
    enough.meetings[0].roles = ["r"]
    enough.places[1].capacity = 3
    var short = enough
    short.places[1].capacity = 2
    try expectBoundary(enough: enough, short: short)
  }

  @Test func namedGuestsCome() throws {
    var campaign = campaign(guests: 3, least: 1)
    campaign.meetings[0].invitations[0].named = ["g2"]
    #expect(try campaign.best()?.totals == [30 + 10])
    campaign.guests[2].away = [SlotPattern()]
    #expect(try campaign.best() == nil)
  }

  @Test func aGuestIsAtOnePlaceAtATime() throws {
    // Two delegations in the only session: one guest cannot be with both.
    var enough = campaign(guests: 2, least: 1)
    enough.window = april(17)...april(17)
    enough.sessions.removeLast()
    enough.delegations.append(Delegation(id: "d2", name: "d2"))
    var short = enough
    short.guests.removeLast()
    try expectBoundary(enough: enough, short: short)
  }

  @Test func aGuestIsAtOnePlaceAtATimeWhereSessionsOverlap() throws {
    // 08:30 to 10:30, and from 10:30 or from 10:29.
    var enough = campaign(guests: 1, least: 1)
    enough.window = april(17)...april(17)
    enough.delegations.append(Delegation(id: "d2", name: "d2"))
    enough.sessions[1].start = time(10, 30)
    enough.meetings[0].pin.session = "morning"
    enough.meetings[1].pin.session = "afternoon"
    var short = enough
    short.sessions[1].start = time(10, 29)
    try expectBoundary(enough: enough, short: short)
  }
}
