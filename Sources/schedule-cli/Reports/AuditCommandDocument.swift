import Audit
import Campaign

/// What `audit --json` prints.
struct AuditCommandDocument: Encodable {
  /// `clean`, `broken` or `input-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  /// The file of the schedule; left out for the baseline.
  var schedule: String?
  var audit: AuditDocument
  var certificate: ProofDocument?

  init(
    schedule: String?, _ diagnostics: [Diagnostic], _ audit: AuditDocument, _ proven: ProofReport?,
    isClean: Bool
  ) {
    status = isClean && proven?.isInOrder ?? true ? "clean" : "broken"
    self.diagnostics = diagnostics.map(DiagnosticDocument.init)
    self.schedule = schedule
    self.audit = audit
    certificate = proven?.document
  }
}
