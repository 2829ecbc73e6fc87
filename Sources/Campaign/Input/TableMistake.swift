/// A mistake of a CSV table, as facts.
enum TableMistake: Hashable {
  // Any table
  case misplacedQuote
  case openQuote
  case tooLarge
  case empty
  case extraCell(found: String, columns: Int)
  case duplicateColumn(String)

  // Tables of schedules
  case unknownColumn(String, nearest: String)
  /// Each of them a column, or several of which one is needed.
  case missingColumns([[String]])
  case emptyCell
  case badDate(found: String)
  case noSessionAt(ClockTime, starts: [ClockTime])
  /// The host has no meeting, or several.
  case ambiguousHost(String, meetings: [String])

  var severity: Diagnostic.Severity {
    if case .unknownColumn = self { return .warning }
    return .error
  }

  /// The stable name of the kind of mistake.
  var id: String {
    switch self {
    case .misplacedQuote, .openQuote: "csv-quotes"
    case .tooLarge: "file-too-large"
    case .empty: "csv-empty"
    case .extraCell: "csv-extra-cell"
    case .duplicateColumn: "duplicate-column"
    case .unknownColumn: "unknown-column"
    case .missingColumns: "missing-column"
    case .emptyCell: "empty-cell"
    case .badDate: "bad-date"
    case .noSessionAt: "unknown-session"
    case .ambiguousHost: "ambiguous-host"
    }
  }
}
