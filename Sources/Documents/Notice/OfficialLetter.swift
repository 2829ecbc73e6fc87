import Campaign

/// The form of an official document with a type of its own, such as a Thông báo (Nghị định
/// 30/2020/NĐ-CP, appendix III, form 1.4): who issues it, number and date, type and subject, the
/// content, who receives it and who signs.
///
/// What the campaign does not say is left to be filled on paper: number and date as blanks, names as
/// dots.
struct OfficialLetter {
  /// Type, symbol and date of this document, and who signs it.
  var document: OfficialDocument
  var organizer: Organizer
  /// What it is about, in a line or two.
  var subject: String
  var content: [Block]
  /// Whom it is sent to, without the marks of a list.
  var recipients: [String]

  /// Stands for a name that nobody has given.
  static let dots = "…………………"

  /// The letter as a document, ready for any renderer.
  var rendered: Document {
    let type = Citation(document).kind
    let blocks: [Block] =
      [
        .columns(head), .paragraph(Paragraph(.title, type.uppercased())),
        .paragraph(Paragraph(.subject, subject)), .rule,
      ] + content + [.columns(end)]
    let title = subject.split(whereSeparator: \.isNewline).joined(separator: " ")
    return Document(
      title: "\(type) \(title)", author: organizer.name,
      sections: [Section(page: .portrait, blocks: blocks)])
  }

  /// Millimetres, of which a page has 160 between its margins: the country's name takes 88.
  private static let headWidths = [68, 92]
  private static let endWidths = [80, 80]

  private var head: Columns {
    var left: [Paragraph] = []
    if !organizer.parent.isEmpty {
      left.append(Paragraph(.parentAgency, organizer.parent.uppercased()))
    }
    let name = agency.isEmpty ? OfficialLetter.dots : agency.uppercased()
    left.append(Paragraph(.agency, name, ruleBelow: ruleWidth(under: name)))
    let place = document.place.isEmpty ? OfficialLetter.dots : document.place
    return Columns(
      widths: OfficialLetter.headWidths,
      rows: [
        [
          left,
          [
            Paragraph(.nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            // The rule is as long as the line, which is 55.9 mm in 13 points.
            Paragraph(.motto, "Độc lập - Tự do - Hạnh phúc", ruleBelow: 56),
          ],
        ],
        [
          [Paragraph(.number, "Số:\(Citation(document).number)")],
          [Paragraph(.placeAndDate, "\(place), \(Citation(document).dateInWords)")],
        ],
      ])
  }

  /// The agency's name without what it shares at its end with the name of the body above it, as heads
  /// of letters have it: `Sở Khoa học và Công nghệ` under `UBND tỉnh Hưng Yên`.
  private var agency: String {
    let own = organizer.name.split(separator: " ")
    let above = organizer.parent.split(separator: " ")
    let shared = zip(own.reversed(), above.reversed()).prefix { $0 == $1 }.count
    return (shared < own.count ? own.dropLast(shared) : own[...]).joined(separator: " ")
  }

  /// Two fifths of the line, of which the decree asks a third to a half: capitals in bold take 0.62 of
  /// their size, which is 12 points.
  private func ruleWidth(under name: String) -> Int {
    let line = min(name.count * 62 * 12 * 254 / (100 * 720), OfficialLetter.headWidths[0])
    return max(1, line * 2 / 5)
  }

  private var end: Columns {
    let list = recipients.map { "\($0);" } + ["Lưu: VT."]
    let titles = document.signerTitle.split(whereSeparator: \.isNewline).map(String.init)
    let signer = document.signerName.isEmpty ? OfficialLetter.dots : document.signerName
    return Columns(
      widths: OfficialLetter.endWidths,
      rows: [
        [
          [Paragraph(.recipientsHeading, "Nơi nhận:")]
            + list.map { Paragraph(.recipient, "- \($0)") },
          (titles.isEmpty ? [OfficialLetter.dots] : titles).map {
            Paragraph(.signerTitle, $0.uppercased())
          } + [Paragraph(.signerName, signer)],
        ]
      ])
  }
}
