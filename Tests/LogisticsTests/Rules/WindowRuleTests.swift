import Campaign
import Testing

@testable import Logistics

@Suite struct WindowRuleTests {
  /// Whoever is not out on one day pays for a second.
  private func campaign(_ change: (inout Campaign) -> Void) -> Campaign {
    ruleCampaign {
      $0.minimize((.compactness, 1))
      change(&$0)
    }
  }

  @Test func staysOutOfSlotsThatAHostRefuses() throws {
    let loose = ruleCampaign {
      $0.hosts[0].dislikes = [Host.Dislike(slots: .on(18), points: 1)]
      $0.hosts[1].dislikes = $0.hosts[0].dislikes
      $0.minimize((.preference, 1))
    }
    var strict = loose
    strict.hosts[0].refuses = [.on(17)]
    try expectBites(.window, strict, loose: loose)
  }

  @Test func keepsTheDatesOfAMeeting() throws {
    let loose = campaign { $0.meetings[1].dates = april(18)...april(18) }
    var strict = loose
    strict.meetings[0].dates = april(17)...april(17)
    try expectBites(.window, strict, loose: loose)
  }

  @Test func staysOutOfClosedSessions() throws {
    let loose = campaign { _ in }
    var strict = loose
    strict.calendar.closed = [17, 18].map { .init(slots: .on($0, "morning"), reason: "") }
    try expectBites(.window, strict, loose: loose)
  }

  @Test func aMeetingMayTakeTheWholeSessionAndNotAMinuteMore() throws {
    let enough = campaign { $0.meetings[0].minutes = 180 }
    var short = enough
    short.meetings[0].minutes = 181
    try expectBoundary(enough: enough, short: short)
  }
}
