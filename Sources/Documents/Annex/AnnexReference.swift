import Campaign

/// The line under an annex's title that names the document it belongs to:
/// `(Kèm theo Kế hoạch số     /KH-SKHCN ngày     /4/2023 của Sở Khoa học và Công nghệ Hưng Yên)`.
///
/// What is not known yet is a blank to write into, since number and day are given after signing;
/// electronic documents keep the blanks (Nghị định 30/2020, appendix I, III.1).
enum AnnexReference {
  /// Non-breaking, so that a blank is neither collapsed nor broken across two lines.
  private static let blank = String(repeating: "\u{A0}", count: 5)

  /// The line. The date is written in numbers, or in words where times are (`long`).
  static func paragraph(
    _ document: OfficialDocument, _ organizer: Organizer, _ style: AnnexTimeStyle
  ) -> Paragraph {
    var text = "(Kèm theo \(document.kind.isEmpty ? "Kế hoạch" : document.kind)"
    text += " số" + number(document) + " " + date(document, style)
    guard !organizer.name.isEmpty else { return Paragraph(.reference, text + ")") }
    let name = Run(organizer.name + ")", staysTogether: true)
    return Paragraph(.reference, runs: [Run(text + " của "), name])
  }

  /// The number with a leading zero below 10, and the symbol. A blank replaces the space before it.
  private static func number(_ document: OfficialDocument) -> String {
    let symbol = document.symbol.isEmpty ? "" : "/\(document.symbol)"
    guard !document.number.isEmpty else { return blank + symbol }
    let isOneDigit = document.number.utf8.count == 1 && document.number.utf8.allSatisfy(isDigit)
    return " " + (isOneDigit ? "0" : "") + document.number + symbol
  }

  private static func date(_ document: OfficialDocument, _ style: AnnexTimeStyle) -> String {
    let day = document.day.map { " " + Formatting.day($0) } ?? blank
    let month = document.month.map(Formatting.month)
    let year = document.year.map { "\($0)" }
    if style == .long {
      return "ngày\(day)\(document.day == nil ? "" : " ")tháng"
        + (month.map { " \($0) " } ?? blank) + "năm" + (year.map { " \($0)" } ?? blank)
    }
    return "ngày\(day)/\(month ?? blank)/\(year ?? blank)"
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
