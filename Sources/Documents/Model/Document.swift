/// What a document says, in order, without a word about the format it is written in.
///
/// A renderer turns it into a file; every renderer prints the same texts in the same order.
package struct Document: Hashable, Sendable {
  /// Name of the document in its properties; not printed on a page.
  package var title: String
  /// Who issues it, for the properties; not printed on a page.
  package var author: String
  /// In reading order; each begins on a new page and numbers its pages from 1.
  package var sections: [Section]

  package init(title: String, author: String, sections: [Section]) {
    self.title = title
    self.author = author
    self.sections = sections
  }
}

/// A run of pages with one page setup.
package struct Section: Hashable, Sendable {
  package var page: PageSetup
  package var blocks: [Block]

  package init(page: PageSetup, blocks: [Block]) {
    self.page = page
    self.blocks = blocks
  }
}

/// What stands below one another in a section.
package enum Block: Hashable, Sendable {
  case paragraph(Paragraph)
  /// A short line in the middle, which official forms draw under a title. Text formats leave it
  /// out.
  case rule
  case table(Table)
  case columns(Columns)
}

/// Paragraphs side by side without lines between them, as at the head of an official letter and at
/// its end. Text formats print them one below the other, column by column.
package struct Columns: Hashable, Sendable {
  /// What each column takes of the page, relative to the others; taken as at least 1.
  package var widths: [Int]
  /// The paragraphs of each cell, row by row; a row has one cell a column, and paragraphs of one row
  /// begin at one height.
  package var rows: [[[Paragraph]]]

  package init(widths: [Int], rows: [[[Paragraph]]]) {
    self.widths = widths
    self.rows = rows
  }
}

/// Paper and margins, in millimetres.
package struct PageSetup: Hashable, Sendable {
  package var width: Int
  package var height: Int
  package var top: Int
  package var bottom: Int
  package var left: Int
  package var right: Int

  package init(width: Int, height: Int, top: Int, bottom: Int, left: Int, right: Int) {
    self.width = width
    self.height = height
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  package var isLandscape: Bool { width > height }

  /// What is left for text between the margins; at least 1.
  package var textWidth: Int { max(1, width - left - right) }

  /// A4 upright, with margins that Nghị định 30/2020 allows (top and bottom 20–25, left 30–35,
  /// right 15–20).
  package static let portrait = PageSetup(
    width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20)

  /// A4 lying, for wide tables; the right margin is the narrowest that the decree allows.
  package static let landscape = PageSetup(
    width: 297, height: 210, top: 20, bottom: 20, left: 30, right: 15)
}
