/// The official list of Vietnam's public holidays, days off in lieu and swapped working days, 2022
/// to 2027.
///
/// The list is `vietnam-days.csv` beside this file: columns date, kind, name, status, source. It
/// was compiled from python-holidays 0.108 (MIT) and from the notices that its rows name. It is
/// sorted by date and holds a date once.
package enum VietnamDays {
  /// The list that comes with the program.
  package static func load() -> [OfficialDay] { read(into: DiagnosticLog()) }

  /// The list, read as a planner's own list is; the tests hold that it has no mistake.
  static func read(into log: DiagnosticLog) -> [OfficialDay] {
    let text = String(decoding: PackageResources.vietnam_days_csv, as: UTF8.self)
    let rows = CSVSource.read(text, file: "vietnam-days.csv", into: log) ?? []
    return OfficialDays.read(rows, log: log)
  }
}
