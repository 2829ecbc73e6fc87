/// Where a delegation spends another night after a date; nil is none away from the base.
package struct NightDifference: Hashable, Sendable {
  package var date: CivilDate
  package var delegation: DelegationID
  package var old: PlaceID?
  package var new: PlaceID?

  package init(date: CivilDate, delegation: DelegationID, old: PlaceID?, new: PlaceID?) {
    self.date = date
    self.delegation = delegation
    self.old = old
    self.new = new
  }

  /// The nights that differ between two schedules, by date and delegation as the campaign lists
  /// them; none where one of the schedules has no trips.
  static func all(
    from old: Schedule, to new: Schedule, in campaign: Campaign
  ) -> [NightDifference] {
    guard let before = old.trips, let after = new.trips else { return [] }
    let ranks = Dictionary(
      campaign.delegations.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func key(_ night: NightDifference) -> (CivilDate, Int, DelegationID) {
      (night.date, ranks[night.delegation] ?? .max, night.delegation)
    }
    return Pairing.pairs(before, after, by: Outing.init).compactMap { pair in
      guard let trip = pair.new ?? pair.old, pair.old?.night != pair.new?.night else { return nil }
      return NightDifference(
        date: trip.date, delegation: trip.delegation, old: pair.old?.night, new: pair.new?.night)
    }.sorted { key($0) < key($1) }
  }
}
