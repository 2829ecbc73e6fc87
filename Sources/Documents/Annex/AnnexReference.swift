import Campaign

/// The line under an annex's title that names the document it belongs to:
/// `(Kèm theo Kế hoạch số     /KH-SKHCN ngày     /4/2023 của Sở Khoa học và Công nghệ Hưng Yên)`.
enum AnnexReference {
  /// The line. The date is written in numbers, or in words where times are (`long`).
  static func paragraph(
    _ document: OfficialDocument, _ organizer: Organizer, _ style: AnnexTimeStyle
  ) -> Paragraph {
    let citation = Citation(document)
    let date = style == .long ? citation.dateInWords : citation.dateInNumbers
    let text = "(Kèm theo \(citation.name) \(date)"
    guard !organizer.name.isEmpty else { return Paragraph(.reference, text + ")") }
    let name = Run(organizer.name + ")", staysTogether: true)
    return Paragraph(.reference, runs: [Run(text + " của "), name])
  }
}
