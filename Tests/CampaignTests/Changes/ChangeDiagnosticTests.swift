import Testing

@testable import Campaign

/// What is said about changes that do not fit, to the letter.
@Suite struct ChangeDiagnosticTests {
  /// What is said, in the form of `ChangeTexts`.
  private static func report(_ name: String) throws -> String {
    let found = try #require(ChangeCases.all.first { $0.name == name })
    let fixture = try ChangeFixture(found.fixture)
    let reported = fixture.entries(found.lines, found.more)
    let vietnamese = fixture.applied(reported, .vietnamese)
    let english = fixture.applied(reported, .english)
    let hasError = vietnamese.diagnostics.contains { $0.severity == .error }
    #expect((vietnamese.campaign == nil) == hasError)
    return zip(vietnamese.diagnostics, english.diagnostics)
      .map { "\($0.summary)\n  \($0.message)\n  \($1.message)\n" }.joined()
  }

  @Test(arguments: ChangeCases.all.map(\.name))
  func saysExactlyThis(_ name: String) throws {
    #expect(try Self.report(name) == ChangeTexts.byName[name])
  }

  @Test func everyTextBelongsToACase() {
    #expect(Set(ChangeTexts.byName.keys) == Set(ChangeCases.all.map(\.name)))
  }
}

/// Changes that do not fit, by what is wrong with them.
enum ChangeCases {
  struct Case {
    var name: String
    /// The entries.
    var lines: String
    /// Lines of the file before the entries.
    var more = ""
    var fixture = CampaignFixture.whole
  }

  private static let whole = CampaignFixture.whole

  static let all: [Case] = reading + dates + meetings + consequences

  private static let reading: [Case] = [
    Case(name: "nothing stated", lines: "  - {slots: 2023-04-20, reason: họp}"),
    Case(name: "two stated", lines: "  - {cancel: yen-my, away: gd, slots: 2023-04-20}"),
    Case(name: "unknown word", lines: "  - {cancle: yen-my}"),
    Case(
      name: "unknown ids",
      lines: """
          - {away: gdd, slots: 2023-04-20}
          - {driver-away: lai-xe, slots: 2023-04-20}
          - {guest-away: k11, slots: 2023-04-20}
          - {vehicle-out: xe8, slots: 2023-04-20}
          - {host-refuses: yen-mi, slots: 2023-04-20}
          - {cancel: van-lan}
          - {confirmed: hung-yen}
        """),
    Case(name: "no slots", lines: "  - {vehicle-out: xe7}"),
  ]

  private static let dates: [Case] = [
    Case(
      name: "outside",
      lines: """
          - {away: gd, slots: 2022-04-20}
          - {vehicle-out: xe7, slots: 2023-05-02..2023-05-03}
          - {open-day: 2023-04-29}
          - {closed-day: 2024-04-19..2024-04-21}
        """),
    Case(name: "frozen beyond the window", lines: "", more: "freeze-until: 2023-05-04\n"),
    Case(name: "nothing frozen", lines: "", more: "freeze-until: 2023-04-19\n"),
    Case(
      name: "frozen",
      lines: """
          - {away: gd, slots: 2023-04-18..2023-04-20}
          - {open-day: 2023-04-18..2023-04-22}
          - {closed-day: 2023-04-19 morning}
          - {open-day: 2023-04-19}
        """, more: "freeze-until: 2023-04-20\n"),
    Case(
      name: "no effect",
      lines: """
          - {away: gd, slots: 2023-04-22}
          - {away: gd, slots: 2023-04-20}
          - {away: gd, slots: 2023-04-20 morning}
          - {open-day: 2023-04-18}
          - {closed-day: sunday}
          - {optional: yen-my}
          - {optional: yen-my}
          - {required: van-lam}
        """),
    Case(
      name: "closed and opened", lines: "  - {open-day: 2023-04-22}\n  - {closed-day: saturday}"),
  ]

  private static let meetings: [Case] = [
    Case(name: "id taken", lines: "  - {add-meeting: {id: yen-my, host: van-lam}}"),
    Case(
      name: "added to what is frozen",
      lines: """
          - {add-meeting: {id: a, host: van-lam, dates: 2023-04-18..2023-04-19}}
          - {add-meeting: {id: b, host: van-lam, pin: {date: 2023-04-18}}}
        """, more: "freeze-until: 2023-04-20\n"),
    Case(
      name: "frozen meetings",
      lines: "  - {cancel: yen-my}\n  - {required: van-lam}", more: "freeze-until: 2023-04-25\n"),
    Case(name: "order dropped", lines: "  - {cancel: van-lam}"),
    Case(
      name: "contradictions",
      lines: """
          - {cancel: yen-my}
          - {confirmed: yen-my}
          - {optional: van-lam}
          - {required: van-lam}
        """),
    Case(
      name: "confirmed, not published",
      lines: "  - {confirmed: them}",
      fixture: whole.replacing(
        "  - {host: van-lam, minutes: 120}",
        "  - {host: van-lam, minutes: 120}\n  - {id: them, host: van-lam}")),
    Case(
      name: "confirmed, closed",
      lines: "  - {confirmed: [yen-my, van-lam]}\n"
        + "  - {closed-day: 2023-04-19, reason: họp}\n  - {host-refuses: van-lam, slots: monday}"),
    Case(
      name: "confirmed, not allowed", lines: "  - {confirmed: [yen-my]}",
      fixture: whole.replacing("[dn 1..2]}", "[dn 1..2], dates: 2023-04-20..2023-04-21}")),
  ]

  /// What the checks of the campaign find once it has changed.
  private static let consequences: [Case] = [
    Case(
      name: "nobody on duty",
      lines: "  - {away: gd, slots: 2023-04-20}\n  - {away: pgd, slots: 2023-04-20..2023-04-21}"),
    Case(
      name: "no slot left", lines: "  - {host-refuses: van-lam, slots: [morning, afternoon]}"),
    Case(
      name: "no slot ahead", lines: "  - {host-refuses: van-lam, slots: 2023-04-24..2023-04-28}",
      more: "freeze-until: 2023-04-24\n"),
    Case(
      name: "pinned to a closed day", lines: "  - {closed-day: 2023-04-20, reason: họp}",
      fixture: whole.replacing("minutes: 120", "minutes: 120, pin: {date: 2023-04-20}")),
    Case(name: "all closed", lines: "  - {closed-day: 2023-04-18..2023-04-28}"),
    Case(name: "no driver", lines: "  - {driver-away: lx, slots: 2023-04-18..2023-04-28}"),
    Case(
      name: "added meeting that cannot be",
      lines: """
          - {add-meeting: {id: a, host: van-lam, minutes: 300}}
          - {add-meeting: {id: b, host: van-lam, invites: [dn 3]}}
          - {add-meeting: {id: c, host: van-lam, dates: 2023-04-22..2023-04-23}}
          - {add-meeting: {id: d, host: van-lam, pin: {date: 2023-04-29}}}
          - {add-meeting: {id: e, host: van-lam, place: xa}}
        """, fixture: whole.replacing("  - {id: so,", "  - {id: xa}\n  - {id: so,")),
    Case(
      name: "step on a closed day", lines: "  - {closed-day: 2023-04-20, reason: họp}",
      fixture: whole.adding(
        "work-plan: {tasks: [{id: nv, lead: van-phong, steps: [{days: 1, date: 2023-04-20}]}]}")),
  ]
}
