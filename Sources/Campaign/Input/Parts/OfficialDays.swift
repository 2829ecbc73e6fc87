/// Reads lists of official days: the one that comes with the program, and a planner's own.
enum OfficialDays {
  /// The days of the rows, sorted by date; rows with a mistake are left out and reported, and so
  /// is a row whose date stands in one before it.
  ///
  /// `estimated` and `pending` mark a day that is not settled; every other status, or none, stands
  /// for a settled one.
  static func read(_ rows: [SourceValue], log: DiagnosticLog) -> [OfficialDay] {
    var days: [OfficialDay] = []
    var places: [CivilDate: SourcePlace] = [:]
    for row in rows {
      guard let day = day(row, log: log) else { continue }
      if let first = places[day.date] {
        log.add(.duplicateDay(day.date, firstLine: first.line), at: row.place)
      } else {
        places[day.date] = row.place
        days.append(day)
      }
    }
    return days.sorted { $0.date < $1.date }
  }

  private static func day(_ row: SourceValue, log: DiagnosticLog) -> OfficialDay? {
    guard var fields = Fields(row, key: "official", log: log) else { return nil }
    let date = fields.required("date", example: "date: 2023-04-29").flatMap { $0.date(log: log) }
    let kind = fields.required("kind", example: "kind: holiday").flatMap { value in
      value.word(
        .dayKind, key: "kind", of: OfficialDay.Kind.allCases, name: \.rawValue, log: log)
    }
    let name = fields.text("name")
    let status = fields.text("status", default: "planner")
    // Columns of the list that comes with the program, for those who start from a copy of it.
    _ = fields.value("weekday")
    _ = fields.value("source")
    fields.finish()
    guard let date, let kind else { return nil }
    return OfficialDay(date: date, kind: kind, name: name, status: status)
  }
}
