import TestSupport
import Testing

@testable import Campaign

@Suite struct CertificateFileTests {
  private let campaign = SmallCampaign.make()

  private let certificate = Certificate(proofs: [
    .init(
      level: nil, bound: 0, higherTotals: [], tree: .leaf(.init())),
    .init(
      level: 2, bound: 640_000, scale: 1_000, higherTotals: [0, 0],
      tree: .branch(
        meeting: "yen-my", dates: [SmallCampaign.date(18), SmallCampaign.date(19)],
        on: .leaf(
          .init(
            meetings: [.init(meeting: "my-hao", price: -5), .init(meeting: "yen-my", price: 12)],
            personDays: [.init(person: "gd", date: SmallCampaign.date(18), price: 3)],
            vehicleDays: [.init(vehicle: "x7", date: SmallCampaign.date(18), price: 4)],
            dutyDays: [.init(date: SmallCampaign.date(18), price: 2)],
            balance: [.init(person: "gd", price: 1)], higherLevels: [1, 0])),
        off: .leaf(.init(meetings: [.init(meeting: "yen-my", price: .min)])))),
  ])

  private func read(
    _ text: String, _ language: Language = .vietnamese
  ) -> (certificate: Certificate?, diagnostics: [Diagnostic]) {
    CertificateFile.parse(text, file: "certificate.json", campaign: campaign, language: language)
  }

  @Test func writesCompactLists() {
    #expect(
      CertificateFile.text(certificate) == """
        {
          "format": 1,
          "proofs": [
            {"level": null, "bound": 0, "scale": 1, "higher-totals": [], "tree": {}},
            {
              "level": 2,
              "bound": 640000,
              "scale": 1000,
              "higher-totals": [0, 0],
              "tree": {
                "meeting": "yen-my",
                "dates": ["2023-04-18", "2023-04-19"],
                "on": {
                  "meetings": [{"meeting": "my-hao", "price": -5}, {"meeting": "yen-my", "price": 12}],
                  "person-days": [{"person": "gd", "date": "2023-04-18", "price": 3}],
                  "vehicle-days": [{"vehicle": "x7", "date": "2023-04-18", "price": 4}],
                  "duty-days": [{"date": "2023-04-18", "price": 2}],
                  "balance": [{"person": "gd", "price": 1}],
                  "higher-levels": [1, 0]
                },
                "off": {"meetings": [{"meeting": "yen-my", "price": -9223372036854775808}]}
              }
            }
          ]
        }

        """)
  }

  @Test func readsBackWhatItWrote() {
    let (again, diagnostics) = read(CertificateFile.text(certificate))
    #expect(diagnostics.isEmpty)
    #expect(again == certificate)
  }

  @Test func readsTreesUpToTheirLimit() {
    var tree = Certificate.Tree.leaf(.init())
    for _ in 0..<CertificateFile.mostDepth {
      tree = .branch(meeting: "yen-my", dates: [], on: tree, off: .leaf(.init()))
    }
    let deep = Certificate(proofs: [.init(level: 0, bound: 0, higherTotals: [], tree: tree)])
    #expect(read(CertificateFile.text(deep)).certificate == deep)
    tree = .branch(meeting: "yen-my", dates: [], on: .leaf(.init()), off: tree)
    let deeper = Certificate(proofs: [.init(level: 0, bound: 0, higherTotals: [], tree: tree)])
    let (certificate, diagnostics) = read(CertificateFile.text(deeper))
    #expect(certificate == nil)
    #expect(Set(diagnostics.map(\.message)) == ["Cây phân nhánh sâu hơn 200 mức."])
  }

  @Test func reportsEveryMistake() {
    let text = """
      {
        "format": 1,
        "proofs": [
          {"level": 3, "bound": 0, "scale": 1, "higher-totals": [], "tree": {}},
          {"level": 1, "bound": 0.5, "scale": 1, "higher-totals": [], "tree": {
            "person-days": [
              {"person": "gdd", "date": "2023-4-18", "price": -1},
              {"person": "gd", "date": "2023-04-18", "price": 9223372036854775808},
              {"person": "gd", "date": "2023-04-18", "price": 1},
              {"person": "gd", "date": "2023-04-18", "price": 2}
            ],
            "balance": [{"person": "pgd", "price": -401}],
            "higher-levels": [1, 2],
            "guest-days": []
          }},
          {"level": 0, "bound": 1, "scale": 1, "higher-totals": [], "tree": {"meeting": "yen-my", "on": null}}
        ]
      }
      """
    let (certificate, vi) = read(text)
    let (_, en) = read(text, .english)
    #expect(certificate == nil)
    #expect(
      vi.map { "\($0.line ?? 0) \($0.id) \($0.message)" } == [
        "4 out-of-range proofs[0].level: 3 ngoài phạm vi cho phép: 0 đến 2.",
        "5 wrong-type proofs[1].bound: Cần số nguyên (64 bit), đang là số 0.5.",
        "5 wrong-count proofs[1].higher-totals: Có 0 số, cần 1: mỗi mức cao hơn một số.",
        "7 unknown-id proofs[1].tree.person-days[0].person: Không có cán bộ nào mang mã “gdd”. Có "
          + "phải “gd”?",
        "7 bad-date proofs[1].tree.person-days[0].date: “2023-4-18” không phải là ngày; viết "
          + "2023-04-19.",
        "7 out-of-range proofs[1].tree.person-days[0].price: -1 ngoài phạm vi cho phép: từ 0.",
        "8 wrong-type proofs[1].tree.person-days[1].price: Cần số nguyên (64 bit), đang là số "
          + "9223372036854775808.",
        "10 duplicate-price proofs[1].tree.person-days[3]: Mục này đã có ở trên.",
        "12 out-of-range proofs[1].tree.balance[0].price: -401 ngoài phạm vi cho phép: từ 0.",
        "13 wrong-count proofs[1].tree.higher-levels: Có 2 số, cần 1: mỗi mức cao hơn một số.",
        "14 unknown-key proofs[1].tree: Không có khóa “guest-days” ở đây. Dùng được: meetings, "
          + "person-days, vehicle-days, duty-days, balance, higher-levels.",
        "16 missing-key proofs[2].tree: Thiếu khóa “dates”, “off”.",
        "16 wrong-type proofs[2].tree.on: Cần một giá trị, đang là null.",
      ])
    #expect(
      en.map(\.message) == [
        "proofs[0].level: 3 is out of range: 0 to 2.",
        "proofs[1].bound: Expected a whole number (64 bits), found the number 0.5.",
        "proofs[1].higher-totals: Holds 0 numbers, 1 needed: one for each higher level.",
        "proofs[1].tree.person-days[0].person: There is no person with the id “gdd”. Did you mean "
          + "“gd”?",
        "proofs[1].tree.person-days[0].date: “2023-4-18” is not a date; write 2023-04-19.",
        "proofs[1].tree.person-days[0].price: -1 is out of range: 0 or more.",
        "proofs[1].tree.person-days[1].price: Expected a whole number (64 bits), found the number "
          + "9223372036854775808.",
        "proofs[1].tree.person-days[3]: This entry stands twice.",
        "proofs[1].tree.balance[0].price: -401 is out of range: 0 or more.",
        "proofs[1].tree.higher-levels: Holds 2 numbers, 1 needed: one for each higher level.",
        "proofs[1].tree: There is no key “guest-days” here. Allowed: meetings, person-days, "
          + "vehicle-days, duty-days, balance, higher-levels.",
        "proofs[2].tree: “dates”, “off” are missing.",
        "proofs[2].tree.on: Expected a value, found null.",
      ])
  }

  @Test(arguments: 1...300)
  func neverCrashesOnDamagedFiles(_ seed: UInt64) {
    print("CertificateFileTests fuzz seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let text = CertificateFile.text(certificate)
    let words = [
      "null", "-0", "9223372036854775808", "-1", "1.0", "[[[[", "{\"on\":", "\\u0000", "\"",
      "\"tree\"", "\"off\": {", "{}", "[]", ",",
    ]
    for _ in 0..<20 {
      let (certificate, diagnostics) = read(
        Mutation.damage(text, words: words, using: &generator))
      #expect((certificate != nil) != !diagnostics.isEmpty)
    }
  }
}
