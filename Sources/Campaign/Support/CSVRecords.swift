internal import SwiftCSV

/// One record of a CSV text: its cells, blanks at both ends cut off, and where it begins.
struct CSVRecord: Hashable, Sendable {
  /// Line on which the record begins, from 1; a quoted newline counts as a line of its own.
  var line: Int
  var cells: [String]

  init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}

/// A CSV text cut into records: UTF-8 with or without a byte order mark, `,` or `;` between cells.
///
/// The text is cut at the newlines that stand outside quotes, and SwiftCSV reads each record with
/// quotes alone.
/// So every record keeps its line, a record that cannot be read does not hide the others, and the
/// work stays linear in the length of the text.
enum CSVRecords {
  /// Longest text that is read, in MiB.
  static let mostMiB = 32
  /// Most records of a text, empty ones included: room for the legs between all places.
  static let mostRecords = 1_500_000

  /// The records of the text, empty ones left out, and the delimiter between their cells: `;` where
  /// the first record that says something has more of them than commas, else `,`. What cannot be
  /// read is left out, with an error in the log for each, and the table is not whole. Nil, with an
  /// error, for texts that are too large.
  static func parse(
    _ text: String, file: String, log: DiagnosticLog
  ) -> (records: [CSVRecord], delimiter: Character, isWhole: Bool)? {
    guard text.utf8.count <= mostMiB << 20, let pieces = cut(text) else {
      log.add(.table(.tooLarge), at: SourcePlace(file: file))
      return nil
    }
    if let line = pieces.openQuoteLine {
      log.add(.table(.openQuote), at: SourcePlace(file: file, line: line))
    }
    let header = pieces.records.first { piece in piece.text.contains { !$0.isWhitespace } }
    let delimiter = header.map { guessDelimiter($0.text) } ?? ","
    var isWhole = pieces.openQuoteLine == nil
    var records: [CSVRecord] = []
    for piece in pieces.records where piece.line != pieces.openQuoteLine {
      do {
        let cells = try cells(of: piece.text, delimiter: delimiter)
        if cells.contains(where: { !$0.isEmpty }) {
          records.append(CSVRecord(line: piece.line, cells: cells))
        }
      } catch {
        isWhole = false
        log.add(.table(.misplacedQuote), at: SourcePlace(file: file, line: piece.line))
      }
    }
    return (records, delimiter, isWhole)
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
    // Without quotes there is nothing to take apart but delimiters.
    guard record.utf8.contains(UInt8(ascii: "\"")) else {
      return record.split(separator: delimiter, omittingEmptySubsequences: false).map(trimmed)
    }
    let table = try EnumeratedCSV(
      string: record, delimiter: .character(delimiter), loadColumns: false)
    return table.header.map(trimmed)
  }

  private static func trimmed(_ cell: some StringProtocol) -> String {
    let scalars = cell.unicodeScalars
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
