internal import SwiftCSV

/// One record of a CSV text: its cells, blanks at both ends cut off, and where it begins.
package struct CSVRecord: Hashable, Sendable {
  /// Line on which the record begins, from 1; a quoted newline counts as a line of its own.
  package var line: Int
  package var cells: [String]

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}

/// A CSV text cut into records: UTF-8 with or without a byte order mark, `,` or `;` between cells.
///
/// The text is cut at the newlines that stand outside quotes, and SwiftCSV reads each record alone.
/// So every record keeps its line, a record that cannot be read does not hide the others, and the
/// work stays linear in the length of the text.
package enum CSVRecords {
  /// Longest text that is read, in bytes.
  package static let mostBytes = 32 << 20
  /// Most records of a text, empty ones included.
  package static let mostRecords = 200_000

  /// The records of the text, empty ones left out, and what cannot be read.
  ///
  /// The delimiter is `;` where the first record has more of them than commas, else `,`. Errors:
  /// `csv-quotes` (a quote that is not closed, or text right behind a closing one),
  /// `file-too-large`.
  package static func parse(
    _ text: String, file: String, language: Language
  ) -> (records: [CSVRecord], delimiter: Character, diagnostics: [Diagnostic]) {
    var list = DiagnosticList(file: file, language: language)
    let pieces = text.utf8.count <= mostBytes ? cut(text) : nil
    guard let pieces else {
      list.add(
        "file-too-large", vi: "Bảng dài hơn 200.000 dòng hoặc 32 MiB; hãy chia nhỏ tệp.",
        en: "The table is longer than 200,000 lines or 32 MiB; split the file.")
      return ([], ",", list.all)
    }
    if let open = pieces.openQuoteLine {
      list.add(
        "csv-quotes", line: open, vi: "Dấu ngoặc kép mở ở dòng này không được đóng lại.",
        en: "The quotation mark opened on this line is never closed.")
    }
    let delimiter = pieces.records.first.map { guessDelimiter($0.text) } ?? ","
    var records: [CSVRecord] = []
    for piece in pieces.records where piece.line != pieces.openQuoteLine {
      do {
        let cells = try cells(of: piece.text, delimiter: delimiter)
        if cells.contains(where: { !$0.isEmpty }) {
          records.append(CSVRecord(line: piece.line, cells: cells))
        }
      } catch {
        list.add(
          "csv-quotes", line: piece.line,
          vi: "Dấu ngoặc kép đặt sai chỗ; ô có dấu ngoặc kép phải viết \"…\", dấu ngoặc kép bên "
            + "trong viết hai lần.",
          en: "A quotation mark is out of place; a quoted cell is written \"…\", quotation marks "
            + "inside it twice.")
      }
    }
    return (records, delimiter, list.all)
  }

  private struct Piece {
    var line: Int
    var text: String
  }

  /// Cuts at newlines (LF, CR or both) with an even number of quotation marks before them; nil
  /// where there are more than `mostRecords`.
  private static func cut(_ text: String) -> (records: [Piece], openQuoteLine: Int?)? {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var pieces: [Piece] = []
    var (begin, beginLine, line) = (0, 1, 1)
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        let isPair =
          byte == UInt8(ascii: "\r") && index + 1 < bytes.count
          && bytes[index + 1] == UInt8(ascii: "\n")
        line += 1
        if !isQuoted {
          pieces.append(
            Piece(line: beginLine, text: String(decoding: bytes[begin..<index], as: UTF8.self)))
          (begin, beginLine) = (index + (isPair ? 2 : 1), line)
          if pieces.count > mostRecords { return nil }
        }
        if isPair { index += 1 }
      }
      index += 1
    }
    if begin < bytes.count {
      pieces.append(Piece(line: beginLine, text: String(decoding: bytes[begin...], as: UTF8.self)))
    }
    return (pieces, isQuoted ? beginLine : nil)
  }

  private static func guessDelimiter(_ record: String) -> Character {
    var isQuoted = false
    var balance = 0
    for byte in record.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted: balance += 1
      case UInt8(ascii: ",") where !isQuoted: balance -= 1
      default: break
      }
    }
    return balance > 0 ? ";" : ","
  }

  private static func cells(of record: String, delimiter: Character) throws -> [String] {
    let table = try EnumeratedCSV(
      string: record, delimiter: .character(delimiter), loadColumns: false)
    return table.header.map { cell in
      let scalars = Array(cell.unicodeScalars)
      let isBlank = { (scalar: Unicode.Scalar) in
        scalar.properties.isWhitespace || scalar == "\u{FEFF}"
      }
      guard let first = scalars.firstIndex(where: { !isBlank($0) }),
        let last = scalars.lastIndex(where: { !isBlank($0) })
      else { return "" }
      var trimmed = String.UnicodeScalarView()
      trimmed.append(contentsOf: scalars[first...last])
      return String(trimmed)
    }
  }
}
