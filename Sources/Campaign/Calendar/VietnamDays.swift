/// The official list of public holidays, substitute days and swapped working days of Vietnam.
package enum VietnamDays {
  /// The list that comes with the product, sorted by date.
  package static func load() -> [OfficialDay] {
    let text = String(decoding: PackageResources.vietnam_days_csv, as: UTF8.self)
    let log = DiagnosticLog()
    let rows = CSVSource.read(text, file: "vietnam-days.csv", into: log) ?? []
    let days = rows.compactMap { row -> OfficialDay? in
      guard var fields = Fields(row, key: nil, log: log), let date = fields.date("date"),
        let kind = OfficialDay.Kind(rawValue: fields.text("kind"))
      else { return nil }
      return OfficialDay(
        date: date, kind: kind, name: fields.text("name"), status: fields.text("status"))
    }
    return days.sorted { $0.date < $1.date }
  }
}
