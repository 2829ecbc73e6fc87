/// A named part of the working day in which a meeting can be held.
package struct Session: Hashable, Sendable {
  package var id: SessionID
  /// As planners read it: `buổi sáng`.
  package var name: String
  /// When the session, and its first meeting, begins.
  package var start: ClockTime
  /// When a meeting of the session must have ended (a meeting may end at this minute).
  package var end: ClockTime
  /// When meetings may begin after `start`: increasing, before `end`. With several starts a delegation
  /// may hold several meetings in the session.
  package var laterStarts: [ClockTime]

  package init(
    id: SessionID, name: String, start: ClockTime, end: ClockTime, laterStarts: [ClockTime] = []
  ) {
    self.id = id
    self.name = name
    self.start = start
    self.end = end
    self.laterStarts = laterStarts
  }

  /// When meetings may begin, in order; never empty.
  package var starts: [ClockTime] { [start] + laterStarts }

  package var minutes: Int { end.minutes - start.minutes }
}
