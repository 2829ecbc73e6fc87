/// A time of day in whole minutes from midnight, 0 (00:00) to 1,440 (24:00).
package struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  /// The time written as `08:30` or `8:30`; nil for anything else and beyond 24:00.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60,
      hours * 60 + minutes <= 1440
    else { return nil }
    self.minutes = hours * 60 + minutes
  }

  /// `08:30`; times before midnight of the day or after 24:00 keep their sign and hours.
  package var description: String {
    let value = abs(minutes)
    let (hours, rest) = (value / 60, value % 60)
    return (minutes < 0 ? "-" : "") + (hours < 10 ? "0" : "") + "\(hours):"
      + (rest < 10 ? "0" : "") + "\(rest)"
  }

  package static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
}
