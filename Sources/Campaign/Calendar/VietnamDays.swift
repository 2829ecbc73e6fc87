/// The official list of Vietnam's public holidays, days off in lieu and swapped working days, 2022
/// to 2027, and the reader of such lists.
///
/// The list is `vietnam-days.csv` beside this file: columns date, kind, name, status, source. It
/// was compiled from python-holidays 0.108 (MIT) and from the notices that its rows name. Lists are
/// sorted by date and hold a date once.
package enum VietnamDays {
  /// The list that comes with the program.
  package static func load() -> [OfficialDay] {
    let text = String(decoding: PackageResources.vietnam_days_csv, as: UTF8.self)
    return parse(text, file: "vietnam-days.csv", language: .english).days
  }

  /// A list in the same columns, of which `date` and `kind` are needed and others than `name` and
  /// `status` are not looked at. Rows with a mistake are left out of the answer and reported.
  ///
  /// Dates are written 2023-04-29 or 29/4/2023; an empty status means a settled day. Errors:
  /// `missing-column`, `bad-date`, `unknown-kind`, `unknown-status`, `duplicate-date`, and those of
  /// `CSVRecords`.
  package static func parse(
    _ text: String, file: String, language: Language
  ) -> (days: [OfficialDay], diagnostics: [Diagnostic]) {
    var (records, _, diagnostics) = CSVRecords.parse(text, file: file, language: language)
    let header = records.first?.cells.map { $0.lowercased() } ?? []
    guard let dateColumn = header.firstIndex(of: "date"),
      let kindColumn = header.firstIndex(of: "kind")
    else {
      let missing = ["date", "kind"].filter { !header.contains($0) }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          id: "missing-column", severity: .error, file: file, line: records.first?.line ?? 1,
          message: language(
            vi: "Thiếu cột \(missing); dòng đầu phải ghi tên cột: date,kind,name,status.",
            en: "Column \(missing) is missing; the first line names the columns: "
              + "date,kind,name,status.")))
      return ([], diagnostics)
    }
    records.removeFirst()
    let columns = Columns(
      date: dateColumn, kind: kindColumn, name: header.firstIndex(of: "name"),
      status: header.firstIndex(of: "status"))
    var days: [OfficialDay] = []
    var lines: [CivilDate: Int] = [:]
    for record in records {
      let row = Row(record: record, columns: columns, file: file, language: language)
      let (day, mistakes) = row.read()
      diagnostics += mistakes
      guard let day else { continue }
      if let line = lines[day.date] {
        diagnostics.append(row.duplicate(of: day.date, line: line))
      } else {
        lines[day.date] = record.line
        days.append(day)
      }
    }
    return (days.sorted { $0.date < $1.date }, diagnostics)
  }

  private struct Columns {
    var date: Int
    var kind: Int
    var name: Int?
    var status: Int?
  }

  /// One row of a list while it is read.
  private struct Row {
    var record: CSVRecord
    var columns: Columns
    var file: String
    var language: Language

    private static let statuses = ["press", "package", "statutory", "estimated", "pending"]

    func read() -> (day: OfficialDay?, mistakes: [Diagnostic]) {
      var mistakes: [Diagnostic] = []
      let date = CivilDate(asWritten: cell(columns.date))
      if date == nil {
        mistakes.append(
          mistake(
            "bad-date",
            vi: "“\(cell(columns.date))” không phải là ngày; viết 2023-04-29 hoặc 29/4/2023.",
            en: "“\(cell(columns.date))” is not a date; write 2023-04-29 or 29/4/2023."))
      }
      let kind = OfficialDay.Kind(rawValue: cell(columns.kind))
      if kind == nil {
        let allowed = OfficialDay.Kind.allCases.map(\.rawValue)
        mistakes.append(
          mistake(
            "unknown-kind",
            vi: "Không có loại ngày “\(cell(columns.kind))”; các loại: "
              + allowed.joined(separator: ", ") + guess(cell(columns.kind), among: allowed),
            en: "There is no kind of day “\(cell(columns.kind))”; kinds: "
              + allowed.joined(separator: ", ") + guess(cell(columns.kind), among: allowed)))
      }
      let status = cell(columns.status)
      if !status.isEmpty, !Row.statuses.contains(status) {
        mistakes.append(
          mistake(
            "unknown-status",
            vi: "Không có tình trạng “\(status)”; để trống hoặc ghi: "
              + Row.statuses.joined(separator: ", ") + guess(status, among: Row.statuses),
            en: "There is no status “\(status)”; leave it empty or write: "
              + Row.statuses.joined(separator: ", ") + guess(status, among: Row.statuses)))
      }
      guard mistakes.isEmpty, let date, let kind else { return (nil, mistakes) }
      return (
        OfficialDay(
          date: date, kind: kind, name: cell(columns.name),
          status: status.isEmpty ? "statutory" : status), []
      )
    }

    func duplicate(of date: CivilDate, line: Int) -> Diagnostic {
      mistake(
        "duplicate-date",
        vi: "Ngày \(date) đã có ở dòng \(line); mỗi ngày ghi một dòng.",
        en: "Date \(date) already stands on line \(line); give each date one line.")
    }

    private func cell(_ column: Int?) -> String {
      guard let column, column < record.cells.count else { return "" }
      return record.cells[column]
    }

    private func guess(_ text: String, among allowed: [String]) -> String {
      guard let near = Spelling.nearest(to: text, among: allowed) else { return "." }
      return language(vi: ". Có phải là “\(near)”?", en: ". Did you mean “\(near)”?")
    }

    private func mistake(_ id: String, vi: String, en: String) -> Diagnostic {
      Diagnostic(
        id: id, severity: .error, file: file, line: record.line,
        message: language(vi: vi, en: en))
    }
  }
}
