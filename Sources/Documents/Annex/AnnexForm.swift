import Campaign

/// The form that official annexes share (Nghị định 30/2020/NĐ-CP, appendix I): the label, only
/// where there is one; the title in capitals; the line that names the document the annex belongs
/// to; a rule; the content; `./.`.
enum AnnexForm {
  static func document(
    label: String, title: String, campaign: Campaign, timeStyle: AnnexTimeStyle, page: PageSetup,
    content: [Block]
  ) -> Document {
    let capitals = title.uppercased()
    var blocks: [Block] = []
    if !label.isEmpty { blocks.append(.paragraph(Paragraph(.annexLabel, label))) }
    if !capitals.isEmpty { blocks.append(.paragraph(Paragraph(.title, capitals))) }
    blocks.append(
      .paragraph(AnnexReference.paragraph(campaign.document, campaign.organizer, timeStyle)))
    blocks.append(.rule)
    blocks += content
    blocks.append(.paragraph(Paragraph(.closing, "./.")))
    return Document(
      title: capitals, author: campaign.organizer.name,
      sections: [Section(page: page, blocks: blocks)])
  }
}
