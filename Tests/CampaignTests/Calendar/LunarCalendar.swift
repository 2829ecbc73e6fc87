/// Vietnamese lunar dates from astronomy, to check the list of holidays against.
///
/// **Source**: Hồ Ngọc Đức, "Thuật toán tính âm lịch", 2004, after Jean Meeus, "Astronomical
/// Algorithms", 1998. Days are counted in Hanoi's time zone, UTC+7, which is why the results differ
/// from the Chinese calendar in some years.
struct LunarDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
  var isLeapMonth: Bool
}

enum LunarCalendar {
  /// Julian day number of 1 January 1970.
  private static let epoch = 2_440_588
  private static let zoneHours = 7.0
  /// Mean length of a month, and the new moon counted 0 (around 1 January 1900).
  private static let meanMonth = 29.530588853
  private static let firstNewMoon = 2_415_021.076998695

  /// Lunar date of a day given by its number since 1 January 1970.
  static func date(dayNumber: Int) -> LunarDate {
    let julian = dayNumber + epoch
    let count = Int(((Double(julian) - firstNewMoon) / meanMonth).rounded(.down))
    var monthStart = newMoonDay(count + 1)
    if monthStart > julian { monthStart = newMoonDay(count) }
    // The lunar year that the day lies in is found from the months that hold the winter solstice.
    let year = gregorianYear(julian)
    var eleventh = monthEleven(year)
    var next = eleventh
    var lunarYear: Int
    if eleventh >= monthStart {
      lunarYear = year
      eleventh = monthEleven(year - 1)
    } else {
      lunarYear = year + 1
      next = monthEleven(year + 1)
    }
    let offset = Int((Double(monthStart - eleventh) / 29).rounded(.down))
    var month = offset + 11
    var isLeap = false
    if next - eleventh > 365 {
      let leap = leapMonthOffset(eleventh)
      if offset >= leap {
        month = offset + 10
        isLeap = offset == leap
      }
    }
    if month > 12 { month -= 12 }
    if month >= 11, offset < 4 { lunarYear -= 1 }
    return LunarDate(
      year: lunarYear, month: month, day: julian - monthStart + 1, isLeapMonth: isLeap)
  }

  private static func gregorianYear(_ julian: Int) -> Int {
    let a = julian + 32_044
    let b = (4 * a + 3) / 146_097
    let c = a - b * 146_097 / 4
    let d = (4 * c + 3) / 1461
    let e = c - 1461 * d / 4
    let m = (5 * e + 2) / 153
    return b * 100 + d - 4800 + m / 10
  }

  private static func julianDay(year: Int, month: Int, day: Int) -> Int {
    let a = (14 - month) / 12
    let y = year + 4800 - a
    let m = month + 12 * a - 3
    return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32_045
  }

  /// Local day of the k-th new moon after that of 1 January 1900.
  private static func newMoonDay(_ k: Int) -> Int {
    let k = Double(k)
    let t = k / 1236.85
    let (t2, t3) = (t * t, t * t * t)
    var mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
    mean += 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2)
    let sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
    let moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
    let node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
    var correction = (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
    correction += -0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
    correction += 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon)
    correction += -0.0074 * sine(sun - moon) + 0.0004 * sine(2 * node + sun)
    correction += -0.0004 * sine(2 * node - sun) - 0.0006 * sine(2 * node + moon)
    correction += 0.0010 * sine(2 * node - moon) + 0.0005 * sine(2 * moon + sun)
    let delta =
      t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2
    return Int((mean + correction - delta + 0.5 + zoneHours / 24).rounded(.down))
  }

  /// In which twelfth of its yearly way the sun stands at local midnight, 0 from the equinox.
  private static func sunSector(_ julian: Int) -> Int {
    let t = (Double(julian) - 2_451_545.5 - zoneHours / 24) / 36_525
    let t2 = t * t
    let anomaly = 357.52910 + 35_999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2
    let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2
    var longitude = mean + (1.914600 - 0.004817 * t - 0.000014 * t2) * sine(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly)
    longitude -= 360 * (longitude / 360).rounded(.down)
    return Int(longitude / 30)
  }

  /// First day of the lunar month that holds the winter solstice of the year.
  private static func monthEleven(_ year: Int) -> Int {
    let offset = julianDay(year: year, month: 12, day: 31) - 2_415_021
    let k = Int((Double(offset) / meanMonth).rounded(.down))
    let day = newMoonDay(k)
    return sunSector(day) >= 9 ? newMoonDay(k - 1) : day
  }

  /// Which month after month eleven has no change of the sun's sector.
  private static func leapMonthOffset(_ eleventh: Int) -> Int {
    let k = Int(((Double(eleventh) - firstNewMoon) / meanMonth + 0.5).rounded(.down))
    var last = 0
    var offset = 1
    var sector = sunSector(newMoonDay(k + offset))
    repeat {
      last = sector
      offset += 1
      sector = sunSector(newMoonDay(k + offset))
    } while sector != last && offset < 14
    return offset - 1
  }

  /// Sine of an angle in degrees, by its series: the tests need no library for it.
  private static func sine(_ degrees: Double) -> Double {
    var x = degrees - 360 * (degrees / 360).rounded()
    x *= Double.pi / 180
    var (term, sum) = (x, x)
    for n in 1...14 {
      term *= -x * x / Double((2 * n) * (2 * n + 1))
      sum += term
    }
    return sum
  }
}
