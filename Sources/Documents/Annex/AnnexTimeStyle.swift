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
    lines(date, start).joined(separator: " ")
  }

  /// The same for a narrow column: the start in a line of its own.
  func lines(_ date: CivilDate, _ start: ClockTime?) -> [String] {
    let (clock, day) =
      switch self {
      case .published:
        (start.map { Formatting.time($0) + "'" }, "ngày \(Formatting.date(date))")
      case .weekday:
        (
          start.map(Formatting.time),
          "\(Formatting.weekday(date.weekday, .vietnamese)), \(Formatting.date(date))"
        )
      case .long: (start.map(AnnexTimeStyle.inWords), AnnexTimeStyle.inWords(date))
      }
    return (clock.map { [$0] } ?? []) + [day]
  }

  private static func inWords(_ time: ClockTime) -> String {
    Formatting.twoDigits(time.minutes / 60) + " giờ " + Formatting.twoDigits(time.minutes % 60)
      + " phút,"
  }

  private static func inWords(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    return "ngày \(Formatting.day(day)) tháng \(Formatting.month(month)) năm \(year)"
  }

  /// Millimetres that the column of times would like.
  var width: Int {
    switch self {
    case .published: 48
    case .weekday: 56
    case .long: 62
    }
  }
}
