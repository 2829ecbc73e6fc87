import Testing

@testable import Campaign

@Suite struct ProgrammeReaderTests {
  private static let vanLam = "{host: van-lam, minutes: 120}"

  private func campaign(_ meeting: String, _ fixture: CampaignFixture = .whole) throws -> Campaign {
    let result = fixture.replacing(ProgrammeReaderTests.vanLam, meeting).read()
    #expect(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
    return try #require(result.campaign)
  }

  private func items(_ programme: String) throws -> [ProgrammeItem] {
    try campaign("{host: van-lam, programme: [\(programme)]}").meetings[1].programme
  }

  @Test func readsEveryKeyOfAnItem() throws {
    let meeting = try campaign(
      """
      {host: van-lam, sessions: 2, invites: [dn 1..2], programme: [
        {id: a, title: Khai mạc, minutes: 10, presenters: [gd, k1, Phòng Quản lý khoa học]},
        {id: b, minutes: 30, paper: true, session: afternoon, from: "14:00", until: "15:00",
          site: yen-my, note: mang giày}]}
      """
    ).meetings[1]
    #expect(meeting.sessionCount == 2)
    #expect(
      meeting.programme == [
        ProgrammeItem(
          id: "a", title: "Khai mạc", minutes: 10,
          presenters: [.person("gd"), .guest("k1"), .text("Phòng Quản lý khoa học")]),
        ProgrammeItem(
          id: "b", title: "b", minutes: 30, paper: "", after: ["a"], session: "afternoon",
          from: ClockTime(minutes: 840), until: ClockTime(minutes: 900), site: "yen-my",
          note: "mang giày"),
      ])
    // Who presents is invited by name.
    #expect(
      meeting.invitations == [
        Meeting.Invitation(pool: "dn", least: 1, most: 2, named: ["k1"])
      ])
  }

  @Test func keepsTheOrderListedUnlessAnItemSaysOtherwise() throws {
    let items = try items(
      """
      {id: a, minutes: 5}, {id: b, minutes: 5, order: free}, {id: c, minutes: 5, after: [a]},
      {id: d, minutes: 5}, {id: e, minutes: 5, after: []}, {id: f, minutes: 5}
      """)
    #expect(
      items.map { $0.after.map(\.text) } == [[], [], ["a"], ["a", "b", "c"], [], ["d", "e"]])
  }

  @Test func readsTheSameFromATable() throws {
    let yaml = try items(
      """
      {id: a, title: "Báo cáo; phương hướng", minutes: 10, presenters: [gd, pgd], paper: bản in},
      {id: b, minutes: 5, order: free}, {id: c, minutes: 5, after: [a, b], session: morning}
      """)
    let table = CampaignFixture.whole.file(
      "chuong-trinh.csv",
      """
      id,title,minutes,presenters,paper,order,after,session
      a,Báo cáo; phương hướng,10,gd|pgd,bản in,,,
      b,,5,,,free,,
      c,,5,,false,,a|b,morning

      """)
    let meeting = "{host: van-lam, programme: chuong-trinh.csv}"
    #expect(try campaign(meeting, table).meetings[1].programme == yaml)
  }

  @Test func addsDelegatesWithoutAName() throws {
    let fixture = CampaignFixture.whole.replacing(
      "- {id: dn, name: Doanh nghiệp}", "- {id: dn, name: Doanh nghiệp, unnamed: 2}")
    let guests = try campaign(ProgrammeReaderTests.vanLam, fixture).guests
    #expect(guests.map(\.id.text) == ["k1", "k2", "dn-1", "dn-2"])
    #expect(
      guests[2] == Guest(id: "dn-1", name: "đại biểu Doanh nghiệp", isNamed: false, pool: "dn"))
    let taken = fixture.replacing("{id: k1,", "{id: dn-2,").read()
    #expect(taken.diagnostics.map(\.summary) == ["campaign.yaml:24:43 error duplicate-id"])
  }

  @Test func countsOnlySlotsFromWhichAllSessionsAreOpen() throws {
    let fixture = CampaignFixture.whole.replacing(
      "lon: 106.043", "lon: 106.043, refuses: [2023-04-18 afternoon]"
    ).adding("calendar: {closed: [2023-04-19 afternoon]}")
    let campaign = try campaign("{host: van-lam, sessions: 2, minutes: 150}", fixture)
    let slots = campaign.possibleSlots(of: campaign.meetings[1], among: campaign.openSlots)
    // Nine working days from 18 to 28 April but for the two of which no afternoon is left.
    #expect(slots.map(\.session) == Array(repeating: 0, count: 7))
    #expect(slots.first?.date.description == "2023-04-20")
  }

  @Test func followsSessionsInOrderOfTime() {
    var campaign = SmallCampaign.make()
    campaign.sessions = [
      session("a", 480, 600), session("b", 540, 660), session("c", 600, 720),
      session("d", 700, 800),
    ]
    var meeting = campaign.meetings[0]
    func run(_ count: Int, _ first: SessionID) -> [String]? {
      meeting.sessionCount = count
      return campaign.sessions(of: meeting, from: first)?.map(\.id.text)
    }
    #expect(run(1, "b") == ["b"])
    #expect(run(2, "a") == ["a", "c"])
    #expect(run(2, "b") == ["b", "d"])
    #expect(run(3, "a") == nil)
    #expect(run(1, "x") == nil)
  }

  private func session(_ id: SessionID, _ start: Int, _ end: Int) -> Session {
    Session(
      id: id, name: id.text, start: ClockTime(minutes: start), end: ClockTime(minutes: end))
  }

  @Test func countsTheDrivesToASite() {
    let campaign = SmallCampaign.make()
    let item = ProgrammeItem(id: "a", minutes: 60, site: "an-thi")
    #expect(campaign.minutes(of: item, from: "yen-my") == 60 + 20 + 20)
    #expect(campaign.minutes(of: item, from: "nowhere") == nil)
    #expect(campaign.minutes(of: ProgrammeItem(id: "b", minutes: 60), from: nil) == 60)
  }
}
