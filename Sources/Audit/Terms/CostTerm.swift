package import Campaign

/// `cost`, in đồng: the sum over the kinds of cost.
package struct CostTerm: TermAudit {
  package let term = Term.cost

  package func amount(_ facts: ScheduleFacts) -> Int? {
    var sum = CheckedSum()
    for cost in facts.costs {
      guard let dong = cost.dong else { return nil }
      sum.add { dong }
    }
    return sum.value
  }
}
