/// One part of a meeting's programme: a report, a discussion, a break, a visit to a site.
package struct ProgrammeItem: Hashable, Sendable {
  /// Unique within its meeting.
  package var id: ItemID
  /// As the programme prints it.
  package var title: String
  /// How long it takes, without the drives to a site and back.
  package var minutes: Int
  package var presenters: [Presenter]
  /// What is known of the paper that is read; nil where none is, empty where nothing more is said.
  package var paper: String?
  /// Items that have ended when this one begins.
  package var after: [ItemID]
  /// The session it lies in, where that is fixed.
  package var session: SessionID?
  /// Begins no earlier and ends no later, where stated.
  package var from: ClockTime?
  package var until: ClockTime?
  /// Where everybody drives to for it, and back from at its end; nil for where the meeting is held.
  package var site: PlaceID?
  /// Text for the column of remarks.
  package var note: String

  package init(
    id: ItemID, title: String = "", minutes: Int, presenters: [Presenter] = [],
    paper: String? = nil, after: [ItemID] = [], session: SessionID? = nil, from: ClockTime? = nil,
    until: ClockTime? = nil, site: PlaceID? = nil, note: String = ""
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.presenters = presenters
    self.paper = paper
    self.after = after
    self.session = session
    self.from = from
    self.until = until
    self.site = site
    self.note = note
  }
}

/// Who presents an item.
package enum Presenter: Hashable, Sendable {
  case person(PersonID)
  case guest(GuestID)
  /// Somebody whom the campaign does not list, as the programme prints them.
  case text(String)
}
