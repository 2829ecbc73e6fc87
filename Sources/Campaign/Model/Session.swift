/// A named part of the working day in which a meeting can be held.
package struct Session: Hashable, Sendable {
  package var id: SessionID
  /// As planners read it: `buổi sáng`.
  package var name: String
  /// When a meeting of the session begins.
  package var start: ClockTime
  /// When a meeting of the session must have ended (a meeting may end at this minute).
  package var end: ClockTime

  package init(id: SessionID, name: String, start: ClockTime, end: ClockTime) {
    self.id = id
    self.name = name
    self.start = start
    self.end = end
  }

  package var minutes: Int { end.minutes - start.minutes }
}
