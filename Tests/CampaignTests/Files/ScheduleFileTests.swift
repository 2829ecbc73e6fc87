import TestSupport
import Testing

@testable import Campaign

@Suite struct ScheduleFileTests {
  private let campaign = SmallCampaign.make()

  private func read(
    _ text: String, _ file: String = "schedule.json", _ language: Language = .vietnamese
  ) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    ScheduleFile.parse(text, file: file, campaign: campaign, language: language)
  }

  @Test func writesAReadableFileOfFormatOne() {
    let result = ResultFacts(
      status: .feasible, seed: 7,
      levels: [
        .init(total: 0, bound: 0, terms: [.init(.unscheduled, 0)]),
        .init(total: 0, bound: nil, terms: [.init(.disruption, 0)]),
        .init(total: 650_000, bound: 640_000, terms: [.init(.cost, 650_000)]),
      ])
    let text = ScheduleFile.text(SmallCampaign.schedule(), campaign: campaign, result: result)
    #expect(
      text == """
        {
          "format": 1,
          "campaign": "Làm việc với các huyện",
          "result": {
            "status": "feasible",
            "seed": 7,
            "levels": [
              {
                "total": 0,
                "bound": 0,
                "gap": 0,
                "terms": [{"term": "unscheduled", "weight": 1, "amount": 0}]
              },
              {"total": 0, "terms": [{"term": "disruption", "weight": 1, "amount": 0}]},
              {
                "total": 650000,
                "bound": 640000,
                "gap": 10000,
                "terms": [{"term": "cost", "weight": 1, "amount": 650000}]
              }
            ]
          },
          "meetings": [
            {
              "meeting": "yen-my",
              "host": "UBND huyện Yên Mỹ",
              "date": "2023-04-18",
              "session": "morning",
              "start": "08:30",
              "end": "11:00",
              "place": "yen-my",
              "delegation": "1",
              "guests": ["g1", "g2"]
            },
            {
              "meeting": "my-hao",
              "host": "UBND thị xã Mỹ Hào",
              "date": "2023-04-18",
              "session": "afternoon",
              "start": "14:00",
              "end": "16:00",
              "place": "my-hao",
              "delegation": "1",
              "guests": []
            },
            {
              "meeting": "an-thi-1",
              "host": "UBND huyện Ân Thi",
              "date": "2023-04-18",
              "session": "afternoon",
              "start": "14:00",
              "end": "16:30",
              "place": "an-thi",
              "delegation": "2"
            }
          ],
          "trips": [
            {
              "date": "2023-04-18",
              "delegation": "1",
              "departure": "07:50",
              "return": "16:45",
              "route": ["base", "yen-my", "my-hao", "base"],
              "metres": 71000,
              "team": [{"role": "chu-tri", "person": "gd"}, {"role": "thu-ky", "person": "pgd"}],
              "vehicles": [{"vehicle": "x7", "driver": "lx1"}, {"vehicle": "x4"}]
            },
            {
              "date": "2023-04-18",
              "delegation": "2",
              "departure": "13:30",
              "return": "17:00",
              "route": ["base", "an-thi", "base"],
              "metres": 40000,
              "team": [],
              "vehicles": []
            }
          ]
        }

        """)
  }

  @Test func readsBackWhatItWrote() {
    let schedule = SmallCampaign.schedule()
    for schedule in [schedule, Schedule(meetings: schedule.meetings, trips: nil)] {
      let text = ScheduleFile.text(schedule, campaign: campaign, result: nil)
      let (again, diagnostics) = read(text)
      #expect(diagnostics.isEmpty)
      #expect(again == schedule)
    }
    let none = Schedule(meetings: [], trips: [])
    #expect(read(ScheduleFile.text(none, campaign: campaign, result: nil)).schedule == none)
  }

  @Test(arguments: 1...50)
  func orderOfTheInputDoesNotReachTheFile(_ seed: UInt64) {
    print("ScheduleFileTests seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var schedule = SmallCampaign.schedule()
    schedule.meetings.append(schedule.meetings[0])
    let expected = ScheduleFile.text(schedule, campaign: campaign, result: nil)
    schedule.meetings.shuffle(using: &generator)
    for index in schedule.meetings.indices {
      schedule.meetings[index].guests?.shuffle(using: &generator)
    }
    schedule.trips?.shuffle(using: &generator)
    for index in schedule.trips?.indices ?? 0..<0 {
      schedule.trips?[index].team.shuffle(using: &generator)
      schedule.trips?[index].vehicles.shuffle(using: &generator)
    }
    #expect(ScheduleFile.text(schedule, campaign: campaign, result: nil) == expected)
  }

  @Test func fillsInWhatTheFileDoesNotSay() throws {
    let (schedule, diagnostics) = read(
      """
      {"format": 1, "meetings": [
        {"meeting": "an-thi-1", "date": "2023-05-30", "session": "morning", "guests": null},
        {"meeting": "an-thi-1", "date": "2023-04-18", "session": "morning"}
      ]}
      """, "published")
    #expect(diagnostics.isEmpty)
    let held = try #require(schedule).meetings
    // Twice the same meeting and a date outside the window: the audit speaks of it.
    #expect(held.map(\.date.description) == ["2023-04-18", "2023-05-30"])
    #expect(held.allSatisfy { $0.place == "an-thi" && $0.delegation == "1" && $0.guests == nil })
    #expect(schedule?.trips == nil)
  }

  @Test func takesThePinnedPlaceFirst() {
    var campaign = campaign
    campaign.meetings[2].pin.place = "yen-my"
    let (schedule, _) = ScheduleFile.parse(
      "date,session,meeting\n18/4/2023,08h30,an-thi-1\n", file: "a.csv", campaign: campaign,
      language: .english)
    #expect(schedule?.meetings.first?.place == "yen-my")
  }

  @Test func seedsBeyondSignedNumbersAreText() {
    let facts = ResultFacts(status: .optimal, seed: .max, levels: [])
    let text = ScheduleFile.text(
      Schedule(meetings: [], trips: nil), campaign: campaign, result: facts)
    #expect(text.contains("\"seed\": \"18446744073709551615\""))
    #expect(read(text).schedule != nil)
  }

  @Test func reportsEveryMistakeOfAJSONFile() {
    let text = """
      {
        "format": 2,
        "meetigns": [],
        "meetings": [
          {"meeting": "yen-mi", "date": "2023-04-31", "session": 3, "guests": ["g3", 1.5]},
          {"meeting": "my-hao", "session": "evening", "place": "x", "delegatoin": "2"},
          17
        ],
        "trips": [
          {"date": "2023-04-18", "team": [{"role": "chu-tri", "person": "gđ"}], "vehicles": {}},
          {"date": "2023-04-18", "delegation": null, "team": [], "vehicles": [{"vehicle": "x8"}]}
        ]
      }
      """
    let (schedule, vi) = read(text)
    let (_, en) = read(text, "schedule.json", .english)
    #expect(schedule == nil)
    #expect(
      vi.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.id) \($0.message)" } == [
        "2:13 bad-format format: Định dạng “2” chưa được hỗ trợ; phiên bản này đọc format: 1.",
        "3:3 unknown-key Không có khóa “meetigns” ở đây. Có phải “meetings”?",
        "5:17 unknown-id meetings[0].meeting: Không có cuộc làm việc nào mang mã “yen-mi”. Có phải "
          + "“yen-my”?",
        "5:35 bad-date meetings[0].date: “2023-04-31” không phải là ngày; viết 2023-04-19.",
        "5:60 wrong-type meetings[0].session: Cần văn bản, đang là số 3.",
        "5:74 unknown-id meetings[0].guests[0]: Không có đại biểu nào mang mã “g3”. Có phải “g1”?",
        "5:80 wrong-type meetings[0].guests[1]: Cần văn bản, đang là số 1.5.",
        "6:5 missing-key meetings[1]: Thiếu khóa “date”.",
        "6:38 unknown-id meetings[1].session: Không có buổi nào mang mã “evening”. Hiện có: morning, "
          + "afternoon.",
        "6:58 unknown-id meetings[1].place: Không có địa điểm nào mang mã “x”. Hiện có: base, "
          + "yen-my, my-hao, an-thi.",
        "6:63 unknown-key meetings[1]: Không có khóa “delegatoin” ở đây. Có phải “delegation”?",
        "7:5 wrong-type meetings[2]: Cần một đối tượng {…}, đang là số 17.",
        "10:67 unknown-id trips[0].team[0].person: Không có cán bộ nào mang mã “gđ”. Có phải “gd”?",
        "10:87 wrong-type trips[0].vehicles: Cần một danh sách […], đang là một đối tượng.",
        "11:5 duplicate-trip trips[1]: Đoàn “1” ngày 18/4/2023 được ghi hai lần.",
        "11:85 unknown-id trips[1].vehicles[0].vehicle: Không có xe nào mang mã “x8”. Có phải “x7”?",
      ])
    #expect(
      en.map(\.message) == [
        "format: Format “2” is not supported; this version reads format: 1.",
        "There is no key “meetigns” here. Did you mean “meetings”?",
        "meetings[0].meeting: There is no meeting with the id “yen-mi”. Did you mean “yen-my”?",
        "meetings[0].date: “2023-04-31” is not a date; write 2023-04-19.",
        "meetings[0].session: Expected a text, found the number 3.",
        "meetings[0].guests[0]: There is no guest with the id “g3”. Did you mean “g1”?",
        "meetings[0].guests[1]: Expected a text, found the number 1.5.",
        "meetings[1]: “date” is missing.",
        "meetings[1].session: There is no session with the id “evening”. There are: morning, "
          + "afternoon.",
        "meetings[1].place: There is no place with the id “x”. There are: base, yen-my, my-hao, "
          + "an-thi.",
        "meetings[1]: There is no key “delegatoin” here. Did you mean “delegation”?",
        "meetings[2]: Expected an object {…}, found the number 17.",
        "trips[0].team[0].person: There is no person with the id “gđ”. Did you mean “gd”?",
        "trips[0].vehicles: Expected a list […], found an object.",
        "trips[1]: Delegation “1” on 18/4/2023 stands twice.",
        "trips[1].vehicles[0].vehicle: There is no vehicle with the id “x8”. Did you mean “x7”?",
      ])
  }

  @Test func writesAndReadsDatedSteps() throws {
    var campaign = SmallCampaign.make()
    let (first, last) = (campaign.window.lowerBound, campaign.window.upperBound)
    campaign.workPlan = WorkPlan(
      window: first...last,
      tasks: [
        Task(
          id: "t", name: "", lead: "lanh-dao",
          steps: [
            Step(id: "b", name: "Khảo sát", unit: "lanh-dao", days: 2),
            Step(id: "a", name: "Trình ký", unit: "lanh-dao", days: 0),
          ])
      ])
    let steps = [
      Schedule.DatedStep(step: "a", start: last, finish: last),
      Schedule.DatedStep(step: "b", start: first, finish: first.adding(days: 1)),
    ]
    let text = ScheduleFile.text(
      Schedule(meetings: [], trips: nil, steps: steps), campaign: campaign, result: nil)
    #expect(text.contains("\"name\": \"Khảo sát\""))
    let (schedule, diagnostics) = ScheduleFile.parse(
      text, file: "schedule.json", campaign: campaign, language: .english)
    #expect(diagnostics.isEmpty)
    // In the order of the plan.
    #expect(schedule?.steps == [steps[1], steps[0]])
    let wrong = text.replacing("\"step\": \"a\"", with: "\"step\": \"c\"")
    let messages = ScheduleFile.parse(
      wrong, file: "schedule.json", campaign: campaign, language: .english
    ).diagnostics.map(\.message)
    #expect(messages == ["steps[1].step: There is no step with the id “c”. There are: b, a."])
  }

  @Test func needsFormatAndMeetings() {
    #expect(
      read("{}", "schedule.json", .english).diagnostics.map(\.message) == [
        "“format”, “meetings” are missing."
      ])
    #expect(
      read("{\"format\": 1, \"meetings\": [], \"extra\": 1}").diagnostics.map(\.message) == [
        "Không có khóa “extra” ở đây. Dùng được: format, meetings, campaign, published, result, trips, "
          + "programmes, steps."
      ])
    #expect(
      read("{\"format\": null, \"meetings\": []}", "schedule.json", .english).diagnostics
        .map(\.message) == ["format: Expected a value, found null."])
  }

  @Test func reportsAMissingFile() {
    let (schedule, diagnostics) = ScheduleFile.read(
      path: "/nonexistent/schedule.json", displayName: "schedule.json", campaign: campaign,
      language: .vietnamese)
    #expect(schedule == nil)
    #expect(
      diagnostics.map(\.message) == [
        "Không có tệp “schedule.json”; hãy kiểm tra tên tệp và thư mục."
      ])
    #expect(diagnostics.map(\.id) == ["file-missing"])
  }

  @Test(arguments: 1...300)
  func neverCrashesOnDamagedFiles(_ seed: UInt64) {
    print("ScheduleFileTests fuzz seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let json = ScheduleFile.text(SmallCampaign.schedule(), campaign: campaign, result: nil)
    let words = [
      "null", "-0", "9223372036854775808", "1e999", "[[[[", "{\"a\":", "\\ud800", "\"", "\u{0}",
      "true", "2023-02-30", "99999-01-01", "{}", "[]", ",", "\u{301}",
    ]
    for _ in 0..<20 {
      let text = Mutation.damage(json, words: words, using: &generator)
      let (schedule, diagnostics) = read(text)
      #expect(schedule != nil || !diagnostics.isEmpty)
      if let schedule { _ = ScheduleFile.text(schedule, campaign: campaign, result: nil) }
    }
  }
}
