import TestSupport
import Testing

@testable import Campaign

/// Random changes never trap, and either say why they do not fit or give a campaign without a mistake.
@Suite struct RandomChangeTests {
  /// A campaign in which most changes have something to meet: days off, absences, a work plan.
  private static let fixture = CampaignFixture.whole
    .replacing("{id: pgd, name: B,", "{id: pgd, name: B, away: [2023-04-25],")
    .replacing(
      "  - {host: van-lam, minutes: 120}",
      """
        - {host: van-lam, minutes: 120, required: false, priority: 3}
        - {id: them, host: yen-my, dates: 2023-04-20..2023-04-27}
      """
    )
    .adding(
      """
      calendar: {closed: [2023-04-21 afternoon, monday morning]}
      work-plan:
        window: 2023-04-03..2023-06-30
        tasks: [{id: nv, lead: van-phong, steps: [{days: 2}, {days: 1, after: [nv-1, van-lam]}]}]
      """)

  private struct Source {
    var generator: SeededGenerator

    mutating func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }

    mutating func chance(_ one: Int, in total: Int) -> Bool {
      Int.random(in: 0..<total, using: &generator) < one
    }

    mutating func date() -> CivilDate {
      ChangeFixture.date(Int.random(in: chance(1, in: 8) ? -400...400 : 16...30, using: &generator))
    }

    mutating func dates() -> DateRange {
      let first = date()
      return
        first...first.adding(days: chance(1, in: 2) ? 0 : Int.random(in: 0...9, using: &generator))
    }

    mutating func slots() -> SlotPattern {
      SlotPattern(
        dates: chance(1, in: 6) ? nil : dates(),
        weekdays: chance(1, in: 5) ? [pick(Weekday.allCases)] : [],
        sessions: chance(1, in: 2) ? [pick(["morning", "afternoon", "morning", "evening"])] : [])
    }

    mutating func meeting() -> Meeting {
      Meeting(
        id: pick(["a", "b", "yen-my", "nv-1"]), host: pick(["yen-my", "van-lam", "xa"]),
        places: [pick(["yen-my", "van-lam", "so", "xa"])], minutes: pick([60, 150, 400]),
        roles: chance(1, in: 2) ? ["lanh-dao"] : [], isRequired: chance(1, in: 2),
        invitations: chance(1, in: 3) ? [.init(pool: "dn", least: 1, most: 3)] : [],
        pin: Meeting.Pin(date: chance(1, in: 4) ? date() : nil),
        dates: chance(1, in: 4) ? dates() : nil)
    }

    mutating func kind() -> Change.Kind {
      let id: MeetingID = pick(["yen-my", "van-lam", "them", "a", "xa"])
      return switch Int.random(in: 0..<13, using: &generator) {
      case 0: .personAway(pick(["gd", "pgd", "cv", "ai"]), slots())
      case 1: .driverAway(pick(["lx", "lx", "ly"]), slots())
      case 2: .guestAway(pick(["k1", "k2", "k3"]), slots())
      case 3: .vehicleOut(pick(["xe7", "xe7", "xe8"]), slots())
      case 4: .closed(slots())
      case 5: .opened(dates())
      case 6: .refused(pick(["yen-my", "van-lam", "so"]), slots())
      case 7: .added(meeting())
      case 8: .cancelled(id)
      case 9: .optional(id, priority: chance(1, in: 2) ? nil : 5)
      case 10: .required(id)
      case 11: .frozenUntil(date())
      default: .confirmed(id)
      }
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func eitherDiagnoseOrGiveASoundCampaign(seed: UInt64) throws {
    print("random changes: seed \(seed)")
    var fixture = try ChangeFixture(Self.fixture)
    var source = Source(generator: SeededGenerator(seed: seed))
    var sound = 0
    for round in 0..<1_000 {
      fixture.published.meetings = ["yen-my", "van-lam", "them", "xa"].compactMap { id in
        source.chance(1, in: 5)
          ? nil
          : .init(
            meeting: MeetingID(id), date: source.date(),
            session: source.pick(["morning", "afternoon", "evening"]),
            place: source.pick([PlaceID(id), "so"]), delegation: "1")
      }
      let changes = (0..<source.pick([1, 1, 2, 3, 8])).map { _ in Change(source.kind()) }
      let result = changes.applied(
        to: fixture.campaign, published: fixture.published, language: .vietnamese)
      let hasError = result.diagnostics.contains { $0.severity == .error }
      #expect((result.campaign == nil) == hasError, "seed \(seed), round \(round): \(changes)")
      var application = ChangeApplication(
        fixture.campaign, published: fixture.published, log: DiagnosticLog())
      application.apply(changes.map { Located($0, at: SourcePlace(file: "")) })
      guard let campaign = result.campaign else { continue }
      sound += 1
      #expect(campaign == application.campaign.revised(by: application.revision))
      // Before what is frozen and confirmed is fixed: the published schedule need keep no rule.
      let log = DiagnosticLog()
      let draft = CampaignDraft(
        application.campaign, legs: TravelLegs(fixture.campaign), at: SourcePlace(file: ""))
      CheckContext(draft: draft, log: log).runAll()
      #expect(!log.hasErrors, "seed \(seed), round \(round): \(changes)")
      let revision = try #require(campaign.revision)
      #expect(revision.published == fixture.published)
      let ids = campaign.meetings.map(\.id)
      #expect(revision.confirmed == ids.filter(revision.confirmed.contains))
    }
    // Both happen often enough to mean something.
    #expect(sound > 200 && sound < 900, "seed \(seed): \(sound)")
  }

  @Test(arguments: [UInt64(1), 2])
  func readerSurvivesDamagedFiles(seed: UInt64) throws {
    print("damaged changes: seed \(seed)")
    let fixture = try ChangeFixture(Self.fixture)
    let text = """
      format: 1
      freeze-until: 2023-04-19
      reason: công văn
      changes:
        - {away: [gd, pgd], slots: 2023-04-20..2023-04-21 morning, reason: họp}
        - {vehicle-out: xe7, slots: {dates: 2023-04-20, sessions: [morning]}}
        - {closed-day: friday}
        - {open-day: 2023-04-22}
        - {host-refuses: yen-my, slots: [2023-04-20, monday]}
        - {add-meeting: {id: b, host: yen-my, minutes: 90, invites: [dn 1..2]}}
        - {add-meeting: van-lam}
        - {cancel: van-lam}
        - {optional: them, priority: 3}
        - {confirmed: yen-my}
      """
    let words =
      ChangeWord.allCases.map(\.rawValue) + ["..", "[", "}", "gd", "- ", ": ", "{", "99999999999"]
    var generator = SeededGenerator(seed: seed)
    for round in 0..<500 {
      let damaged = Mutation.damage(text, words: words, using: &generator)
      let result = fixture.applied(fixture.reported(damaged))
      let hasError = result.diagnostics.contains { $0.severity == .error }
      #expect((result.campaign == nil) == hasError, "seed \(seed), round \(round): \(damaged)")
    }
  }

  @Test(arguments: [UInt64(1), 2])
  func optionsSurviveAnyText(seed: UInt64) throws {
    print("damaged options: seed \(seed)")
    let fixture = try ChangeFixture(Self.fixture)
    var generator = SeededGenerator(seed: seed)
    let texts =
      ChangeWord.allCases.map(\.example) + ["xe7:20/4/2023-21/4/2023", "gd:friday:morning"]
    for round in 0..<500 {
      var text = texts[Int.random(in: 0..<texts.count, using: &generator)]
      if round % 2 == 0 {
        text = Mutation.damage(text, words: [":", "-", "..", "/", " "], using: &generator)
      }
      let word = ChangeWord.allCases[
        Int.random(in: 0..<ChangeWord.allCases.count, using: &generator)]
      let result = fixture.applied(fixture.reported(nil, [ChangeOption(word, text)]))
      let hasError = result.diagnostics.contains { $0.severity == .error }
      #expect((result.campaign == nil) == hasError, "seed \(seed): --\(word.rawValue) \(text)")
    }
  }
}
