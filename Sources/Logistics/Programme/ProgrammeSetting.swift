internal import Campaign

/// What the items of a programme have to fit when their meeting is held on a date, from a session on,
/// at a place. Equal settings have equal arrangements.
///
/// Times are minutes from midnight; stretches of time do not contain their end.
struct ProgrammeSetting: Hashable {
  /// A session of the meeting, as far as the meeting takes it.
  struct Part: Hashable {
    var session: SessionID
    var time: Range<Int>
  }

  struct Item: Hashable {
    var id: ItemID
    /// With the drives to a site and back.
    var minutes: Int
    /// Indices of the items that have ended when this one begins.
    var after: [Int]
    /// Where the session is fixed: all of its time, empty where the meeting does not take it.
    var session: Range<Int>?
    /// The item's own times; nil where none are stated.
    var time: Range<Int>?
    /// When people who present it are away.
    var absences: [Absence]
  }

  struct Absence: Hashable {
    var person: PersonID
    var time: Range<Int>
  }

  let meeting: MeetingID
  /// In order of time.
  let parts: [Part]
  /// In the order of the programme.
  let items: [Item]

  /// Nil where the day has too few sessions left, or a place or a drive is not known.
  ///
  /// What belongs to a rule that is switched off is left out: orders to `order`, absences to `person`.
  init?(
    _ campaign: Campaign, _ meeting: Meeting, on date: CivilDate, from session: SessionID,
    start: ClockTime, at place: PlaceID
  ) {
    guard let sessions = campaign.sessions(of: meeting, from: session) else { return nil }
    let minutes = meeting.programme.map { campaign.minutes(of: $0, from: place) }
    guard !minutes.contains(nil) else { return nil }
    self.meeting = meeting.id
    parts = sessions.enumerated().map { index, session in
      let start = (index == 0 ? start : session.start).minutes
      let end = index == sessions.count - 1 ? start + meeting.minutes : session.end.minutes
      return Part(session: session.id, time: start..<end)
    }
    let positions = meeting.programme.map(\.id).positions
    let times = Dictionary(
      sessions.map { ($0.id, $0.start.minutes..<$0.end.minutes) },
      uniquingKeysWith: { first, _ in first })
    items = zip(meeting.programme, minutes).map { item, minutes in
      Item(
        id: item.id, minutes: minutes ?? item.minutes,
        after: campaign.rules.isOn(.order) ? item.after.compactMap { positions[$0] } : [],
        session: item.session.map { times[$0] ?? 0..<0 },
        time: item.from == nil && item.until == nil
          ? nil
          : (item.from?.minutes ?? 0)..<max(item.from?.minutes ?? 0, item.until?.minutes ?? 1440),
        absences: item.presenters.flatMap { campaign.absences(of: $0, on: date) })
    }
  }
}

extension Campaign {
  /// When the presenter is away on the date, by sessions of the day. Whether guests are there is what
  /// rule `guest` asks of the whole meeting.
  fileprivate func absences(
    of presenter: Presenter, on date: CivilDate
  ) -> [ProgrammeSetting.Absence] {
    guard case .person(let id) = presenter, rules.isOn(.person),
      let person = people.first(where: { $0.id == id })
    else { return [] }
    return sessions.filter { session in person.away.contains { $0.matches(date, session.id) } }
      .map {
        ProgrammeSetting.Absence(person: id, time: $0.start.minutes..<$0.end.minutes)
      }
  }
}
