package import Campaign

/// Where and when a meeting may be held: a start on a date, at one of its places, with one of its sites.
package struct Spot: Hashable, Sendable {
  package var date: CivilDate
  package var session: SessionID
  package var start: ClockTime
  package var place: PlaceID
  /// Nil where the meeting visits no site.
  package var site: PlaceID?

  package init(
    date: CivilDate, session: SessionID, start: ClockTime, place: PlaceID, site: PlaceID? = nil
  ) {
    self.date = date
    self.session = session
    self.start = start
    self.place = place
    self.site = site
  }

  /// Where a schedule holds a meeting; nil for a session that the campaign does not have.
  package init?(_ held: Schedule.HeldMeeting, in campaign: Campaign) {
    guard let start = campaign.start(of: held) else { return nil }
    self.init(
      date: held.date, session: held.session, start: start, place: held.place, site: held.site)
  }
}

extension Problem {
  /// The stop in the slot, in the campaign's words.
  func spot(_ stop: Int, _ slot: Int) -> Spot {
    Spot(
      date: dates[day(slot)], session: campaign.sessions[session(slot)].id,
      start: ClockTime(minutes: minute(slot)), place: campaign.places[stopPlace[stop]].id,
      site: stopSite[stop].map { campaign.places[$0].id })
  }
}
