/// A document as a Word file (Office Open XML, ISO/IEC 29500, transitional).
///
/// Looks follow Nghị định 30/2020/NĐ-CP, appendix I: Times New Roman, black, 13–14 points, page
/// numbers in the middle of the top margin and none on a section's first page. Equal documents give
/// equal bytes.
package struct WordRenderer: Sendable {
  package init() {}

  /// The bytes of the `.docx` file.
  ///
  /// Throws: `ZipArchive.Failure`, in practice only where memory runs out.
  package func render(_ document: Document) throws(ZipArchive.Failure) -> [UInt8] {
    try ZipArchive(entries: parts(of: document)).bytes()
  }

  /// The file's parts by name, in the order in which they are stored.
  func parts(of document: Document) -> [ZipArchive.Entry] {
    [
      part("[Content_Types].xml", WordPackage.contentTypes),
      part("_rels/.rels", WordPackage.relationships),
      part("docProps/core.xml") { WordPackage.properties(of: document, in: &$0) },
      part("word/document.xml") { WordBody.write(document, in: &$0) },
      part("word/_rels/document.xml.rels", WordPackage.documentRelationships),
      part("word/styles.xml", WordStyles.write),
      part("word/settings.xml", WordPackage.settings),
      part("word/\(WordPackage.firstHeader.target)", WordPackage.emptyHeader),
      part("word/\(WordPackage.header.target)", WordPackage.pageNumberHeader),
    ]
  }

  private func part(_ name: String, _ content: (inout XMLWriter) -> Void) -> ZipArchive.Entry {
    var writer = XMLWriter()
    content(&writer)
    return ZipArchive.Entry(name: name, bytes: Array(writer.output.utf8))
  }
}
