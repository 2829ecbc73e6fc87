import Campaign
import Testing

@testable import Logistics

@Suite struct TravelRuleTests {
  /// Two sessions in which two meetings leave `gap` minutes for the drive of 50.
  private func campaign(gap: Int) -> Campaign {
    ruleCampaign {
      $0.sessions[1].start = ClockTime(minutes: 8 * 60 + 30 + 120 + gap)
      $0.minimize((.compactness, 1))
    }
  }

  @Test func doesNotSqueezeTwoMeetingsIntoADayWithoutTimeToDrive() throws {
    try expectBites(.travel, campaign(gap: 49))
  }

  @Test func exactlyEnoughMinutesWillDo() throws {
    var enough = campaign(gap: 50)
    enough.window = april(17)...april(17)
    var short = campaign(gap: 49)
    short.window = enough.window
    try expectBoundary(enough: enough, short: short)
  }

  @Test func leavesNoEarlierThanTheCampaignSays() throws {
    // `b` is 40 minutes away and begins at 08:30.
    let enough = ruleCampaign {
      $0.meetings[1].pin.session = "morning"
      $0.rules.leaveAfter = time(7, 50)
    }
    var short = enough
    short.rules.leaveAfter = time(7, 51)
    try expectBoundary(enough: enough, short: short)
  }

  @Test func isBackNoLaterThanTheCampaignSays() throws {
    // From `b` at 16:00.
    let enough = ruleCampaign {
      $0.meetings[1].pin.session = "afternoon"
      $0.rules.backBy = time(16, 40)
    }
    var short = enough
    short.rules.backBy = time(16, 39)
    try expectBoundary(enough: enough, short: short)
  }
}
