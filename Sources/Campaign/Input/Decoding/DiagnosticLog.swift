/// The mistakes found so far. One log follows a reading from its first file to its last check; it
/// is shared by everyone who reads, hence a class.
final class DiagnosticLog {
  private struct Entry: Hashable {
    var mistake: Mistake
    var place: SourcePlace
  }

  /// Diagnostics beyond this many are counted, not listed.
  static let most = 200

  private var entries: [Entry] = []
  private var seen: Set<Entry> = []
  /// Diagnostics that someone else has put into words.
  private var finished: [Diagnostic] = []
  private(set) var hasErrors = false

  /// Notes a mistake; the same one at the same place is noted once.
  func add(_ mistake: Mistake, at place: SourcePlace) {
    let entry = Entry(mistake: mistake, place: place)
    guard seen.insert(entry).inserted else { return }
    entries.append(entry)
    if mistake.severity == .error { hasErrors = true }
  }

  func add(_ diagnostics: [Diagnostic]) {
    finished += diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) { hasErrors = true }
  }

  /// Everything found, by file (the main file first), line and column; beyond `most`, errors are
  /// kept before warnings and notes, and a last entry says how many are left out.
  func diagnostics(mainFile: String, language: Language) -> [Diagnostic] {
    let all =
      entries.map { entry in
        Diagnostic(
          id: entry.mistake.id, severity: entry.mistake.severity, file: entry.place.file,
          line: entry.place.line, column: entry.place.column, message: "")
      } + finished
    func key(_ index: Int) -> (Bool, String, Int, Int, Int) {
      let one = all[index]
      return (one.file != mainFile, one.file, one.line ?? 0, one.column ?? 0, index)
    }
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (key(a), key(b))
      if first.0 != second.0 { return !first.0 }
      return (first.1, first.2, first.3, first.4) < (second.1, second.2, second.3, second.4)
    }
    let sorted = all.indices.sorted(by: precedes)
    let byWeight =
      sorted.filter { all[$0].severity == .error } + sorted.filter { all[$0].severity == .warning }
      + sorted.filter { all[$0].severity == .note }
    var listed = byWeight.prefix(DiagnosticLog.most).sorted(by: precedes).map { index in
      var diagnostic = all[index]
      if index < entries.count { diagnostic.message = entries[index].mistake.message(language) }
      return diagnostic
    }
    let left = byWeight.dropFirst(DiagnosticLog.most)
    if let first = left.first {
      let mistake = Mistake.more(count: left.count)
      listed.append(
        Diagnostic(
          id: mistake.id, severity: all[first].severity, file: mainFile,
          message: mistake.message(language)))
    }
    return listed
  }
}
