package import Campaign

/// `duty`: leaders are the heads and deputies of leadership units; on every date with an open
/// slot, of the leaders who are not away in all of the date's open sessions, at least `leaders`
/// are in no team.
package struct DutyAudit: RuleAudit {
  package let rule = RuleID.duty

  package func findings(_ facts: ScheduleFacts) -> [Finding] {
    let least = facts.campaign.rules.leadersOnDuty
    guard least > 0 else { return [] }
    guard facts.statesTeams else { return [Finding(rule, .notStated)] }
    return facts.campaign.workingDates.compactMap { date -> Finding? in
      let out = Set(facts.tours.filter { $0.date == date }.flatMap(\.people))
      let onDuty = facts.index.leadersPresent(on: date).filter { !out.contains($0.id) }
      guard onDuty.count < least else { return nil }
      return Finding(rule, .tooFewOnDuty, date: date, found: onDuty.count, allowed: least)
    }
  }
}
