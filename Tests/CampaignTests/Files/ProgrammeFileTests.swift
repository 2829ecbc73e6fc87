import Testing

@testable import Campaign

/// The part on programmes of `schedule.json`.
@Suite struct ProgrammeFileTests {
  private let campaign: Campaign = {
    var campaign = SmallCampaign.make()
    campaign.meetings[0].sessionCount = 2
    campaign.meetings[0].minutes = 120
    campaign.meetings[0].programme = [
      ProgrammeItem(id: "khai-mac", title: "Khai mạc", minutes: 15),
      ProgrammeItem(id: "tham-quan", title: "Tham quan", minutes: 60, site: "my-hao"),
    ]
    return campaign
  }()

  private let schedule = Schedule(
    meetings: [
      .init(
        meeting: "yen-my", date: SmallCampaign.date(18), session: "morning", place: "yen-my",
        delegation: "1")
    ], trips: nil,
    programmes: [
      .init(
        meeting: "yen-my",
        items: [
          .init(item: "tham-quan", session: "afternoon", start: ClockTime(minutes: 840)),
          .init(item: "khai-mac", session: "morning", start: ClockTime(minutes: 510)),
        ])
    ])

  private func read(_ programmes: String) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    ScheduleFile.parse(
      "{\"format\": 1, \"meetings\": [], \"programmes\": \(programmes)}", file: "schedule.json",
      campaign: campaign, language: .english)
  }

  @Test func writesItemsInOrderWithTheirEnds() throws {
    let text = ScheduleFile.text(schedule, campaign: campaign, result: nil)
    #expect(text.contains("\"end\": \"16:00\""))
    let programmes = try #require(text.firstRange(of: "\"programmes\""))
    #expect(
      text[programmes.lowerBound...] == """
        "programmes": [
            {
              "meeting": "yen-my",
              "items": [
                {
                  "item": "khai-mac",
                  "title": "Khai mạc",
                  "session": "morning",
                  "start": "08:30",
                  "end": "08:45"
                },
                {
                  "item": "tham-quan",
                  "title": "Tham quan",
                  "session": "afternoon",
                  "start": "14:00",
                  "end": "15:24"
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func readsBackWhatItWrote() {
    let text = ScheduleFile.text(schedule, campaign: campaign, result: nil)
    let (again, diagnostics) = ScheduleFile.parse(
      text, file: "schedule.json", campaign: campaign, language: .english)
    #expect(diagnostics.isEmpty)
    #expect(again == schedule.ordered(for: campaign))
    #expect(again?.programmes?.first?.items.map(\.item.text) == ["khai-mac", "tham-quan"])
    #expect(read("null").schedule?.programmes == nil)
    #expect(read("[]").schedule?.programmes == [])
  }

  @Test func reportsEveryMistake() {
    let (schedule, diagnostics) = read(
      """
      [
        {"meeting": "yen-my", "items": [
          {"item": "khai-mak", "session": "morning", "start": "08:30"},
          {"item": "khai-mac", "session": "evening", "start": "8h30"},
          {"item": "khai-mac", "session": "morning"}]},
        {"meeting": "yen-my", "items": []},
        {"meeting": "yen-mi", "items": []},
        {"meeting": "my-hao", "items": [{"item": "a", "session": "morning", "start": "08:30"}]}
      ]
      """)
    #expect(schedule == nil)
    #expect(
      diagnostics.map { "\($0.line ?? 0) \($0.id) \($0.message)" } == [
        "3 unknown-id programmes[0].items[0].item: There is no programme item with the id "
          + "“khai-mak”. Did you mean “khai-mac”?",
        "4 unknown-id programmes[0].items[1].session: There is no session with the id “evening”. "
          + "There are: morning, afternoon.",
        "4 bad-time programmes[0].items[1].start: “8h30” is not a time; write 08:30.",
        "5 missing-key programmes[0].items[2]: “start” is missing.",
        "6 duplicate-programme programmes[1]: The programme of “yen-my” stands twice.",
        "7 unknown-id programmes[2].meeting: There is no meeting with the id “yen-mi”. Did you mean "
          + "“yen-my”?",
        "8 unknown-id programmes[3].items[0].item: There is no programme item with the id “a”.",
      ])
  }
}
