package import Campaign

extension Schedule {
  /// The same schedule in other words that are nearer to those of another one, the nearest first:
  /// delegations of a date change names, and drivers vehicles, where that takes nothing but the names.
  /// Whether each of them keeps the rules is for the audit to say; the schedule itself comes last.
  ///
  /// The search takes delegations for alike that are, and drivers as they come; people would rather have
  /// as few of them changed as can be.
  package func likenesses(to other: Schedule, in campaign: Campaign) -> [Schedule] {
    var list: [Schedule] = []
    for named in [withDelegations(of: other, in: campaign), self] {
      for driven in [
        named.withDrivers(of: other, onAllDates: true, in: campaign),
        named.withDrivers(of: other, onAllDates: false, in: campaign), named,
      ] {
        let ordered = driven.ordered(for: campaign)
        if !list.contains(ordered) { list.append(ordered) }
      }
    }
    return list
  }

  /// On every date the delegations that hold most of the same meetings have the same names. Nights join
  /// dates, so where there are any nothing is renamed.
  private func withDelegations(of other: Schedule, in campaign: Campaign) -> Schedule {
    if (trips ?? []).contains(where: { $0.night != nil }) { return self }
    var result = self
    for date in Set(meetings.map(\.date)).sorted() {
      let names = names(on: date, of: other, campaign.delegations.map(\.id))
      for m in result.meetings.indices where result.meetings[m].date == date {
        let old = result.meetings[m].delegation
        result.meetings[m].delegation = names[old] ?? old
      }
      for t in (result.trips ?? []).indices where result.trips?[t].date == date {
        guard let old = result.trips?[t].delegation else { continue }
        result.trips?[t].delegation = names[old] ?? old
      }
    }
    return result
  }

  /// A permutation of the delegations: pairs with the most meetings in common first.
  private func names(
    on date: CivilDate, of other: Schedule, _ delegations: [DelegationID]
  ) -> [DelegationID: DelegationID] {
    let before = Dictionary(
      other.meetings.filter { $0.date == date }.map { ($0.meeting, $0.delegation) },
      uniquingKeysWith: { first, _ in first })
    var common: [DelegationID: [DelegationID: Int]] = [:]
    for held in meetings where held.date == date {
      guard let old = before[held.meeting] else { continue }
      common[held.delegation, default: [:]][old, default: 0] += 1
    }
    var names: [DelegationID: DelegationID] = [:]
    var left = delegations
    let pairs = delegations.enumerated().flatMap { i, new in
      delegations.enumerated().compactMap { j, old in
        common[new]?[old].map { (shared: $0, same: new == old ? 0 : 1, i: i, j: j) }
      }
    }.sorted { ($1.shared, $0.same, $0.i, $0.j) < ($0.shared, $1.same, $1.i, $1.j) }
    for pair in pairs where names[delegations[pair.i]] == nil {
      let old = delegations[pair.j]
      guard let place = left.firstIndex(of: old) else { continue }
      names[delegations[pair.i]] = old
      left.remove(at: place)
    }
    // Those that hold nothing of before keep their names where these are left.
    for new in delegations where names[new] == nil && left.contains(new) {
      names[new] = new
      left.removeAll { $0 == new }
    }
    for new in delegations where names[new] == nil { names[new] = left.removeFirst() }
    return names
  }
}
