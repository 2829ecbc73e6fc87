import SwiftCSV

/// Reads a table into one mapping a row. Keys come from the header row, lower-cased and trimmed;
/// `pin.date` becomes `date` inside `pin`. Empty cells are left out, rows of empty cells too.
enum CSVSource {
  /// The rows; nil, with errors in the log, where the text is no table.
  static func read(_ text: String, file: String, into log: DiagnosticLog) -> [SourceValue]? {
    let delimiter = delimiter(of: text)
    var rows: [[String]] = []
    var faulty = false
    do {
      // Parsing the header row alone first is what gives the rows before a fault as well.
      let table = try EnumeratedCSV(
        string: text, delimiter: .character(delimiter), loadColumns: false, rowLimit: 0)
      let collected = RowList()
      defer { rows = collected.rows }
      try table.enumerateAsArray(startAt: 0, rowLimit: nil) { collected.rows.append($0) }
    } catch {
      faulty = true
    }
    let starts = lineNumbers(of: rows)
    if faulty || text.count(where: { $0 == "\"" }) % 2 == 1 {
      // A quote left open swallows everything after it, so the last row is where it began.
      let line = faulty ? starts.last ?? 1 : starts.dropLast().last ?? 1
      log.add(.csvQuotes, at: SourcePlace(file: file, line: line))
      return nil
    }
    guard let head = rows.firstIndex(where: { $0.contains { !$0.trimmed.isEmpty } }) else {
      log.add(.csvEmpty, at: SourcePlace(file: file))
      return nil
    }
    let keys = rows[head].map { $0.trimmed.lowercased() }
    let headPlace = SourcePlace(file: file, line: starts[head])
    var seen: Set<String> = []
    for key in keys where !key.isEmpty && !seen.insert(key).inserted {
      log.add(.duplicateKey(key, firstLine: starts[head]), at: headPlace)
    }
    return rows.indices.dropFirst(head + 1).compactMap { index in
      row(
        rows[index], keys: keys, at: SourcePlace(file: file, line: starts[index]),
        head: headPlace, separators: delimiter == "," ? [";", "|"] : ["|"], into: log)
    }
  }

  /// `;` where the first line that says something has more of them than commas.
  private static func delimiter(of text: String) -> Character {
    let line =
      text.split(whereSeparator: \.isNewline).first { !$0.trimmed.isEmpty } ?? ""
    return line.count(where: { $0 == ";" }) > line.count(where: { $0 == "," }) ? ";" : ","
  }

  /// The physical line on which each row begins, and at the end the line after the last row.
  private static func lineNumbers(of rows: [[String]]) -> [Int] {
    var numbers = [1]
    for row in rows {
      let inside = row.reduce(0) { $0 + $1.count(where: \.isNewline) }
      numbers.append((numbers.last ?? 1) + 1 + inside)
    }
    return numbers
  }

  private static func row(
    _ cells: [String], keys: [String], at place: SourcePlace, head: SourcePlace,
    separators: [Character], into log: DiagnosticLog
  ) -> SourceValue? {
    var entries: [SourceValue.Entry] = []
    for (column, cell) in cells.enumerated() {
      let text = cell.trimmed
      if text.isEmpty { continue }
      guard column < keys.count, !keys[column].isEmpty else {
        log.add(.csvExtraCell(found: text, columns: keys.count), at: place)
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

  /// Rows gathered by the parser's callback, which outlives the call that sets it up.
  private final class RowList {
    var rows: [[String]] = []
  }
}
