import Audit
import Campaign
import Testing

@Suite struct MalformedCertificateTests {
  private func small() -> Campaign {
    campaign {
      addPeople(&$0)
      addVehicles(&$0)
      $0.objective = Objective(levels: [[.init(.unscheduled, 1)], [.init(.cost, 1)]])
    }
  }

  private func report(_ proofs: Certificate.Proof...) -> CertificateReport {
    CertificateAudit(small()).report(on: Certificate(proofs: proofs))
  }

  private func proof(
    _ prices: Prices = Prices(), level: Int? = 0, bound: Int = 0, higherTotals: [Int] = []
  ) -> Certificate.Proof {
    Certificate.Proof(level: level, bound: bound, higherTotals: higherTotals, tree: .leaf(prices))
  }

  private func sentences(_ report: CertificateReport, _ language: Language) -> [String] {
    report.findings.map { $0.sentence(language) }
  }

  @Test func acceptsThePlainestProof() {
    let plain = report(proof())
    #expect(plain.isClean)
    #expect(plain.proofs.map(\.recomputed) == [.finite(0)])
    #expect(plain.proofs.first?.isExact == true)
  }

  @Test func refusesABoundThatDoesNotFollow() {
    let high = report(proof(bound: 1))
    #expect(
      high.findings == [CertificateFinding(proof: 0, .boundTooHigh, found: 1, allowed: 0)])
    #expect(high.proofs.first?.holds == false)
    #expect(high.standings(totals: [1, 0]).first == .unproven)
    #expect(
      sentences(high, .vietnamese) == ["Chứng minh 1: cận ghi 1, tính lại chỉ được 0"])
    #expect(
      sentences(high, .english) == ["Proof 1: states the bound 1; 0 follows from its prices"])
  }

  @Test func acceptsALesserBoundAndSaysThatItIsNotExact() {
    let low = report(proof(bound: -5))
    #expect(low.isClean)
    #expect(low.proofs.first?.holds == true)
    #expect(low.proofs.first?.isExact == false)
  }

  @Test func refusesLevelsThatAreNotThere() {
    #expect(
      report(proof(level: 2)).findings
        == [CertificateFinding(proof: 0, .unknownLevel, found: 2, allowed: 2)])
    #expect(report(proof(level: -1)).findings.map(\.kind) == [.unknownLevel])
    #expect(report(proof(level: 2)).proofs.first?.recomputed == nil)
    #expect(
      sentences(report(proof(level: 2)), .vietnamese)
        == ["Chứng minh 1: mục tiêu không có mức 2, chỉ có 2 mức tính từ 0"])
    #expect(
      sentences(report(proof(level: 2)), .english)
        == ["Proof 1: the objective has no level 2; it has 2, counted from 0"])
  }

  @Test func refusesWrongNumbersOfTotalsAndMultipliers() {
    let totals = report(
      proof(level: 1), proof(higherTotals: [1]), proof(level: nil, higherTotals: [1]))
    #expect(
      totals.findings == [
        CertificateFinding(proof: 0, .wrongNumberOfHigherTotals, found: 0, allowed: 1),
        CertificateFinding(proof: 1, .wrongNumberOfHigherTotals, found: 1, allowed: 0),
        CertificateFinding(proof: 2, .wrongNumberOfHigherTotals, found: 1, allowed: 0),
      ])
    #expect(
      sentences(totals, .vietnamese).first
        == "Chứng minh 1: ghi 0 tổng của các mức trên, cần 1")
    #expect(
      sentences(totals, .english).first
        == "Proof 1: 0 totals of higher levels given, 1 needed")
    let multipliers = report(proof(Prices(higherLevels: [1])))
    #expect(
      multipliers.findings
        == [CertificateFinding(proof: 0, .wrongNumberOfMultipliers, found: 1, allowed: 0)])
    #expect(
      sentences(multipliers, .vietnamese)
        == ["Chứng minh 1: ghi 1 hệ số cho các mức trên, nhiều nhất được 0"])
    #expect(
      sentences(multipliers, .english)
        == ["Proof 1: 1 multipliers of higher levels given; 0 allowed"])
  }

  @Test func refusesProofsThatAssumeDifferentTotals() {
    let differing = report(
      proof(level: 1, higherTotals: [0]), proof(level: 1, higherTotals: [2]))
    #expect(
      differing.findings == [
        CertificateFinding(proof: 1, .higherTotalsDiffer, subject: "0", found: 2, allowed: 0)
      ])
    #expect(
      sentences(differing, .vietnamese)
        == ["Chứng minh 2: lấy tổng mức 0 là 2, chứng minh trước lấy 0"])
    #expect(
      sentences(differing, .english)
        == ["Proof 2: takes 2 as the total of level 0, an earlier proof takes 0"])
  }

  @Test func refusesEveryNegativePriceButThoseOfMeetings() {
    let negative = report(
      proof(
        Prices(
          meetings: [.init(meeting: "m1", price: -1)],
          personDays: [.init(person: "gd", date: day(17), price: -1)],
          vehicleDays: [.init(vehicle: "v4", date: day(17), price: -2)],
          dutyDays: [.init(date: day(17), price: -3)],
          balance: [.init(person: "gd", price: -4)], higherLevels: [-5]),
        level: 1, higherTotals: [0]))
    #expect(
      negative.findings == [
        CertificateFinding(
          proof: 0, .negativePrice, subject: "gd", date: day(17), found: -1, allowed: 0),
        CertificateFinding(
          proof: 0, .negativePrice, subject: "v4", date: day(17), found: -2, allowed: 0),
        CertificateFinding(proof: 0, .negativePrice, date: day(17), found: -3, allowed: 0),
        CertificateFinding(proof: 0, .negativePrice, subject: "gd", found: -4, allowed: 0),
        CertificateFinding(proof: 0, .negativePrice, subject: "0", found: -5, allowed: 0),
      ])
    #expect(negative.proofs.first?.recomputed == nil)
    #expect(
      sentences(negative, .vietnamese).first
        == "Chứng minh 1: giá -1 (“gd”, 17/4/2023) không được âm")
    #expect(
      sentences(negative, .english).first
        == "Proof 1: price -1 (“gd”, 17/4/2023) must not be negative")
  }

  @Test func refusesUnknownIdsAndDatesAndRepeats() {
    let unknown = report(
      proof(
        Prices(
          meetings: [.init(meeting: "x", price: 1)],
          personDays: [.init(person: "y", date: day(22), price: 1)],
          vehicleDays: [
            .init(vehicle: "v4", date: day(17), price: 1),
            .init(vehicle: "v4", date: day(17), price: 1),
          ],
          dutyDays: [.init(date: day(16), price: 1)])))
    #expect(
      unknown.findings == [
        CertificateFinding(proof: 0, .unknownID, subject: "x"),
        CertificateFinding(proof: 0, .unknownID, subject: "y", date: day(22)),
        CertificateFinding(proof: 0, .unknownDate, subject: "y", date: day(22)),
        CertificateFinding(proof: 0, .repeatedPrice, subject: "v4", date: day(17)),
        CertificateFinding(proof: 0, .unknownDate, date: day(16)),
      ])
    #expect(
      sentences(unknown, .vietnamese) == [
        "Chứng minh 1: đợt công tác không có “x”",
        "Chứng minh 1: đợt công tác không có “y”, 22/4/2023",
        "Chứng minh 1: ngày không có buổi làm việc nào (“y”, 22/4/2023)",
        "Chứng minh 1: ghi giá hai lần (“v4”, 17/4/2023)",
        "Chứng minh 1: ngày không có buổi làm việc nào (16/4/2023)",
      ])
    #expect(
      sentences(unknown, .english).suffix(2) == [
        "Proof 1: priced twice (“v4”, 17/4/2023)",
        "Proof 1: no open session on the date (16/4/2023)",
      ])
  }

  @Test func refusesBranchesOnWhatIsNotThere() {
    let leaf = Certificate.Tree.leaf(Prices())
    let tree = Certificate.Tree.branch(
      meeting: "m1", dates: [day(17), day(22)],
      on: .branch(meeting: "x", dates: [day(17)], on: leaf, off: leaf), off: leaf)
    let branched = report(.init(level: 0, bound: 0, higherTotals: [], tree: tree))
    #expect(
      branched.findings == [
        CertificateFinding(proof: 0, .unknownDate, subject: "m1", date: day(22)),
        CertificateFinding(proof: 0, .unknownID, subject: "x"),
      ])
    #expect(branched.proofs.first?.recomputed == nil)
  }

  @Test func reportsNumbersThatDoNotFit() {
    let huge = [
      Prices(meetings: [.init(meeting: "m1", price: .max), .init(meeting: "m2", price: .max)]),
      Prices(meetings: [.init(meeting: "m1", price: .min)]),
      Prices(balance: [.init(person: "gd", price: .max)]),
      Prices(personDays: [
        .init(person: "gd", date: day(17), price: .max),
        .init(person: "gd", date: day(18), price: .max),
      ]),
    ]
    for prices in huge {
      let refused = report(proof(prices))
      #expect(refused.findings == [CertificateFinding(proof: 0, .overflow)])
      #expect(refused.proofs.first?.recomputed == nil)
    }
    let levels = report(proof(Prices(higherLevels: [.max]), level: 1, higherTotals: [.max]))
    #expect(levels.findings == [CertificateFinding(proof: 0, .overflow)])
    #expect(sentences(levels, .vietnamese) == ["Chứng minh 1: số quá lớn"])
    #expect(sentences(levels, .english) == ["Proof 1: the numbers are too large"])
  }

  @Test func wordsEveryKindInBothLanguages() {
    for kind in CertificateFinding.Kind.allCases {
      for language in Language.allCases {
        #expect(CertificateFinding(proof: 0, kind).sentence(language).count > 15)
      }
    }
  }
}
