/// When and where a held meeting takes place, looked up in the campaign: what documents, files and
/// tables print of it.
package struct HeldMeetingFacts: Hashable, Sendable {
  package var start: ClockTime
  /// A visit to a site and the drive there included.
  package var end: ClockTime
  /// Positions among the campaign's places: where it begins, and where the delegation is at its end.
  package var place: Int
  package var endPlace: Int
  /// Driven within the meeting: to the sites of its programme and back, and to the site that ends it.
  package var metres: Int

  /// Nil where the campaign does not have the meeting, the session, the place or the site.
  ///
  /// Complexity: linear in the campaign's meetings, sessions and places.
  package init?(_ held: Schedule.HeldMeeting, in campaign: Campaign) {
    guard let meeting = campaign.meetings.first(where: { $0.id == held.meeting }),
      let start = campaign.start(of: held),
      let sessions = campaign.sessions(of: meeting, from: held.session), let last = sessions.last,
      let place = campaign.places.firstIndex(where: { $0.id == held.place })
    else { return nil }
    self.start = start
    self.place = place
    var minutes = (sessions.count > 1 ? last.start : start).minutes + meeting.minutes
    endPlace = place
    metres = campaign.excursionMetres(of: meeting, from: place)
    if let id = held.site {
      guard let site = campaign.places.firstIndex(where: { $0.id == id }),
        campaign.travel.has(campaign.places.count)
      else { return nil }
      endPlace = site
      metres += campaign.travel.metres[place][site]
      minutes += campaign.travel.minutes[place][site] + (meeting.site?.minutes ?? 0)
    }
    end = ClockTime(minutes: minutes)
  }
}

extension Campaign {
  /// When the held meeting begins; nil for a session that the campaign does not have.
  package func start(of held: Schedule.HeldMeeting) -> ClockTime? {
    held.start ?? sessions.first { $0.id == held.session }?.start
  }

  /// What the items of the meeting's programme that visit a site add to the way, there and back, where
  /// the meeting is held at this position among the places.
  package func excursionMetres(of meeting: Meeting, from place: Int) -> Int {
    let sites = meeting.programme.compactMap { item in
      item.site.flatMap { id in places.firstIndex { $0.id == id } }
    }
    guard !sites.isEmpty, travel.has(places.count) else { return 0 }
    return sites.reduce(0) { $0 + travel.metres[place][$1] + travel.metres[$1][place] }
  }
}

extension TravelTable {
  /// Whether there is an entry for every pair of so many places.
  func has(_ places: Int) -> Bool {
    minutes.count == places && metres.count == places
      && (minutes + metres).allSatisfy { $0.count == places }
  }
}
