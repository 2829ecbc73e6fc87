import Campaign

/// A diagnostic for machines.
struct DiagnosticDocument: Encodable {
  var id: String
  var severity: String
  var file: String
  var line: Int?
  var column: Int?
  var message: String

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    severity = diagnostic.severity.rawValue
    file = diagnostic.file
    line = diagnostic.line
    column = diagnostic.column
    message = diagnostic.message
  }
}

/// What a command prints for machines where it ends before it has a result.
struct FailureDocument: Encodable {
  /// `input-error` or `internal-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
}
