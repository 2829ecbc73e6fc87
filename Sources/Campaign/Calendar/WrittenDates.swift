extension CivilDate {
  /// The date as tables spell it: `2023-04-19`, or day first as in Vietnam: `19/4/2023`,
  /// `19-04-2023`. Nil for anything else.
  package init?(asWritten text: some StringProtocol) {
    if let date = CivilDate(text) {
      self = date
      return
    }
    let separator: Character = text.contains("/") ? "/" : "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension ClockTime {
  /// The time as tables spell it: `08:30`, `8:30`, `08h30`, `08h30'`, `8h`. Nil for anything else
  /// and beyond 24:00.
  package init?(asWritten text: some StringProtocol) {
    var digits = String(text)
    if let last = digits.last, last == "'" || last == "’" { digits.removeLast() }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == "H" }
    switch parts.count {
    case 2 where parts[1].isEmpty: self.init("\(parts[0]):00")
    case 2: self.init("\(parts[0]):\(parts[1])")
    default: self.init(digits)
    }
  }
}
