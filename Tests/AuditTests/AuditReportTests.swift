import Audit
import Campaign
import Testing

@Suite struct AuditReportTests {
  /// Nothing but two meetings: one in order, one left out.
  private let plan = schedule([held("m2", 18)])

  @Test func hasOneAuditForEachRuleAndTerm() {
    #expect(allRuleAudits.map(\.rule) == RuleID.allCases)
    #expect(allTermAudits.map(\.term) == Term.allCases)
    let report = Auditor.audit(campaign(), plan)
    #expect(report.rules.map(\.rule) == RuleID.allCases)
    #expect(report.terms.map(\.term) == Term.allCases)
  }

  @Test func wordsEveryKindInBothLanguages() {
    for rule in RuleID.allCases {
      for kind in Finding.Kind.allCases {
        for language in Language.allCases {
          let text = Finding(rule, kind).sentence(campaign(), language)
          #expect(text.hasSuffix(" (\(rule.rawValue))"), "\(kind) \(language)")
          #expect(text.count > 15, "\(kind) \(language)")
        }
      }
    }
  }

  @Test func tellsBrokenFromKeptAndOff() {
    let off = campaign { $0.rules.switchedOff = [.travel, .duty] }
    let report = Auditor.audit(off, plan)
    #expect(report[.once]?.status == .broken)
    #expect(report[.window]?.status == .kept)
    #expect(report[.travel]?.status == .off)
    #expect(!report.isClean)
    #expect(report.isFullyStated)
    #expect(Auditor.audit(off, schedule([held("m1", 17), held("m2", 18)])).isClean)
  }

  @Test func printsOfACampaignWithoutMeetingsOnlyWhatConcernsIt() {
    let alone = campaign { $0.meetings = [] }
    var report = Auditor.audit(alone, schedule([]))
    #expect(report.text(alone, .english) == "The schedule keeps every rule.\n")
    // Leaders may be away though nobody travels.
    let duty = campaign {
      $0.meetings = []
      $0.rules.leadersOnDuty = 1
    }
    #expect(
      Auditor.audit(duty, schedule([])).text(duty, .english).hasPrefix(
        "Rules\n  duty  leaders at the office: broken\n"))
    // Whatever is found stands there, and amounts that should be 0.
    for index in report.rules.indices where report.rules[index].rule == .once {
      report.rules[index].findings = [Finding(.once, .notStated)]
    }
    for index in report.terms.indices where report.terms[index].term == .cost {
      report.terms[index].amount = 5
    }
    report.levelTotals[2] = 5
    #expect(
      report.text(alone, .english) == """
        Rules
          once  each meeting once: kept
            - The schedule gives no programmes for 0 meetings that have one (once)

        Costs
          cost  cost: 5 đồng

        Levels of the objective
          3  cost: 5

        The schedule breaks no rule as far as it says.

        """, "\(report.text(alone, .english))")
  }

  @Test func doesNotSwitchOffWhatIsAlwaysOn() {
    let off = campaign { $0.rules.switchedOff = RuleID.allCases }
    let report = Auditor.audit(off, plan)
    #expect(report[.once]?.status == .broken)
    #expect(report[.window]?.status == .kept)
    #expect(report[.onePlace]?.status == .kept)
    #expect(report[.order]?.status == .off)
  }

  @Test func measuresTheWholeSchedule() {
    let report = Auditor.audit(
      campaign(),
      schedule([held("m1", 17), held("m2", 17, "afternoon"), held("m2", 18, by: "d2")]))
    #expect(report.metres == 75_000 + 50_000)
    #expect(report.days == 2)
    #expect(report.tours == 2)
    #expect(report.meetingsHeld == 2)
    #expect(Auditor.audit(campaign(), plan).meetingsLeftOut == ["m1"])
  }

  @Test func ordersStopsByStartAndKeepsToursApart() {
    let report = Auditor.audit(
      campaign(), schedule([held("m2", 17, "afternoon"), held("m1", 17)]))
    // base → a → b → base, not the order of the file: 20 + 30 + 25.
    #expect(report.metres == 75_000)
  }

  @Test func printsEachRuleEachTermAndEachLevel() {
    let vi = Language.vietnamese
    let lines = Auditor.audit(campaign(), plan).text(campaign(), vi)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Xếp lịch 1/2 cuộc làm việc trong 1 ngày, 1 chuyến đi, 50,0 km.")
    #expect(
      lines.contains("  once       \(RuleID.once.name(in: vi)): vi phạm"))
    #expect(lines.contains("    - UBND huyện Văn Lâm chưa được xếp lịch (once)"))
    #expect(lines.contains("  travel     \(RuleID.travel.name(in: vi)): đạt"))
    #expect(
      lines.contains(
        "  compactness     \(Term.compactness.name(in: vi)): 1 \(Term.compactness.unit(of: 1, in: vi))"
      ))
    #expect(
      lines.contains(
        "  3  100.000 × representation + 50.000 × preference + cost + 5.000 × balance + 100.000 × "
          + "compactness: 100.000"))
    #expect(lines.suffix(2) == ["Lịch vi phạm 1 quy tắc: once.", ""])
  }

  @Test func printsInEnglish() {
    let en = Language.english
    let inviting = campaign(addGuests)
    let published = schedule([held("m1", 17), held("m2", 18)], trips: nil)
    let lines = Auditor.audit(inviting, published).text(inviting, en)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "2 of 2 meetings held on 2 days, 2 trips, 90.0 km.")
    #expect(lines.contains("  guest      \(RuleID.guest.name(in: en)): not stated"))
    #expect(
      lines.contains("  cost            \(Term.cost.name(in: en)): unknown (not stated)"))
    #expect(lines.suffix(2) == ["The schedule breaks no rule as far as it says.", ""])
    #expect(
      Auditor.audit(campaign(), published).verdict(en) == "The schedule keeps every rule.")
  }

  @Test func rendersAsJSON() throws {
    let small = campaign { $0.objective = Objective(levels: [[.init(.cost, 1)]]) }
    let text = try AuditDocument(Auditor.audit(small, plan), small, .english).text()
    #expect(
      text.hasPrefix(
        """
        {
          "clean" : false,
          "days" : 1,
          "fully-stated" : true,
          "levels" : [
            0
          ],
          "meetings-held" : 1,
          "meetings-left-out" : [
            "m1"
          ],
          "metres" : 50000,
          "rules" : [
            {
              "findings" : [
                {
                  "allowed" : 1,
                  "found" : 0,
                  "kind" : "not-held",
                  "meetings" : [
                    "m1"
                  ],
                  "message" : "UBND huyện Văn Lâm is not scheduled (once)",
                  "severity" : "broken"
                }
              ],
              "rule" : "once",
              "status" : "broken"
            },
        """), "\(text)")
  }

  @Test func writesUnknownAmountsAsNull() throws {
    let people = campaign(addPeople)
    let published = schedule([held("m1", 17)], trips: nil)
    let text = try AuditDocument(Auditor.audit(people, published), people, .vietnamese).text()
    #expect(text.contains("\"amount\" : null,\n      \"term\" : \"cost\""), "\(text)")
    #expect(text.contains("\"levels\" : [\n    0,\n    0,\n    null\n  ]"), "\(text)")
  }
}
