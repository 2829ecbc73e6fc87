import Campaign

/// How documents name an official document: `Kế hoạch số     /KH-SKHCN ngày     /4/2023`.
///
/// What is not known yet is a blank to write into, since number and day are given after signing;
/// electronic documents keep the blanks (Nghị định 30/2020, appendix I, III.1).
struct Citation {
  /// Non-breaking, so that a blank is neither collapsed nor broken across two lines.
  static let blank = String(repeating: "\u{A0}", count: 5)

  let document: OfficialDocument

  init(_ document: OfficialDocument) { self.document = document }

  /// `Kế hoạch`, where the document does not say what it is.
  var kind: String { document.kind.isEmpty ? "Kế hoạch" : document.kind }

  /// Type and number, as a document is named again: `Kế hoạch số     /KH-SKHCN`.
  var name: String { "\(kind) số\(number)" }

  /// The number with a leading zero below 10, and the symbol. A blank replaces the space before it.
  var number: String {
    let symbol = document.symbol.isEmpty ? "" : "/\(document.symbol)"
    guard !document.number.isEmpty else { return Citation.blank + symbol }
    let isOneDigit =
      document.number.utf8.count == 1 && document.number.utf8.allSatisfy(Citation.isDigit)
    return " " + (isOneDigit ? "0" : "") + document.number + symbol
  }

  /// `ngày     /4/2023`.
  var dateInNumbers: String {
    let day = document.day.map { " " + Formatting.day($0) } ?? Citation.blank
    let month = document.month.map(Formatting.month)
    let year = document.year.map { "\($0)" }
    return "ngày\(day)/\(month ?? Citation.blank)/\(year ?? Citation.blank)"
  }

  /// `ngày     tháng 4 năm 2023`.
  var dateInWords: String {
    let day = document.day.map { " " + Formatting.day($0) } ?? Citation.blank
    let month = document.month.map(Formatting.month)
    let year = document.year.map { "\($0)" }
    return "ngày\(day)\(document.day == nil ? "" : " ")tháng"
      + (month.map { " \($0) " } ?? Citation.blank) + "năm"
      + (year.map { " \($0)" } ?? Citation.blank)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
