import Campaign

/// What stands around the content of every annex, in the form of Nghị định 30/2020/NĐ-CP, appendix I:
/// the label (only where the document has one), the title, the line that names the document it belongs
/// to and a rule above it, and `./.` below.
enum AnnexFrame {
  /// The annex of these blocks as a document.
  static func document(
    _ title: String, of campaign: Campaign, _ style: AnnexTimeStyle, page: PageSetup,
    blocks: [Block]
  ) -> Document {
    let official = campaign.document
    let title = title.uppercased()
    var all: [Block] = []
    if !official.annexLabel.isEmpty {
      all.append(.paragraph(Paragraph(.annexLabel, official.annexLabel)))
    }
    if !title.isEmpty { all.append(.paragraph(Paragraph(.title, title))) }
    all.append(.paragraph(AnnexReference.paragraph(official, campaign.organizer, style)))
    all.append(.rule)
    all += blocks
    all.append(.paragraph(Paragraph(.closing, "./.")))
    return Document(
      title: title, author: campaign.organizer.name, sections: [Section(page: page, blocks: all)])
  }
}
