/// A named part of the working day in which a meeting can be held.
package struct Session: Hashable, Sendable {
  package var id: SessionID
  /// As planners read it: `buổi sáng`.
  package var name: String
  /// When the session, and its first meeting, begins.
  package var start: ClockTime
  /// When a meeting of the session must have ended (a meeting may end at this minute).
  package var end: ClockTime
  /// When meetings may begin: `start`, then others before `end`, increasing. With several starts a
  /// delegation may hold several meetings in the session.
  package var starts: [ClockTime]

  /// - Parameter laterStarts: starts after `start`, increasing and before `end`.
  package init(
    id: SessionID, name: String, start: ClockTime, end: ClockTime, laterStarts: [ClockTime] = []
  ) {
    self.id = id
    self.name = name
    self.start = start
    self.end = end
    starts = [start] + laterStarts
  }

  package var minutes: Int { end.minutes - start.minutes }
}
