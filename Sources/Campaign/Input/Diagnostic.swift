/// One thing to say about the planner's data: where it stands, what was found, what is allowed, and
/// a likely fix. Collected, never thrown.
package struct Diagnostic: Hashable, Sendable {
  /// Whether work can go on.
  package enum Severity: String, Sendable {
    /// The campaign cannot be planned as it stands.
    case error
    /// It can, but the schedule may be affected.
    case warning
    /// Worth knowing.
    case note
  }

  /// Stable name of the kind of mistake: `unknown-id`, `duplicate-id`, `date-outside-window`.
  package var id: String
  package var severity: Severity
  /// The file as the planner named it, relative to the campaign folder.
  package var file: String
  /// Line and column from 1; nil where the whole file is meant.
  package var line: Int?
  package var column: Int?
  /// Found, allowed and fix in one or two sentences.
  package var message: String

  package init(
    id: String, severity: Severity, file: String, line: Int? = nil, column: Int? = nil,
    message: String
  ) {
    self.id = id
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}
