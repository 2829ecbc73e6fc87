/// Reads slot patterns: `2023-04-19`, `2023-04-19..2023-04-21 morning`, `monday,friday afternoon`,
/// or a mapping of `dates`, `weekdays` and `sessions`.
struct PatternReader {
  let sessions: IDTable<Session>
  let sessionIDs: [String]
  let log: DiagnosticLog

  /// Nil, with an error in the log, where the value is no pattern.
  func pattern(_ value: SourceValue) -> SlotPattern? {
    if let text = value.text { return pattern(text, at: value.place) }
    guard case .mapping = value.content, var fields = Fields(value, key: nil, log: log) else {
      log.add(.wrongType(key: nil, expected: .pattern), at: value.place)
      return nil
    }
    let pattern = pattern(&fields)
    fields.finish()
    return pattern
  }

  /// The pattern in the keys `dates`, `weekdays` and `sessions`.
  func pattern(_ fields: inout Fields) -> SlotPattern? {
    let dates = fields.dateRange("dates")
    let weekdays = fields.list("weekdays") { weekday($0) }
    let ids = fields.references("sessions", in: sessions)
    if !fields.failed.isDisjoint(with: ["dates", "weekdays", "sessions"]) { return nil }
    return SlotPattern(dates: dates, weekdays: Set(weekdays).sorted(), sessions: ids)
  }

  /// A pattern followed by a number, which is 1 where it is missing: `friday afternoon 2`.
  func weighted(_ value: SourceValue, key: String, in range: ClosedRange<Int>)
    -> (SlotPattern, Int)?
  {
    guard let text = value.text else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let last = words.last, !sessionIDs.contains(String(last)),
      last.utf8.allSatisfy({ (48...57).contains($0) })
    else { return pattern(value).map { ($0, 1) } }
    let number = SourceValue(content: .text(String(last)), place: value.place)
      .integer(key: key, in: range, log: log)
    let slots = pattern(words.dropLast().joined(separator: " "), at: value.place)
    guard let number, let slots else { return nil }
    return (slots, number)
  }

  func weekday(_ value: SourceValue) -> Weekday? {
    value.word(.weekday, key: nil, of: Weekday.allCases, name: \.name, log: log)
  }

  static func weekday(_ text: some StringProtocol) -> Weekday? {
    let name = text.lowercased()
    return Weekday.allCases.first { $0.name == name }
  }

  private func pattern(_ text: String, at place: SourcePlace) -> SlotPattern? {
    var pattern = SlotPattern()
    var weekdays: Set<Weekday> = []
    var isSound = true
    let joined = text.split(separator: "..", omittingEmptySubsequences: false)
      .map(\.trimmed).joined(separator: "..")
    let words = joined.split { $0.isWhitespace || $0 == "," }
    for word in words {
      if let first = word.first, first.isNumber, !sessionIDs.contains(String(word)) {
        guard let range = DateText.range(String(word), at: place, log: log) else {
          isSound = false
          continue
        }
        if pattern.dates != nil {
          log.add(.patternTwoDates(found: Quoting.short(text)), at: place)
          isSound = false
        }
        pattern.dates = range
      } else if let weekday = PatternReader.weekday(word) {
        weekdays.insert(weekday)
      } else if sessions.contains(SessionID(String(word))) {
        pattern.sessions.append(SessionID(String(word)))
      } else {
        isSound = false
        guard sessions.isComplete else { continue }
        let known = Weekday.allCases.map(\.name) + sessionIDs
        log.add(
          .badPattern(
            found: Quoting.short(String(word)), sessions: sessionIDs,
            nearest: Spelling.nearest(to: String(word), among: known)),
          at: place)
      }
    }
    if words.isEmpty {
      log.add(.wrongType(key: nil, expected: .pattern), at: place)
      return nil
    }
    pattern.weekdays = weekdays.sorted()
    return isSound ? pattern : nil
  }
}
