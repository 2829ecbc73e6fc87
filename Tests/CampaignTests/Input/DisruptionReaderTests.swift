import Testing

@testable import Campaign

@Suite struct DisruptionReaderTests {
  private func read(_ line: String) -> CampaignReader.ReadResult {
    CampaignFixture.whole.adding("disruption: \(line)").read()
  }

  @Test func readsEveryWeight() throws {
    let campaign = try #require(
      read(
        "{date: 20, session: 9, place: 8, leader: 7, member: 6, vehicle: 5, guest: 0, "
          + "near: {days: 3, times: 4}, confirmed: 10}"
      ).campaign)
    #expect(
      campaign.disruption
        == DisruptionWeights(
          date: 20, session: 9, place: 8, leader: 7, member: 6, vehicle: 5, guest: 0, nearDays: 3,
          nearTimes: 4, confirmedTimes: 10))
  }

  @Test func takesWhatIsNotGivenFromTheStandard() throws {
    let standard = DisruptionWeights()
    #expect(try #require(CampaignFixture.whole.read().campaign).disruption == standard)
    var near = standard
    near.nearDays = 0
    #expect(try #require(read("{near: {days: 0}}").campaign).disruption == near)
  }

  @Test func namesEveryMistake() {
    let result = read(
      "{date: -1, session: 1000001, leeder: 2, near: {days: 401, times: 0, weeks: 1}, confirmed: x}"
    )
    #expect(result.campaign == nil)
    #expect(
      result.diagnostics.map { "\($0.summary) \($0.message)" } == [
        "campaign.yaml:33:20 error out-of-range “date” là -1; phải từ 0 đến 1000000.",
        "campaign.yaml:33:33 error out-of-range “session” là 1000001; phải từ 0 đến 1000000.",
        "campaign.yaml:33:42 error unknown-key Không có khóa “leeder” ở đây. Có phải “leader”?",
        "campaign.yaml:33:66 error out-of-range “days” là 401; phải từ 0 đến 400.",
        "campaign.yaml:33:78 error out-of-range “times” là 0; phải từ 1 đến 1000.",
        "campaign.yaml:33:81 error unknown-key Không có khóa “weeks” ở đây. Dùng được: days, times.",
        "campaign.yaml:33:103 error bad-number “confirmed” cần một số nguyên, không phải “x”.",
      ])
    #expect(read("7").diagnostics.map(\.summary) == ["campaign.yaml:33:13 error wrong-type"])
  }

  @Test func refusesWeightsThatCouldOverflow() {
    let heavy = "{guest: 1000000, near: {times: 1000}, confirmed: 1000}"
    #expect(read(heavy).diagnostics.map(\.id) == [])
    let heavier = CampaignFixture.whole.adding("disruption: \(heavy)")
      .adding("objective: [{disruption: 1000000000}]")
    #expect(heavier.read().diagnostics.map(\.id) == ["totals-too-large"])
  }
}
