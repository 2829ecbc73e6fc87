/// The parts of a Word file around its text: what the file consists of, how the parts refer to each
/// other, properties, settings and headers.
enum WordPackage {
  static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006/"
  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// A part that `word/document.xml` refers to.
  struct Part {
    var id: String
    /// Name in the folder `word`.
    var target: String
    /// Last word of its type, both as a relationship and as content.
    var kind: String
  }

  private static let styles = Part(id: "rId1", target: "styles.xml", kind: "styles")
  private static let settings = Part(id: "rId2", target: "settings.xml", kind: "settings")
  /// Header of a section's first page: nothing.
  static let firstHeader = Part(id: "rId3", target: "header1.xml", kind: "header")
  /// Header of the other pages: the page number.
  static let header = Part(id: "rId4", target: "header2.xml", kind: "header")

  private static let documentParts = [styles, settings, firstHeader, header]

  /// `[Content_Types].xml`.
  static func contentTypes(in writer: inout XMLWriter) {
    writer.element("Types", ["xmlns": packageNamespace + "content-types"]) { types in
      types.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      types.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      types.element(
        "Override",
        ["PartName": "/word/document.xml", "ContentType": wordType + "document.main+xml"])
      for part in documentParts {
        types.element(
          "Override",
          ["PartName": "/word/" + part.target, "ContentType": wordType + part.kind + "+xml"])
      }
      types.element(
        "Override",
        [
          "PartName": "/docProps/core.xml",
          "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        ])
    }
  }

  /// `_rels/.rels`.
  static func relationships(in writer: inout XMLWriter) {
    writer.element("Relationships", ["xmlns": packageNamespace + "relationships"]) { list in
      list.element(
        "Relationship",
        [
          "Id": "rId1", "Type": relationshipNamespace + "/officeDocument",
          "Target": "word/document.xml",
        ])
      list.element(
        "Relationship",
        [
          "Id": "rId2",
          "Type": packageNamespace + "relationships/metadata/core-properties",
          "Target": "docProps/core.xml",
        ])
    }
  }

  /// `word/_rels/document.xml.rels`.
  static func documentRelationships(in writer: inout XMLWriter) {
    writer.element("Relationships", ["xmlns": packageNamespace + "relationships"]) { list in
      for part in documentParts {
        list.element(
          "Relationship",
          [
            "Id": part.id, "Type": relationshipNamespace + "/" + part.kind,
            "Target": part.target,
          ])
      }
    }
  }

  /// `docProps/core.xml`: title and author, and no times, which would differ between runs.
  static func properties(of document: Document, in writer: inout XMLWriter) {
    writer.element(
      "cp:coreProperties",
      [
        "xmlns:cp": packageNamespace + "metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { properties in
      properties.element("dc:title") { $0.text(document.title) }
      properties.element("dc:creator") { $0.text(document.author) }
      properties.element("dc:language") { $0.text("vi-VN") }
    }
  }

  /// `word/settings.xml`: without the mode of Word 2013 and later, Word opens the file as one of an
  /// older version and moves tables out of the margins by the padding of their cells.
  static func settings(in writer: inout XMLWriter) {
    writer.element("w:settings", ["xmlns:w": wordNamespace]) { settings in
      settings.element("w:compat") { compat in
        compat.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
    }
  }

  /// The header without a page number.
  static func emptyHeader(in writer: inout XMLWriter) {
    headerPart(in: &writer) { _ in }
  }

  /// The header with the page number.
  static func pageNumberHeader(in writer: inout XMLWriter) {
    headerPart(in: &writer) { paragraph in
      paragraph.element("w:fldSimple", ["w:instr": " PAGE "]) { field in
        field.element("w:r") { run in run.element("w:t") { $0.text("2") } }
      }
    }
  }

  private static func headerPart(
    in writer: inout XMLWriter, content: (inout XMLWriter) -> Void
  ) {
    writer.element("w:hdr", ["xmlns:w": wordNamespace]) { header in
      header.element("w:p") { paragraph in
        paragraph.element("w:pPr") { properties in
          properties.element("w:pStyle", ["w:val": WordStyle.header.id])
        }
        content(&paragraph)
      }
    }
  }
}
