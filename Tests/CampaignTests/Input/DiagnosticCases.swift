@testable import Campaign

/// Campaigns with one mistake each, by what is wrong with them.
enum DiagnosticCases {
  private static let whole = CampaignFixture.whole
  private static let yenMy = "{host: yen-my, invites: [dn 1..2]}"
  private static let vanLam = "{host: van-lam, minutes: 120}"
  private static let hostRow =
    "  - {id: van-lam, name: UBND huyện Văn Lâm, lat: 20.974, lon: 106.043}"
  private static let driverRow = "  - {id: lx, name: E}"

  private static func meeting(_ text: String) -> CampaignFixture { whole.replacing(vanLam, text) }
  private static func invites(_ text: String) -> CampaignFixture {
    whole.replacing("invites: [dn 1..2]", "invites: [\(text)]")
  }
  private static func root(_ lines: String) -> CampaignFixture { whole.adding(lines) }
  private static func table(_ csv: String) -> CampaignFixture {
    whole.adding("travel: {table: t.csv}").file("t.csv", csv)
  }
  private static func json(_ text: String) -> CampaignFixture {
    whole.adding("travel: {table: t.json}").file("t.json", text)
  }

  static let all: [(name: String, fixture: CampaignFixture)] =
    files + structure + values + slots + programmes + resources + guests + settings
    + costsAndBudget + workPlan

  private static let files: [(name: String, fixture: CampaignFixture)] = [
    ("file missing", whole.replacing(driverRow, "").replacing("drivers:", "drivers: lai-xe.csv")),
    ("file outside", whole.replacing(driverRow, "").replacing("drivers:", "drivers: ../x.csv")),
    ("yaml syntax", CampaignFixture("format: 1\ntitle: [a\nbase: so\n")),
    ("yaml depth", CampaignFixture(String(repeating: "[", count: 300))),
    ("csv quote left open", table("from,to,minutes,km\nso,yen-my,30,\"21\nso,van-lam,40,30\n")),
    ("csv quotes misplaced", table("from,to,minutes,km\nso,yen-my,30,\"21\"0\n")),
    ("csv column twice", table("from,to,minutes,km,KM\nso,yen-my,30,21,21\n")),
    ("csv empty", table("\n\n")),
    ("csv extra cell", table("from,to,minutes,km\nso,yen-my,30,21,5\n")),
    ("no osrm", json("{")),
    ("osrm missing", json("{\"durations\": [[0]]}")),
    ("osrm shape", json("{\"durations\": [[0,1,2],[1,0,2],[1,2,0]], \"distances\": [[0]]}")),
    ("osrm count", json("{\"durations\": [[0]], \"distances\": [[0]]}")),
    (
      "osrm range",
      json(
        "{\"durations\": [[0,1,2],[1,0,2],[1,2e9,0]], \"distances\": [[0,1,2],[1,0,2],[1,2,0]]}")
    ),
  ]

  private static let structure: [(name: String, fixture: CampaignFixture)] = [
    ("format", whole.replacing("format: 1", "format: 2")),
    ("unknown key", whole.replacing("seats: 6, km:", "seats: 6, kn:")),
    ("unknown key, nothing near", whole.replacing("{id: lx, name: E}", "{id: lx, phone: 1}")),
    ("duplicate key", whole.replacing("base: so", "title: khác\nbase: so")),
    ("missing key", whole.replacing("base: so\n", "")),
    ("missing seats", whole.replacing("seats: 6, ", "")),
    ("wrong type", whole.replacing("organizer: Sở Khoa học và Công nghệ", "organizer: [a]")),
    ("no table", whole.replacing(driverRow, "").replacing("drivers:", "drivers: ba")),
    ("row is no mapping", whole.replacing("{id: lx, name: E}", "lx")),
    (
      "too many",
      root("delegations: [" + (1...17).map { "{id: d\($0)}" }.joined(separator: ", ") + "]")
    ),
    ("empty list", root("sessions: []")),
  ]

  private static let values: [(name: String, fixture: CampaignFixture)] = [
    ("integer", whole.replacing("seats: 6", "seats: sáu")),
    ("grouped integer", whole.replacing("km: 12000", "km: 12.000")),
    ("decimal", whole.replacing("lat: 20.646", "lat: 20°38")),
    ("kilometres", table("from,to,minutes,km\nso,yen-my,30,21.1234\n")),
    ("range", whole.replacing("seats: 6", "seats: 0")),
    (
      "swapped coordinates",
      whole.replacing("lat: 20.646, lon: 106.051", "lat: 106.051, lon: 20.646")
    ),
    ("boolean", whole.replacing("leadership: true", "leadership: có")),
    ("date", whole.replacing("window: 2023-04-18..2023-04-28", "window: 18/4/2023..2023-04-31")),
    ("document date", root("document: {date: 04/2023}")),
    ("dates backwards", whole.replacing("2023-04-18..2023-04-28", "2023-04-28..2023-04-18")),
    ("time", root("rules: {travel: {leave-after: 6h30}}")),
    ("pattern", whole.replacing("{id: lx, name: E}", "{id: lx, away: [fryday, 2023-04-19 toi]}")),
    ("two dates", whole.replacing("{id: lx, name: E}", "{id: lx, away: [2023-04-19 2023-04-20]}")),
    ("rank", whole.replacing("rank: specialist", "rank: specialst")),
    ("weekday", root("calendar: {weekend: [saturday, sundy]}")),
    ("official", root("calendar: {official: laos}")),
    (
      "kind of day",
      root("calendar: {official: d.csv}").file("d.csv", "date,kind,name\n2023-04-19,holidays,A\n")
    ),
    ("id", whole.replacing("id: lx", "id: lái xe")),
    ("unknown id", whole.replacing("unit: van-phong, rank: head", "unit: van-fong, rank: head")),
    ("unknown id, nothing near", whole.replacing("base: so", "base: tru-so")),
    ("duplicate id", whole.replacing("id: pgd", "id: gd")),
  ]

  private static let slots: [(name: String, fixture: CampaignFixture)] = [
    (
      "official day twice",
      root("calendar: {official: d.csv}").file(
        "d.csv", "date,kind,name\n2023-04-19,holiday,A\n2023-04-19,swap_off,B\n")
    ),
    (
      "start outside session",
      root(
        "sessions: [{id: s, start: \"8:00\", end: \"11:00\", starts: [\"12:00\"]}, {id: c, start: \"14:00\", end: \"17:00\"}]"
      )
    ),
    (
      "session backwards",
      root(
        "sessions: [{id: s, start: \"11:00\", end: \"8:00\"}, {id: c, start: \"14:00\", end: \"17:00\"}]"
      )
    ),
    ("long window", whole.replacing("..2023-04-28", "..2025-04-28")),
    ("no open slot", whole.replacing("2023-04-18..2023-04-28", "2023-04-22..2023-04-23")),
    ("unsettled day", whole.replacing("2023-04-18..2023-04-28", "2026-11-23..2026-11-27")),
    ("no list", whole.replacing("2023-04-18..2023-04-28", "2031-04-01..2031-04-28")),
    ("date outside window", meeting("{host: van-lam, pin: {date: 2023-05-04}}")),
    ("dates outside window", meeting("{host: van-lam, dates: 2023-04-25..2023-05-04}")),
    ("long meeting", meeting("{host: van-lam, minutes: 300}")),
    (
      "pin on holiday",
      whole.replacing("..2023-04-28", "..2023-05-05").replacing(
        vanLam, "{host: van-lam, pin: {date: 2023-05-01, session: morning}}")
    ),
    ("pin on weekend", meeting("{host: van-lam, pin: {date: 2023-04-22}}")),
    (
      "pin outside dates",
      meeting("{host: van-lam, dates: 2023-04-19..2023-04-20, pin: {date: 2023-04-21}}")
    ),
    (
      "pin refused",
      whole.replacing("lon: 106.043", "lon: 106.043, refuses: [thursday]").replacing(
        vanLam, "{host: van-lam, pin: {date: 2023-04-20}}")
    ),
    ("dates closed", meeting("{host: van-lam, dates: 2023-04-22..2023-04-23}")),
    (
      "dates refused",
      whole.replacing("lon: 106.043", "lon: 106.043, refuses: [morning, afternoon]")
    ),
  ]

  private static func programme(_ items: String) -> CampaignFixture {
    meeting("{host: van-lam, minutes: 60, programme: [\(items)]}")
  }

  private static let programmes: [(name: String, fixture: CampaignFixture)] = [
    ("many sessions", meeting("{host: van-lam, sessions: 3}")),
    ("long programme", programme("{id: a, minutes: 40}, {id: b, minutes: 30}")),
    (
      "circle of items",
      programme("{id: a, minutes: 10, after: [b]}, {id: b, minutes: 10, after: [a]}")
    ),
    ("long item", programme("{id: a, minutes: 30, from: \"08:00\", until: \"08:29\"}")),
    ("order of items", programme("{id: a, minutes: 10, order: fre}")),
    ("unknown item", programme("{id: a, minutes: 10, after: [b]}")),
    ("unknown presenter", programme("{id: a, minutes: 10, presenters: [gdd]}")),
    ("presenter not invited", programme("{id: a, minutes: 10, presenters: [k1]}")),
  ]

  private static let resources: [(name: String, fixture: CampaignFixture)] = [
    ("host twice", meeting("{host: van-lam, with: [van-lam]}")),
    ("site missing", meeting("{host: van-lam, site: 30}")),
    ("host without place", whole.replacing(", lat: 20.974, lon: 106.043", "")),
    ("duplicate leg", table("from,to,minutes,km\nso,yen-my,30,21\nso,yen-my,31,21\n")),
    (
      "travel missing",
      whole.replacing("- {id: so, name: Sở, lat: 20.646, lon: 106.051}", "- {id: so, name: Sở}")
    ),
    ("far travel", whole.replacing("lat: 20.974", "lat: -60")),
    ("day backwards", root("rules: {travel: {leave-after: \"19:00\", back-by: \"6:00\"}}")),
    ("nobody", root("roles: [{id: cntt, skill: kế toán}]")),
    ("too few", root("roles: [{id: cntt, unit: van-phong, count: 3}]")),
    (
      "no leader",
      whole.replacing("unit: van-phong, rank: head", "unit: van-phong, rank: specialist")
    ),
    ("few leaders", root("rules: {duty: {leaders: 3}}")),
    (
      "leaders away",
      whole.replacing("rank: head}", "rank: head, away: [2023-04-19..2023-04-25]}").replacing(
        "rank: deputy}", "rank: deputy, away: [2023-04-18..2023-04-26]}")
    ),
    ("no delegation", root("delegations: [{id: a, hosts: [yen-my]}]")),
    (
      "pinned delegation",
      root("delegations: [{id: a, hosts: [yen-my]}, {id: b}]").replacing(
        vanLam, "{host: van-lam, pin: {delegation: a}}")
    ),
    ("pinned place", meeting("{host: van-lam, pin: {place: so}}")),
    ("pinned person", meeting("{host: van-lam, pin: {people: [cvp, cv]}}")),
    ("few seats", whole.replacing("seats: 6", "seats: 1")),
    ("no driver", whole.replacing("{id: lx, name: E}", "{id: lx, away: [morning]}")),
  ]

  private static let guests: [(name: String, fixture: CampaignFixture)] = [
    ("invited twice", invites("dn 1, dn 2")),
    ("least above most", invites("dn 2..1")),
    ("named above most", invites("{pool: dn, named: [k1, k2]}")),
    ("few guests", whole.replacing(vanLam, "{host: van-lam, invites: [dn 2]}")),
    (
      "named of another pool",
      invites("{pool: cg, least: 0, most: 1, named: [k1]}").replacing(
        "  - {id: dn, name: Doanh nghiệp}",
        "  - {id: dn, name: Doanh nghiệp}\n  - {id: cg, name: Chuyên gia}")
    ),
    (
      "named for another host",
      whole.replacing(vanLam, "{host: van-lam, invites: [{pool: dn, named: [k2]}]}")
    ),
    ("small room", whole.replacing("capacity: 40", "capacity: 2")),
  ]

  private static let settings: [(name: String, fixture: CampaignFixture)] = [
    (
      "cycle",
      whole.replacing(
        "{first: yen-my, second: van-lam}",
        "{first: yen-my, second: van-lam}\n  - {first: van-lam, second: yen-my}")
    ),
    (
      "pins against order",
      whole.replacing("second: van-lam}", "second: van-lam, days: 2}").replacing(
        yenMy, "{host: yen-my, pin: {date: 2023-04-20}}"
      ).replacing(vanLam, "{host: van-lam, pin: {date: 2023-04-21}}")
    ),
    (
      "label twice",
      root(
        "document: {annex-label: Phụ lục I}\n"
          + "work-plan: {targets-annex: {label: Phụ lục II}, tasks-annex: {label: Phụ lục I}}")
    ),
    ("always on", root("rules: {once: false}")),
    ("term twice", root("objective: [{cost: 1}, {cost: 2}]")),
    ("representation", root("costs: {representation: {head: 2, deputy: 1}}")),
    (
      "totals",
      whole.replacing("km: 12000", "km: 1000000000000").adding("objective: [{cost: 1000000000}]")
    ),
  ]
}
