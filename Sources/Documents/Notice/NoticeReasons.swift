package import Campaign

/// Why a schedule changes, in the words in which its notice says so.
package struct NoticeReasons: Hashable, Sendable {
  /// Of the change as a whole; empty gives none.
  package var general: String
  /// Of single meetings, beside or instead of that.
  package var meetings: [MeetingID: String]

  package init(general: String = "", meetings: [MeetingID: String] = [:]) {
    self.general = general
    self.meetings = meetings
  }
}
