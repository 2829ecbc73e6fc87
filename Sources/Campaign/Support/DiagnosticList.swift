/// Diagnostics of one file as they are found: the first ones are kept and the rest is counted, so
/// that a file of millions of mistakes does not fill the memory.
struct DiagnosticList {
  /// How many are kept.
  static let most = 200

  let file: String
  let language: Language
  private var kept: [Diagnostic] = []
  private var omitted = 0
  private var omitsErrors = false

  init(file: String, language: Language) {
    self.file = file
    self.language = language
  }

  /// Everything kept, in the order found, and at the end how many more there are: an error where one of
  /// them is.
  var all: [Diagnostic] {
    guard omitted > 0 else { return kept }
    let count = Formatting.integer(omitted, language)
    return kept + [
      Diagnostic(
        id: "more", severity: omitsErrors ? .error : .note, file: file,
        message: language(
          vi: "Còn \(count) lỗi khác trong tệp này.", en: "\(count) more mistakes in this file."))
    ]
  }

  mutating func add(_ diagnostic: Diagnostic) {
    if kept.count < DiagnosticList.most {
      kept.append(diagnostic)
    } else {
      omitted += 1
      if diagnostic.severity == .error { omitsErrors = true }
    }
  }

  mutating func add(
    _ id: String, _ severity: Diagnostic.Severity = .error, line: Int? = nil, column: Int? = nil,
    vi: String, en: String
  ) {
    add(
      Diagnostic(
        id: id, severity: severity, file: file, line: line, column: column,
        message: language(vi: vi, en: en)))
  }
}
