/// Reads a table into one mapping a row. Keys come from the header row, lower-cased and trimmed;
/// `pin.date` becomes `date` inside `pin`. Empty cells are left out, rows of empty cells too.
enum CSVSource {
  /// The rows; nil, with an error in the log for every row that cannot be read, where the text is
  /// no table.
  static func read(_ text: String, file: String, into log: DiagnosticLog) -> [SourceValue]? {
    guard let (records, delimiter, isWhole) = CSVRecords.parse(text, file: file, log: log),
      isWhole
    else { return nil }
    guard let header = records.first else {
      log.add(.table(.empty), at: SourcePlace(file: file))
      return nil
    }
    let keys = header.cells.map { $0.lowercased() }
    let headPlace = SourcePlace(file: file, line: header.line)
    var seen: Set<String> = []
    for key in keys where !key.isEmpty && !seen.insert(key).inserted {
      log.add(.table(.duplicateColumn(Quoting.short(key))), at: headPlace)
    }
    return records.dropFirst().compactMap { record in
      row(
        record.cells, keys: keys, at: SourcePlace(file: file, line: record.line),
        head: headPlace, separators: delimiter == "," ? [";", "|"] : ["|"], into: log)
    }
  }

  private static func row(
    _ cells: [String], keys: [String], at place: SourcePlace, head: SourcePlace,
    separators: [Character], into log: DiagnosticLog
  ) -> SourceValue? {
    var entries: [SourceValue.Entry] = []
    for (column, text) in cells.enumerated() where !text.isEmpty {
      guard column < keys.count, !keys[column].isEmpty else {
        log.add(.table(.extraCell(found: Quoting.short(text), columns: keys.count)), at: place)
        continue
      }
      let value = SourceValue(content: .text(text), place: place, separators: separators)
      insert(value, at: keys[column].split(separator: ".").map(String.init), head, in: &entries)
    }
    return entries.isEmpty ? nil : SourceValue(content: .mapping(entries), place: place)
  }

  /// Puts a value under a path of keys. What stands there already stays.
  private static func insert(
    _ value: SourceValue, at path: [String], _ head: SourcePlace,
    in entries: inout [SourceValue.Entry]
  ) {
    guard let key = path.first else { return }
    let known = entries.firstIndex { $0.key == key }
    guard path.count > 1 else {
      if known == nil { entries.append(.init(key: key, place: head, value: value)) }
      return
    }
    var inner: [SourceValue.Entry] = []
    if let known {
      guard case .mapping(let found) = entries[known].value.content else { return }
      inner = found
    }
    insert(value, at: Array(path.dropFirst()), head, in: &inner)
    let mapping = SourceValue(content: .mapping(inner), place: value.place)
    if let known {
      entries[known].value = mapping
    } else {
      entries.append(.init(key: key, place: head, value: mapping))
    }
  }
}
