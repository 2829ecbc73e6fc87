/// Puts the mistakes of tables into words.
extension TableMistake {
  /// One or two sentences in the language.
  func message(_ language: Language) -> String {
    switch self {
    case .misplacedQuote:
      return language(
        vi: "Dấu ngoặc kép đặt sai chỗ; ô có dấu ngoặc kép phải viết \"…\", dấu ngoặc kép bên "
          + "trong viết hai lần.",
        en: "A quotation mark is out of place; a quoted cell is written \"…\", quotation marks "
          + "inside it twice.")
    case .openQuote:
      return language(
        vi: "Dấu ngoặc kép mở ở dòng này không được đóng lại.",
        en: "The quotation mark opened on this line is never closed.")
    case .tooLarge:
      let lines = Formatting.integer(CSVRecords.mostRecords, language)
      return language(
        vi: "Bảng dài hơn \(lines) dòng hoặc \(CSVRecords.mostMiB) MiB; hãy chia nhỏ tệp.",
        en: "The table is longer than \(lines) lines or \(CSVRecords.mostMiB) MiB; split the file.")
    case .empty:
      return language(
        vi: "Bảng trống; dòng đầu phải là tên các cột.",
        en: "The table is empty; its first row names the columns.")
    case .extraCell(let found, let columns):
      return language(
        vi:
          "Ô “\(found)” không thuộc cột nào (\(columns) cột có tên); nếu trong ô có dấu ngăn cách, hãy đặt ô trong \"…\".",
        en:
          "The cell “\(found)” belongs to no column (\(columns) are named); put a cell that holds the delimiter in \"…\"."
      )
    case .duplicateColumn(let name):
      return language(
        vi: "Cột “\(name)” được ghi hai lần; hãy bỏ một.",
        en: "Column “\(name)” stands twice; remove one.")
    case .unknownColumn(let name, let nearest):
      return language(
        vi: "Không đọc cột “\(name)”; có phải là “\(nearest)”?",
        en: "Column “\(name)” is not read; did you mean “\(nearest)”?")
    case .missingColumns(let columns):
      let names = columns.map { choice in
        guard let first = choice.first, choice.count > 1 else { return choice.first ?? "" }
        let others = choice.dropFirst().joined(separator: ", ")
        return first + language(vi: " (hoặc \(others))", en: " (or \(others))")
      }.joined(separator: ", ")
      return language(
        vi: "Thiếu cột \(names); dòng đầu phải ghi tên cột: date,session,meeting.",
        en: "Column \(names) is missing; the first line names the columns: date,session,meeting.")
    case .emptyCell:
      return language(vi: "Ô để trống.", en: "The cell is empty.")
    case .badDate(let found):
      return language(
        vi: "“\(found)” không phải là ngày; viết 2023-04-19 hoặc 19/4/2023.",
        en: "“\(found)” is not a date; write 2023-04-19 or 19/4/2023.")
    case .noSessionAt(let time, let starts):
      let list = Formatting.list(starts.map(Formatting.time), language)
      return language(
        vi: "Không có buổi nào bắt đầu lúc \(Formatting.time(time)); các buổi bắt đầu lúc \(list).",
        en: "No session starts at \(Formatting.time(time)); sessions start at \(list).")
    case .ambiguousHost(let host, let meetings):
      guard !meetings.isEmpty else {
        return language(
          vi: "“\(host)” không có cuộc làm việc nào.", en: "“\(host)” has no meeting.")
      }
      let list = Formatting.list(meetings.map { "“\($0)”" }, language)
      return language(
        vi: "“\(host)” có nhiều cuộc làm việc, hãy ghi cột meeting: \(list).",
        en: "“\(host)” has several meetings, write the column meeting: \(list).")
    }
  }
}
