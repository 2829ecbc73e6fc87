internal import Campaign

// Changes that concessions make. Each answers whether it could be made: whether it changes something
// and stays within what `Documentation/CampaignFormat.md` allows.

extension Campaign {
  /// Changes one element of a list.
  mutating func change<Element>(
    _ list: WritableKeyPath<Campaign, [Element]>, where isMeant: (Element) -> Bool,
    _ body: (inout Element) -> Bool
  ) -> Bool {
    guard let index = self[keyPath: list].firstIndex(where: isMeant) else { return false }
    return body(&self[keyPath: list][index])
  }

  /// Changes all elements of a list that can be changed.
  mutating func changeAll<Element>(
    _ list: WritableKeyPath<Campaign, [Element]>, _ body: (inout Element) -> Bool
  ) -> Bool {
    var isChanged = false
    for index in self[keyPath: list].indices where body(&self[keyPath: list][index]) {
      isChanged = true
    }
    return isChanged
  }

  /// From the first to the last date that anything in the campaign speaks about.
  var span: DateRange {
    guard let plan = workPlan?.window else { return window }
    return min(window.lowerBound, plan.lowerBound)...max(window.upperBound, plan.upperBound)
  }

  /// Patterns that mean all dates of the campaign but those of the extent.
  func away(besides extent: Concession.Extent) -> [SlotPattern] {
    guard case .dates(let dates) = extent else { return [] }
    return SlotPattern().without(dates, in: span)
  }
}

extension Array where Element == SlotPattern {
  /// The same without the dates of the extent; without anything where it is everywhere. False where
  /// that changes nothing.
  mutating func lift(_ extent: Concession.Extent, in span: DateRange) -> Bool {
    let before = self
    switch extent {
    case .dates(let dates): self = flatMap { $0.without(dates, in: span) }
    case .everywhere, .meetings: self = []
    }
    return self != before
  }
}

extension SlotPattern {
  /// Far beyond what any campaign speaks about.
  private static let farAway = 1_000

  /// Patterns that mean the same slots, in and around the span, but those of the dates, which are in
  /// order.
  func without(_ lifted: [CivilDate], in span: DateRange) -> [SlotPattern] {
    let around =
      span.lowerBound.adding(
        days: -SlotPattern.farAway)...span.upperBound.adding(
        days: SlotPattern.farAway)
    let range = dates ?? around
    let inside = lifted.filter { range.contains($0) && matchesDate($0) }
    if inside.isEmpty { return [self] }
    var parts: [SlotPattern] = []
    var start = range.lowerBound
    for date in inside {
      if start < date {
        parts.append(
          SlotPattern(
            dates: start...date.adding(days: -1), weekdays: weekdays, sessions: sessions))
      }
      start = date.adding(days: 1)
    }
    if start <= range.upperBound {
      parts.append(
        SlotPattern(dates: start...range.upperBound, weekdays: weekdays, sessions: sessions))
    }
    return parts
  }
}

extension Identifier {
  /// `base-1`, `base-2`, …: so many identifiers that none of the others is.
  static func fresh(_ base: String, _ count: Int, besides others: [Identifier]) -> [Identifier] {
    let used = Set(others)
    var fresh: [Identifier] = []
    var number = 1
    while fresh.count < count {
      let id = Identifier("\(base)-\(number)")
      if !used.contains(id) { fresh.append(id) }
      number += 1
    }
    return fresh
  }
}
