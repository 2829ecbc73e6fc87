import Testing

@testable import Campaign

@Suite struct CampaignReaderTests {
  @Test func readsACampaignWithEveryPart() throws {
    let result = CampaignFixture.whole.read()
    #expect(result.diagnostics.map(\.summary) == [])
    let campaign = try #require(result.campaign)
    #expect(campaign.meetings.map(\.id.text) == ["yen-my", "van-lam"])
    #expect(campaign.meetings.map(\.minutes) == [150, 120])
    #expect(
      campaign.meetings[0].invitations == [Meeting.Invitation(pool: "dn", least: 1, most: 2)])
    #expect(campaign.places.map(\.id.text) == ["so", "yen-my", "van-lam"])
    #expect(campaign.roles.map(\.id.text) == ["lanh-dao", "van-phong"])
    #expect(campaign.meetings[1].roles.map(\.text) == ["lanh-dao", "van-phong"])
    #expect(campaign.rules == RuleSettings(switchedOff: [.load], leadersOnDuty: 1))
    #expect(campaign.delegations == [Delegation(id: "1", name: "Đoàn 1")])
    #expect(campaign.precedences == [Precedence(first: "yen-my", second: "van-lam", days: 0)])
  }

  @Test func readsTheHeadingsOfAnnexesEachForItself() throws {
    let visits = "annex-title: Lịch, annex-label: Phụ lục I"
    let result = CampaignFixture.whole.adding(
      "document: {\(visits), programme-annex: {label: Phụ lục II, title: Nội dung}}"
    ).read()
    #expect(result.diagnostics.map(\.summary) == [])
    let document = try #require(result.campaign?.document)
    #expect(document.annexTitle == "Lịch")
    #expect(document.annexLabel == "Phụ lục I")
    #expect(document.programmeAnnex == AnnexHeading(title: "Nội dung", label: "Phụ lục II"))

    let silent = CampaignFixture.whole.adding("document: {\(visits)}").read()
    #expect(silent.campaign?.document.programmeAnnex == AnnexHeading())
    let wrong = CampaignFixture.whole.adding("document: {programme-annex: {lable: II}}").read()
    #expect(wrong.diagnostics.map(\.id) == ["unknown-key"])
  }

  @Test func findsAllMistakesInOneGo() {
    let fixture = CampaignFixture(
      """
      format: 1
      titel: Đợt
      window: 2023-04-18..2023-04-28
      base: so
      places:
        - {id: so, lat: 20.646, lon: 106.051}
      hosts: hosts.csv
      people:
        - {id: gd, unit: ld, rank: hed}
        - {id: gd, unit: lanh-dao, rank: head}
      units: [{id: lanh-dao}]
      vehicles:
        - {id: x, seats: sáu}
        - {id: x, seats: 500}
      meetings:
        - {host: yen-mi}
        - {host: yen-my, pin: {date: 2023-05-01, sesion: morning}, minutes: 2h}
      rules: {travel: {back-by: 19h}}
      objective: [{kost: 1}]

      """
    ).file("hosts.csv", "id,name,lat,lon\nyen-my,Yên Mỹ,20.9,106.0\nyen-my,\"Hai\ndòng\",x,106\n")
    #expect(
      fixture.read().diagnostics.map(\.summary) == [
        "campaign.yaml:1:1 error missing-key",
        "campaign.yaml:2:1 error unknown-key",
        "campaign.yaml:9:20 error unknown-id",
        "campaign.yaml:9:30 error bad-rank",
        "campaign.yaml:10:10 error duplicate-id",
        "campaign.yaml:13:20 error bad-number",
        "campaign.yaml:14:10 error duplicate-id",
        "campaign.yaml:14:20 error out-of-range",
        "campaign.yaml:16:12 error unknown-id",
        "campaign.yaml:17:32 error date-outside-window",
        "campaign.yaml:17:44 error unknown-key",
        "campaign.yaml:17:71 error bad-number",
        "campaign.yaml:18:27 error bad-time",
        "campaign.yaml:19:14 error unknown-key",
        "hosts.csv:3 error duplicate-id",
        "hosts.csv:3 error bad-number",
      ])
  }

  @Test func reportsNoConsequencesOfATableThatCannotBeRead() {
    let fixture = CampaignFixture.whole
      .replacing("  - {id: lanh-dao, name: Lãnh đạo Sở, leadership: true}\n", "")
      .replacing("  - {id: van-phong, name: Văn phòng}\n", "")
      .replacing("units:", "units: don-vi.csv")
    #expect(fixture.read().diagnostics.map(\.summary) == ["campaign.yaml:11:8 error file-missing"])
  }

  @Test func checksWhatDoesNotNeedTheWindowOrTheBaseWithoutThem() {
    let fixture = CampaignFixture.whole
      .replacing("window: 2023-04-18..2023-04-28", "window: tháng 4").replacing("base: so\n", "")
      .replacing("seats: 6", "seats: 1").adding("roles: [{id: cntt, skill: kế toán}, {id: b}]")
    #expect(
      fixture.read().diagnostics.map(\.summary) == [
        "campaign.yaml:1:1 error missing-key", "campaign.yaml:4:9 error bad-date",
        "campaign.yaml:28:5 error too-few-seats", "campaign.yaml:29:5 error too-few-seats",
        "campaign.yaml:32:9 error role-nobody",
      ])
  }

  @Test func listsTwoHundredAndCountsTheRest() throws {
    let hosts = (1...250).map { "  - {id: h\($0), place: nowhere}\n" }.joined()
    let yaml = "format: 1\ntitle: T\nwindow: 2023-04-18\nbase: so\nplaces: [{id: so}]\nhosts:\n"
    let diagnostics = CampaignFixture(yaml + hosts + "visits: {}\n").read().diagnostics
    #expect(diagnostics.count == 201)
    #expect(diagnostics[0].summary == "campaign.yaml:7:21 error unknown-id")
    let last = try #require(diagnostics.last)
    #expect(last.summary == "campaign.yaml error more")
    #expect(
      last.message
        == "Còn 50 thông báo nữa chưa liệt kê; hãy sửa các lỗi trên rồi kiểm tra lại.")
  }

  @Test func bringsTextToNormalFormC() throws {
    let decomposed = "Ye\u{302}n My\u{303}"
    let campaign = try #require(
      CampaignFixture.whole.replacing("UBND huyện Yên Mỹ", decomposed).read().campaign)
    #expect(Array(campaign.hosts[0].name.unicodeScalars) == Array("Yên Mỹ".unicodeScalars))
    let escaped = try #require(
      CampaignFixture.whole.replacing("UBND huyện Yên Mỹ", "\"Ye\\u0302n\"").read().campaign)
    #expect(Array(escaped.hosts[0].name.unicodeScalars) == Array("Yên".unicodeScalars))
    // An id written in two forms is one id.
    let ids = CampaignFixture.whole.replacing("id: gd", "id: gđ\u{301}e\u{302}")
      .replacing("id: pgd", "id: gđ\u{301}ê").read()
    #expect(ids.diagnostics.map(\.id) == ["duplicate-id"])
  }

  @Test func readsTheSameFromCSVAsFromYAML() throws {
    let yaml = try #require(CampaignFixture.whole.read().campaign)
    let tables = CampaignFixture(
      """
      format: 1
      title: Làm việc tại các huyện
      organizer: Sở Khoa học và Công nghệ
      window: 2023-04-18..2023-04-28
      base: so
      places: places.csv
      hosts: hosts.csv
      units: units.csv
      people: people.csv
      vehicles: vehicles.csv
      drivers: drivers.csv
      pools: pools.csv
      guests: guests.csv
      meetings: meetings.csv
      order: order.csv

      """
    )
    .file("places.csv", "id,name,lat,lon\nso,Sở,20.646,106.051\n")
    // As Excel in Vietnam saves it: byte-order mark, semicolons, decimal commas, CRLF.
    .file(
      "hosts.csv",
      "\u{FEFF}ID ; Name;LAT;Lon;capacity\r\nyen-my;UBND huyện Yên Mỹ;20,883;106,035;40\r\n"
        + ";;;;\r\nvan-lam;UBND huyện Văn Lâm;20,974;106,043;\r\n"
    )
    .file(
      "units.csv", "id,name,leadership\nlanh-dao,Lãnh đạo Sở,true\nvan-phong,Văn phòng,\n"
    )
    .file(
      "people.csv",
      """
      id,name,unit,rank,skills
      gd,A,lanh-dao,head,
      pgd,B,lanh-dao,deputy,
      cvp,C,van-phong,head
      cv,D,van-phong,specialist,it
      """
    )
    .file("vehicles.csv", "id,name,seats,km\nxe7,Xe 7 chỗ,6,12000\n")
    .file("drivers.csv", "id,name\nlx,E\n")
    .file("pools.csv", "id,name\ndn,Doanh nghiệp\n")
    .file("guests.csv", "id,name,pool,hosts\nk1,F,dn,\nk2,G,dn,yen-my\n")
    .file("meetings.csv", "host,minutes,invites\nyen-my,,dn 1..2\nvan-lam,120,\n")
    .file("order.csv", "first,second\nyen-my,van-lam\n")
    let result = tables.read()
    #expect(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
    #expect(result.campaign == yaml)
  }

  @Test func readsListsAndNestedKeysInCells() throws {
    let fixture = CampaignFixture.whole
      .replacing("  - {host: yen-my, invites: [dn 1..2]}\n", "")
      .replacing("  - {host: van-lam, minutes: 120}\n", "")
      .replacing("meetings:", "meetings: m.csv")
      .file(
        "m.csv",
        "host,roles,pin.date,pin.session,pin.people,remarks\n"
          + "yen-my,lanh-dao; van-phong,2023-04-19,morning,gd|cvp,\"một, hai\"\n"
          + "van-lam,van-phong|lanh-dao,,,,\n")
    let campaign = try #require(fixture.read().campaign)
    #expect(campaign.meetings[0].roles == ["lanh-dao", "van-phong"])
    #expect(campaign.meetings[1].roles == ["van-phong", "lanh-dao"])
    #expect(campaign.meetings[0].remarks == "một, hai")
    #expect(campaign.meetings[0].pin.date == CivilDate("2023-04-19"))
    #expect(campaign.meetings[0].pin.session == "morning")
    #expect(campaign.meetings[0].pin.people == ["gd", "cvp"])
    #expect(campaign.meetings[1].pin == Meeting.Pin())
  }

  @Test func takesAwayDatesOutsideTheWindowAsTheyAre() {
    let fixture = CampaignFixture.whole.replacing(
      "{id: lx, name: E}", "{id: lx, name: E, away: [2022-12-01..2023-01-05]}")
    #expect(fixture.read().diagnostics.isEmpty)
  }

  @Test func reportsDatesThatMissTheWindowOnce() {
    let fixture = CampaignFixture.whole.replacing(
      "minutes: 120", "minutes: 120, dates: 2023-05-04")
    #expect(
      fixture.read().diagnostics.map(\.summary) == [
        "campaign.yaml:30:42 error date-outside-window"
      ])
  }

  @Test func readsEveryFormOfSlotPattern() throws {
    let campaign = try #require(
      CampaignFixture.whole.replacing(
        "{id: lx, name: E}",
        "{id: lx, away: [2023-04-19, 2023-04-19..2023-04-20 morning, 'friday, monday afternoon', "
          + "{dates: 2023-04-21, weekdays: [friday], sessions: [morning]}]}"
      ).read().campaign)
    let first = try #require(CivilDate("2023-04-19"))
    #expect(
      campaign.drivers[0].away == [
        SlotPattern(dates: first...first),
        SlotPattern(dates: first...first.adding(days: 1), sessions: ["morning"]),
        SlotPattern(weekdays: [.monday, .friday], sessions: ["afternoon"]),
        SlotPattern(
          dates: first.adding(days: 2)...first.adding(days: 2), weekdays: [.friday],
          sessions: ["morning"]),
      ])
  }

  @Test func readsAllSettings() throws {
    let campaign = try #require(
      CampaignFixture.whole.adding(
        """
        rules:
          travel: {leave-after: "07:00", back-by: "18:30"}
          stand-in: {specialists: true}
          person: {most-days-a-week: 4, most-days-in-a-row: 3}
          duty: {leaders: 2}
          vehicle: false
          guest: {most-meetings: 3}
          order: false
          load: {most-meetings: 2, host-days: 5}
        costs: {allowance: 150000, representation: {deputy: 2}}
        objective: [{unscheduled: 7}, {cost: 1, balance: 2}]
        delegations: 3
        """
      ).read().campaign)
    #expect(
      campaign.rules
        == RuleSettings(
          switchedOff: [.vehicle, .order], leaveAfter: ClockTime(minutes: 420),
          backBy: ClockTime(minutes: 1110), specialistsMayRepresent: true, mostDaysAWeek: 4,
          mostDaysInARow: 3,
          leadersOnDuty: 2, mostVehicles: 1, mostInvitations: 3, mostMeetings: 2, hostDays: 5))
    #expect(
      campaign.costs
        == CostTable(
          allowanceDong: [150_000, 150_000, 150_000], representationPoints: [0, 2, 3],
          nightAllowanceDong: [150_000, 150_000, 150_000]))
    #expect(
      campaign.objective
        == Objective(levels: [
          [.init(.unscheduled, 7)], [.init(.cost, 1), .init(.balance, 2)],
        ]))
    #expect(campaign.delegations.map(\.id.text) == ["1", "2", "3"])
  }

  @Test func readsVehiclesThatAreAlikeFromOneRow() throws {
    let row = "{id: xe7, name: Xe 7 chỗ, seats: 6, km: 12000}"
    let hired = "{id: thue, name: Xe thuê, count: 3, seats: 15, day: 1500000, drivers: [lx]}"
    let vehicles = try #require(
      CampaignFixture.whole.replacing(row, "\(row)\n  - \(hired)").read().campaign?.vehicles)
    #expect(vehicles.map(\.id.text) == ["xe7", "thue-1", "thue-2", "thue-3"])
    #expect(vehicles.map(\.name) == ["Xe 7 chỗ", "Xe thuê 1", "Xe thuê 2", "Xe thuê 3"])
    #expect(vehicles.map(\.seats) == [6, 15, 15, 15])
    #expect(vehicles.dropFirst().allSatisfy { $0.dongPerDay == 1_500_000 && $0.drivers == ["lx"] })
    let one = CampaignFixture.whole.replacing("seats: 6", "count: 1, seats: 6")
    #expect(try #require(one.read().campaign).vehicles.map(\.id.text) == ["xe7-1"])
  }

  @Test func refusesVehiclesOfOneRowThatAreTooManyOrHaveAnIDTwice() {
    func ids(_ rows: String) -> [String] {
      CampaignFixture.whole.replacing("  - {id: xe7, name: Xe 7 chỗ, seats: 6, km: 12000}", rows)
        .read().diagnostics.map(\.summary)
    }
    #expect(ids("  - {id: a, seats: 6, count: 64}") == [])
    #expect(
      ids("  - {id: a, seats: 6, count: 65}") == ["campaign.yaml:20:30 error out-of-range"])
    #expect(
      ids("  - {id: a, seats: 6, count: 64}\n  - {id: b, seats: 6}") == [
        "campaign.yaml:20:3 error too-many"
      ])
    #expect(
      ids("  - {id: a-2, seats: 6}\n  - {id: a, seats: 6, count: 2}") == [
        "campaign.yaml:21:5 error duplicate-id"
      ])
    #expect(
      ids("  - {id: a, seats: 6}\n  - {id: a, seats: 6, count: 2}") == [
        "campaign.yaml:21:10 error duplicate-id"
      ])
  }

  @Test func takesPinnedPeopleWhoCanFillARole() {
    func ids(_ row: String, _ more: String = "") -> [String] {
      CampaignFixture.whole.replacing("{host: van-lam, minutes: 120}", row).adding(more)
        .read().diagnostics.map(\.id)
    }
    #expect(ids("{host: van-lam, pin: {people: [gd, cvp]}}") == [])
    #expect(ids("{host: van-lam, pin: {people: [ai]}}") == ["unknown-id"])
    // Of a unit that is called a specialist goes beside its head or deputy, or where that is allowed.
    let specialist = "{host: van-lam, pin: {people: [cv]}}"
    #expect(ids(specialist) == ["pin-unfit"])
    #expect(ids(specialist, "rules: {stand-in: {specialists: true}}") == [])
    #expect(ids(specialist, "rules: {role: false}") == [])
    #expect(ids(specialist, "roles: [{id: v, unit: van-phong, count: 2}]") == [])
  }

  @Test func readsAPersonsOwnLimits() throws {
    let limited = CampaignFixture.whole.replacing(
      "skills: [it]", "skills: [it], most-days-a-week: 0, most-days-in-a-row: 400")
    let person = try #require(limited.read().campaign?.people.last)
    #expect(person.mostDaysAWeek == 0)
    #expect(person.mostDaysInARow == 400)
    let wrong = limited.replacing("in-a-row: 400", "in-a-row: 401").read()
    #expect(wrong.diagnostics.map(\.id) == ["out-of-range"])
  }

  @Test func readsADriversLimits() throws {
    let limited = CampaignFixture.whole.replacing(
      "{id: lx, name: E}", "{id: lx, name: E, most-minutes: 600, most-days-a-week: 4}")
    #expect(
      try #require(limited.read().campaign).drivers
        == [Driver(id: "lx", name: "E", mostMinutes: 600, mostDaysAWeek: 4)])
    let wrong = limited.replacing("600", "0").replacing("week: 4", "week: 8").read()
    #expect(wrong.diagnostics.map(\.id) == ["out-of-range", "out-of-range"])
  }

  @Test func keepsRuleLoadWhereANumberStands() throws {
    func isOn(_ load: String) throws -> Bool {
      try #require(CampaignFixture.whole.adding("rules: {load: \(load)}").read().campaign)
        .rules.isOn(.load)
    }
    #expect(try isOn("{most-meetings: 1}"))
    #expect(try isOn("{host-days: 1}"))
    #expect(try !isOn("true"))
    #expect(try !isOn("false"))
    let wrong = CampaignFixture.whole.adding("rules: {load: {most-meetings: 0, host-days: 401}}")
    #expect(
      wrong.read().diagnostics.map(\.summary) == [
        "campaign.yaml:33:31 error out-of-range", "campaign.yaml:33:45 error out-of-range",
      ])
  }
}
