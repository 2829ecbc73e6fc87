/// Each of these gives nil, with an error in the log, where the value is not what is asked for.
extension SourceValue {
  func text(key: String?, log: DiagnosticLog) -> String? {
    if let text { return text }
    log.add(.wrongType(key: key, expected: .text), at: place)
    return nil
  }

  func integer(key: String, in range: ClosedRange<Int>, log: DiagnosticLog) -> Int? {
    guard let text else {
      log.add(.wrongType(key: key, expected: .integer), at: place)
      return nil
    }
    guard text.isSignedDigits else {
      log.add(
        .badInteger(key: key, found: Quoting.short(text), fix: text.withoutGrouping), at: place)
      return nil
    }
    // Digits that do not fit into Int are out of every range.
    guard let number = Int(text), range.contains(number) else {
      log.add(
        .outOfRange(
          key: key, found: Quoting.short(text), least: String(range.lowerBound),
          most: String(range.upperBound)), at: place)
      return nil
    }
    return number
  }

  /// A decimal with `.` or `,`.
  func decimal(key: String, in range: ClosedRange<Double>, log: DiagnosticLog) -> Double? {
    guard let text else {
      log.add(.wrongType(key: key, expected: .number), at: place)
      return nil
    }
    let dotted = String(text.map { $0 == "," ? "." : $0 })
    guard dotted.isDecimal, let number = Double(dotted) else {
      log.add(.badDecimal(key: key, found: Quoting.short(text)), at: place)
      return nil
    }
    guard range.contains(number) else {
      log.add(
        .outOfRange(
          key: key, found: Quoting.short(text), least: range.lowerBound.plain,
          most: range.upperBound.plain), at: place)
      return nil
    }
    return number
  }

  /// A number of kilometres with at most three decimals, in metres.
  func metres(key: String, mostKilometres: Int, log: DiagnosticLog) -> Int? {
    parts(key: key, decimals: 3, most: mostKilometres, log: log) {
      .badKilometres(key: key, found: $0)
    }
  }

  /// A number with at most three decimals, in thousandths.
  func thousandths(key: String, most: Int, log: DiagnosticLog) -> Int? {
    parts(key: key, decimals: 3, most: most, log: log) {
      .badThousandths(key: key, found: $0)
    }
  }

  /// An amount of money in the unit, as whole đồng.
  func dong(key: String, unit: MoneyUnit, log: DiagnosticLog) -> Int? {
    parts(
      key: key, decimals: unit.decimals, most: Limits.dong.upperBound / unit.dong, log: log
    ) {
      .badAmount(
        key: key, found: $0, unit: unit, fix: unit == .dong ? text?.withoutGrouping : nil)
    }
  }

  /// A number that is not negative with at most so many decimals, counted in the last of them.
  ///
  /// - Precondition: `most` times 10 to the power of `decimals` fits 64 bits.
  private func parts(
    key: String, decimals: Int, most: Int, log: DiagnosticLog, else mistake: (String) -> Mistake
  ) -> Int? {
    guard let text else {
      log.add(.wrongType(key: key, expected: .number), at: place)
      return nil
    }
    let dotted = String(text.map { $0 == "," ? "." : $0 })
    let parts = dotted.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard dotted.isDecimal, fraction.count <= decimals, !dotted.hasPrefix("-") else {
      log.add(mistake(Quoting.short(text)), at: place)
      return nil
    }
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let padded = fraction + String(repeating: "0", count: decimals - fraction.count)
    guard let whole = Int(parts[0]), whole <= most, let rest = Int("0" + padded),
      whole * scale + rest <= most * scale
    else {
      log.add(
        .outOfRange(key: key, found: Quoting.short(text), least: "0", most: String(most)),
        at: place)
      return nil
    }
    return whole * scale + rest
  }

  func boolean(key: String, log: DiagnosticLog) -> Bool? {
    switch text?.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      log.add(.badBoolean(key: key, found: text.map(Quoting.short)), at: place)
      return nil
    }
  }

  /// The one of a few values whose name the text spells, in small letters or capitals.
  func word<Value>(
    _ vocabulary: Mistake.Vocabulary, key: String?, of values: [Value], name: (Value) -> String,
    log: DiagnosticLog
  ) -> Value? {
    guard let text = text(key: key, log: log) else { return nil }
    let word = text.lowercased()
    if let value = values.first(where: { name($0).lowercased() == word }) { return value }
    let names = values.map(name)
    log.add(
      .badWord(
        vocabulary, found: Quoting.short(text), allowed: names,
        nearest: Spelling.nearest(to: text, among: names)),
      at: place)
    return nil
  }

  func date(log: DiagnosticLog) -> CivilDate? {
    guard let text else {
      log.add(.wrongType(key: nil, expected: .date), at: place)
      return nil
    }
    return DateText.date(text, at: place, log: log)
  }

  /// `2023-04-18`, `2023-04-18..2023-04-28`, or a mapping of `from` and `to`; both ends included.
  func dateRange(key: String, log: DiagnosticLog) -> DateRange? {
    if let text { return DateText.range(text, at: place, log: log) }
    guard case .mapping = content, var fields = Fields(self, key: key, log: log) else {
      log.add(.wrongType(key: key, expected: .dateRange), at: place)
      return nil
    }
    let ends = ["from", "to"].map { end in
      fields.required(end, example: "\(end): 2023-04-18").flatMap { $0.date(log: log) }
    }
    fields.finish()
    guard let from = ends[0], let to = ends[1] else { return nil }
    guard from <= to else {
      log.add(.rangeBackwards(from: from, to: to), at: place)
      return nil
    }
    return from...to
  }

  func time(log: DiagnosticLog) -> ClockTime? {
    guard let text else {
      log.add(.wrongType(key: nil, expected: .time), at: place)
      return nil
    }
    if let time = ClockTime(text) { return time }
    log.add(.badTime(found: Quoting.short(text), fix: DateText.timeFix(text)), at: place)
    return nil
  }
}

/// Dates and times as planners may write them.
enum DateText {
  static func date(_ text: String, at place: SourcePlace, log: DiagnosticLog) -> CivilDate? {
    if let date = CivilDate(text) { return date }
    log.add(.badDate(found: Quoting.short(text), fix: fix(text)?.description), at: place)
    return nil
  }

  static func range(_ text: String, at place: SourcePlace, log: DiagnosticLog) -> DateRange? {
    guard let dots = text.firstRange(of: "..") else {
      return date(text, at: place, log: log).map { $0...$0 }
    }
    let from = date(text[..<dots.lowerBound].trimmed, at: place, log: log)
    let to = date(text[dots.upperBound...].trimmed, at: place, log: log)
    guard let from, let to else { return nil }
    guard from <= to else {
      log.add(.rangeBackwards(from: from, to: to), at: place)
      return nil
    }
    return from...to
  }

  /// The date that a text such as `18/4/2023`, `18.04.2023` or `2023-4-18` means.
  static func fix(_ text: String) -> CivilDate? {
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let middle = parts[1], let last = parts[2] else {
      return nil
    }
    return first > 31
      ? CivilDate(year: first, month: middle, day: last)
      : CivilDate(year: last, month: middle, day: first)
  }

  /// The time that a text such as `8h30`, `08h30'`, `8h`, `8.30` or `830` means.
  static func timeFix(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { !$0.isNumber }).map { Int($0) }
    guard let first = parts.first, let hours = first else { return nil }
    let minutes = parts.count > 1 ? parts[1] : 0
    guard parts.count <= 2, let minutes, (0...23).contains(hours), (0...59).contains(minutes)
    else { return nil }
    return ClockTime(minutes: hours * 60 + minutes).description
  }
}

extension String {
  fileprivate var isSignedDigits: Bool {
    let digits = hasPrefix("-") ? dropFirst() : self[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
  }

  fileprivate var isDecimal: Bool {
    let parts = (hasPrefix("-") ? dropFirst() : self[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  /// `12000` for `12.000`, `12,000` or `12 000`; nil where that gives no number.
  fileprivate var withoutGrouping: String? {
    let groups = split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," || $0 == " " })
    guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      (1...3).contains(groups[0].count)
    else { return nil }
    let joined = groups.joined()
    return joined.utf8.allSatisfy { (48...57).contains($0) } ? joined : nil
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}
