/// Text that stands as one paragraph. How it looks follows from what it is.
package struct Paragraph: Hashable, Sendable {
  /// What the paragraph is in the document.
  package enum Role: CaseIterable, Sendable {
    /// `Phụ lục I`, on its own line above the title.
    case annexLabel
    case title
    /// `(Kèm theo Kế hoạch số …)`, under the title.
    case reference
    /// Title of one of several tables.
    case tableTitle
    /// `Đơn vị tính: triệu đồng`, above a table on the right.
    case tableUnit
    case body
    /// `./.` after the last line of the content.
    case closing
    /// The body above the agency that issues a document, and the agency itself.
    case parentAgency, agency
    /// The name of the country, and its motto.
    case nation, motto
    /// `Số: …/TB-…`
    case number
    /// `Hưng Yên, ngày … tháng … năm …`
    case placeAndDate
    /// What a document is about, under its type.
    case subject
    /// `Căn cứ …`
    case basis
    case recipientsHeading, recipient
    case signerTitle
    /// The name under the room for a signature.
    case signerName
  }

  package var role: Role
  package var runs: [Run]
  /// Millimetres of a line in the middle under the text; 0 draws none. Text formats leave it out.
  package var ruleBelow: Int

  package init(_ role: Role, runs: [Run], ruleBelow: Int = 0) {
    self.role = role
    self.runs = runs
    self.ruleBelow = ruleBelow
  }

  package init(_ role: Role, _ text: String, ruleBelow: Int = 0) {
    self.init(role, runs: [Run(text)], ruleBelow: ruleBelow)
  }
}

/// A piece of a paragraph with one look; bold and italic come on top of the look of the role. A
/// newline in the text is a line break within the paragraph.
package struct Run: Hashable, Sendable {
  package var text: String
  package var isBold: Bool
  package var isItalic: Bool
  /// Whether paper would rather begin a new line with the text than break it: for a name that ends
  /// a line too long for the page.
  package var staysTogether: Bool

  package init(
    _ text: String, isBold: Bool = false, isItalic: Bool = false, staysTogether: Bool = false
  ) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
    self.staysTogether = staysTogether
  }
}
