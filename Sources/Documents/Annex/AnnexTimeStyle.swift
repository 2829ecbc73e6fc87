import Campaign

/// How an annex writes the time of a meeting.
///
/// Numbers follow Nghị định 30/2020: days below 10 and the months 1 and 2 get a leading zero, other
/// months none (`05/02/2026`, `05/4/2026`, `19/4/2023`); so do hours and minutes below 10.
package enum AnnexTimeStyle: String, CaseIterable, Sendable {
  /// `08h30' ngày 19/4/2023`
  case published
  /// `08h30 thứ Tư, 19/4/2023`
  case weekday
  /// `08 giờ 30 phút, ngày 19 tháng 4 năm 2023`
  case long

  /// The date and the start; the date alone where the start is not known.
  func text(_ date: CivilDate, _ start: ClockTime?) -> String {
    let parts = date.parts
    let (day, month) = (Self.day(parts.day), Self.month(parts.month))
    let numbers = "\(day)/\(month)/\(parts.year)"
    let clock = start.map { (Self.padded($0.minutes / 60), Self.padded($0.minutes % 60)) }
    switch self {
    case .published:
      return (clock.map { "\($0.0)h\($0.1)' " } ?? "") + "ngày \(numbers)"
    case .weekday:
      return (clock.map { "\($0.0)h\($0.1) " } ?? "")
        + "\(Self.name(of: date.weekday)), \(numbers)"
    case .long:
      return (clock.map { "\($0.0) giờ \($0.1) phút, " } ?? "")
        + "ngày \(day) tháng \(month) năm \(parts.year)"
    }
  }

  /// Millimetres that the column of times would like.
  var width: Int {
    switch self {
    case .published: 48
    case .weekday: 56
    case .long: 62
    }
  }

  /// A day of the month as the decree writes it.
  static func day(_ day: Int) -> String { padded(day) }

  /// A month as the decree writes it.
  static func month(_ month: Int) -> String { month <= 2 ? padded(month) : "\(month)" }

  /// Two digits at least.
  static func padded(_ number: Int) -> String {
    (0...9).contains(number) ? "0\(number)" : "\(number)"
  }

  /// As the decree writes days of the week: the common word small, the ordinal with a capital.
  private static func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }
}
