/// How dates, times and amounts are written for people.
package enum Formatting {
  /// `19/4/2023`, in both languages. Days below 10 and the months January and February take a
  /// leading zero, `05/02/2026`, as Nghị định 30/2020 has it for official documents.
  package static func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    return "\(self.day(day))/\(self.month(month))/\(year)"
  }

  /// A day of the month, 1 to 31, as the decree writes it: `05`, `19`.
  package static func day(_ day: Int) -> String { twoDigits(day) }

  /// A month, 1 to 12, as the decree writes it: `02`, `3`, `12`.
  package static func month(_ month: Int) -> String { month <= 2 ? twoDigits(month) : "\(month)" }

  /// The number with a leading zero from 0 to 9.
  package static func twoDigits(_ number: Int) -> String {
    (0...9).contains(number) ? "0\(number)" : "\(number)"
  }

  /// `08h30`.
  package static func time(_ time: ClockTime) -> String {
    String(time.description.map { $0 == ":" ? "h" : $0 })
  }

  /// Digits in groups of three: `1.234.567` in Vietnamese, `1,234,567` in English.
  package static func integer(_ value: Int, _ language: Language) -> String {
    (value < 0 ? "-" : "") + grouped(value.magnitude, language)
  }

  /// Kilometres with one decimal, rounded half up (away from zero below it): `293,7 km` in
  /// Vietnamese, `293.7 km` in English.
  package static func kilometres(metres: Int, _ language: Language) -> String {
    let tenths = metres.magnitude / 100 + (metres.magnitude % 100 >= 50 ? 1 : 0)
    return (metres < 0 && tenths > 0 ? "-" : "") + grouped(tenths / 10, language)
      + language(vi: ",", en: ".") + "\(tenths % 10) km"
  }

  /// Hundredths as a number without needless decimals: `2`, `1,5`, `0,25` in Vietnamese.
  package static func hundredths(_ value: Int, _ language: Language) -> String {
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : twoDigits(Int(rest))
    return (value < 0 ? "-" : "") + grouped(whole, language)
      + (rest == 0 ? "" : language(vi: ",", en: ".") + decimals)
  }

  /// `thứ Hai` … `Chủ nhật`, or `Monday` … `Sunday`.
  package static func weekday(_ weekday: Weekday, _ language: Language) -> String {
    switch weekday {
    case .monday: language(vi: "thứ Hai", en: "Monday")
    case .tuesday: language(vi: "thứ Ba", en: "Tuesday")
    case .wednesday: language(vi: "thứ Tư", en: "Wednesday")
    case .thursday: language(vi: "thứ Năm", en: "Thursday")
    case .friday: language(vi: "thứ Sáu", en: "Friday")
    case .saturday: language(vi: "thứ Bảy", en: "Saturday")
    case .sunday: language(vi: "Chủ nhật", en: "Sunday")
    }
  }

  /// `a`, `a và b`, `a, b và c`; in English with `and`. An empty list is the empty text.
  package static func list(_ items: [String], _ language: Language) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + language(vi: " và ", en: " and ") + last
  }

  /// An amount in the unit, with as many decimals as it takes: `1.234,5` in Vietnamese.
  package static func amount(_ dong: Int, in unit: MoneyUnit, _ language: Language) -> String {
    let (whole, rest) = dong.magnitude.quotientAndRemainder(dividingBy: UInt(unit.dong))
    return (dong < 0 ? "-" : "") + grouped(whole, language)
      + decimals(rest, unit.decimals, language)
  }

  /// How many, with up to three decimals: `2,5` in Vietnamese.
  package static func quantity(_ quantity: Quantity, _ language: Language) -> String {
    let (whole, rest) = quantity.thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
    return (quantity.thousandths < 0 ? "-" : "") + grouped(whole, language)
      + decimals(rest, 3, language)
  }

  /// `IV` for 4, as sections are numbered; digits from 4,000 on.
  package static func roman(_ number: Int) -> String {
    guard (1..<4_000).contains(number) else { return "\(number)" }
    let signs = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    return signs.reduce(into: "") { text, sign in
      while rest >= sign.0 {
        text += sign.1
        rest -= sign.0
      }
    }
  }

  /// The last digits of a number behind the decimal sign, without zeros at the end.
  private static func decimals(_ rest: UInt, _ count: Int, _ language: Language) -> String {
    guard rest > 0 else { return "" }
    let digits = String(rest)
    var text = String(repeating: "0", count: max(0, count - digits.count)) + digits
    while text.last == "0" { text.removeLast() }
    return language(vi: ",", en: ".") + text
  }

  private static func grouped(_ value: UInt, _ language: Language) -> String {
    let digits = Array(String(value))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language(vi: ".", en: ",") }
      text.append(digit)
    }
    return text
  }
}
