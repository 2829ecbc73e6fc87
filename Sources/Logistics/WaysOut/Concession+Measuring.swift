internal import Campaign

extension Concession {
  /// What a schedule must have little of for the concession to be small.
  var measures: [Term] {
    switch kind {
    case .leaveOut: [.unscheduled]
    case .raise: [.cost]
    default: []
    }
  }

  /// Đồng to which a line is raised.
  private static let roundDong = 1_000

  /// The concession with the amount that a schedule of the changed campaign needs, where that was to be
  /// found out; nil where it needs none.
  func measured(
    by solution: Solution, in campaign: Campaign, changed: Campaign
  ) -> Concession? {
    guard isUnmeasured else { return self }
    switch kind {
    case .leaveOut:
      let held = Set(solution.schedule.meetings.map(\.meeting))
      let missing = campaign.meetings.filter { $0.isRequired && !held.contains($0.id) }.map(\.id)
      return missing.isEmpty
        ? nil : Concession(kind, amount: missing.count, extent: .meetings(missing))
    case .raise(let line):
      guard let budget = campaign.budget,
        let available = budget.chargedLines.first(where: { $0.id == line })?.available
      else { return self }
      let costs = zip(CostKind.allCases, solution.plan.costs(in: Problem(changed)))
      let kinds = budget.kinds(of: line)
      let charged = costs.reduce(0) { $0 + (kinds.contains($1.0) ? $1.1 : 0) }
      if charged <= available { return nil }
      let round = Concession.roundDong
      return Concession(kind, amount: (charged - available + round - 1) / round * round)
    default: return self
    }
  }
}
