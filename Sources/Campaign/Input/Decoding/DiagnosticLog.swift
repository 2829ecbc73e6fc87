/// The mistakes found so far. One log follows a reading from its first file to its last check; it
/// is shared by everyone who reads, hence a class.
final class DiagnosticLog {
  private struct Entry: Hashable {
    var mistake: Mistake
    var place: SourcePlace
  }

  /// Diagnostics beyond this many are counted, not listed.
  static let most = 200
  /// Of each severity so many are kept, in the order found; beyond them only their number is, so
  /// that a file of millions of mistakes does not fill the memory.
  static let mostKept = 10_000

  private var entries: [Entry] = []
  private var seen: Set<Entry> = []
  private var kept: [Diagnostic.Severity: Int] = [:]
  private var beyond = 0
  private(set) var hasErrors = false

  /// What a reading of one file gives: its value, nil where it has errors, and what was found.
  static func collect<Value>(
    file: String, language: Language, _ body: (DiagnosticLog) -> Value?
  ) -> (Value?, [Diagnostic]) {
    let log = DiagnosticLog()
    let value = body(log)
    return (
      log.hasErrors ? nil : value, log.diagnostics(mainFile: file, language: language)
    )
  }

  /// Notes a mistake; the same one at the same place is noted once.
  func add(_ mistake: Mistake, at place: SourcePlace) {
    let severity = mistake.severity
    if severity == .error { hasErrors = true }
    guard kept[severity, default: 0] < DiagnosticLog.mostKept else {
      beyond += 1
      return
    }
    let entry = Entry(mistake: mistake, place: place)
    guard seen.insert(entry).inserted else { return }
    kept[severity, default: 0] += 1
    entries.append(entry)
  }

  /// Notes what another log has kept, but for the mistakes that a third one knows, wherever they are.
  func add(contentsOf other: DiagnosticLog, exceptMistakesOf known: DiagnosticLog? = nil) {
    let mistakes = Set((known?.entries ?? []).map(\.mistake))
    for entry in other.entries where !mistakes.contains(entry.mistake) {
      add(entry.mistake, at: entry.place)
    }
  }

  /// Notes why a file gives no text: at its own line where that is known, else where it is named.
  func add(_ problem: TextFile.Problem, of file: String, namedAt place: SourcePlace) {
    var place = place
    if case .notUTF8(let line) = problem { place = SourcePlace(file: file, line: line) }
    add(.file(file, problem), at: place)
  }

  /// Everything found, by file (the main file first), line and column; beyond `most`, errors are
  /// kept before warnings and notes, and a last entry says how many are left out.
  func diagnostics(mainFile: String, language: Language) -> [Diagnostic] {
    func key(_ index: Int) -> (Bool, String, Int, Int, Int) {
      let place = entries[index].place
      return (place.file != mainFile, place.file, place.line ?? 0, place.column ?? 0, index)
    }
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (key(a), key(b))
      if first.0 != second.0 { return !first.0 }
      return (first.1, first.2, first.3, first.4) < (second.1, second.2, second.3, second.4)
    }
    let sorted = entries.indices.sorted(by: precedes)
    let byWeight = [Diagnostic.Severity.error, .warning, .note].flatMap { severity in
      sorted.filter { entries[$0].mistake.severity == severity }
    }
    var listed = byWeight.prefix(DiagnosticLog.most).sorted(by: precedes).map { index in
      let (mistake, place) = (entries[index].mistake, entries[index].place)
      return Diagnostic(
        id: mistake.id, severity: mistake.severity, file: place.file, line: place.line,
        column: place.column, message: mistake.message(language))
    }
    let left = byWeight.dropFirst(DiagnosticLog.most)
    if let first = left.first {
      let mistake = Mistake.more(count: left.count + beyond)
      listed.append(
        Diagnostic(
          id: mistake.id, severity: entries[first].mistake.severity, file: mainFile,
          message: mistake.message(language)))
    }
    return listed
  }
}
