import Campaign
import Foundation
import Testing

@testable import Logistics

@Suite struct RuleCompletenessTests {
  @Test func everyRuleIsPostedOnceInTheOrderOfItsIDs() {
    #expect(planningRules.map { $0.id } == RuleID.allCases)
  }

  @Test func everyTermIsCountedOnceInTheOrderOfItsIDs() {
    #expect(objectiveTerms.map { $0.term } == Term.allCases)
  }

  @Test(arguments: RuleID.allCases) func everyRuleHasATestFile(rule: RuleID) {
    let name = rule.rawValue.split(separator: "-").map(\.capitalized).joined()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("\(name)RuleTests.swift")
    #expect(FileManager.default.fileExists(atPath: file.path), "\(file.lastPathComponent)")
  }

  @Test func rulesThatCannotBeSwitchedOffStayOn() {
    let campaign = ruleCampaign { $0.rules.switchedOff = RuleID.allCases }
    let alwaysOn: [RuleID] = [.once, .window, .onePlace]
    let applied = planningRules.filter { $0.applies(to: campaign) }.map { $0.id }
    #expect(applied == alwaysOn)
  }
}
