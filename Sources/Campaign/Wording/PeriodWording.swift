extension Review.Period {
  /// The period that ends on the date, as plans name it: `tháng 3/2024`, `quý I/2024`, `năm 2024`.
  func name(endingOn last: CivilDate) -> String {
    switch self {
    case .month: "tháng \(Formatting.month(last.month))/\(last.year)"
    case .quarter: "quý \(Formatting.roman(last.month / 3))/\(last.year)"
    case .year: "năm \(last.year)"
    }
  }
}
