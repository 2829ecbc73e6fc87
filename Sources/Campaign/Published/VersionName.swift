/// The name of a published version: the date on which it was published and, for further ones of that
/// date, a number from 2 on: `2023-04-12`, `2023-04-12-2`. Versions are in order of their names.
package struct VersionName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let date: CivilDate
  /// From 1.
  package let number: Int

  package init(_ date: CivilDate, number: Int = 1) {
    self.date = date
    self.number = number
  }

  /// Nil for what is no such name; numbers are at most 9,999 and have no leading zero.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4,
      let date = CivilDate(parts.prefix(3).joined(separator: "-"))
    else { return nil }
    self.date = date
    guard parts.count == 4 else {
      number = 1
      return
    }
    guard let number = Int(parts[3]), (2...9_999).contains(number), "\(number)" == parts[3] else {
      return nil
    }
    self.number = number
  }

  package var description: String { number == 1 ? "\(date)" : "\(date)-\(number)" }

  /// The next one of the same date.
  package var next: VersionName { VersionName(date, number: number + 1) }

  package static func < (a: VersionName, b: VersionName) -> Bool {
    (a.date, a.number) < (b.date, b.number)
  }
}
