package import Campaign

/// `balance`, in points: over all people, the square of the number of dates out.
package struct BalanceTerm: TermAudit {
  package let term = Term.balance

  package func amount(_ facts: ScheduleFacts) -> Int? {
    guard facts.statesTeams else { return nil }
    var sum = CheckedSum()
    for person in facts.campaign.people {
      let dates = facts.tours.filter { $0.people.contains(person.id) }.map(\.date).eachOnce
      sum.add { dates.count * dates.count }
    }
    return sum.value
  }
}
