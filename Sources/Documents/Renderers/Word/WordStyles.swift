/// One paragraph style of a Word file.
struct WordStyle {
  enum Alignment: String {
    case left, center, right
    case justified = "both"
  }

  /// Name inside the file, ASCII.
  var id: String
  /// Name that Word shows in its list of styles.
  var name: String
  /// Points.
  var size: Int
  var isBold = false
  var isItalic = false
  var alignment = Alignment.left
  /// Points above and below.
  var before = 0
  var after = 0
  /// Millimetres by which the first line is moved in.
  var firstLine = 0
  /// Whether the paragraph stays on the page of what follows it.
  var staysWithNext = false
  /// Whether Word knows the style by its name, so that it shows it in the user's language.
  var isBuiltIn = false
}

extension WordStyle {
  static let normal = WordStyle(id: "Normal", name: "Normal", size: 14, isBuiltIn: true)

  static let header = WordStyle(
    id: "Header", name: "header", size: 14, alignment: .center, isBuiltIn: true)

  /// Carries the short line under a title; the letters are small so that it stays close.
  static let rule = WordStyle(
    id: "Rule", name: "Đường kẻ dưới tiêu đề", size: 4, alignment: .center, before: 4, after: 6)

  /// Closes a body or a section that would otherwise end with a table, which Word does not allow.
  static let end = WordStyle(id: "End", name: "Kết thúc phần", size: 2)

  /// The style of what the paragraph is.
  static func style(of role: Paragraph.Role) -> WordStyle {
    switch role {
    case .annexLabel:
      WordStyle(
        id: "AnnexLabel", name: "Nhãn phụ lục", size: 14, isBold: true, alignment: .center,
        staysWithNext: true)
    case .title:
      WordStyle(
        id: "AnnexTitle", name: "Tiêu đề phụ lục", size: 14, isBold: true, alignment: .center,
        staysWithNext: true)
    case .reference:
      WordStyle(
        id: "Reference", name: "Dòng kèm theo", size: 14, isItalic: true, alignment: .center,
        staysWithNext: true)
    case .tableTitle:
      WordStyle(
        id: "TableTitle", name: "Tiêu đề bảng", size: 14, isBold: true, alignment: .center,
        before: 12, staysWithNext: true)
    case .tableUnit:
      WordStyle(
        id: "TableUnit", name: "Đơn vị tính của bảng", size: 13, isItalic: true, alignment: .right,
        before: 6, after: 3, staysWithNext: true)
    case .body:
      WordStyle(
        id: "BodyText", name: "Nội dung", size: 14, alignment: .justified, after: 6, firstLine: 10)
    case .closing:
      WordStyle(
        id: "Closing", name: "Dấu kết thúc", size: 14, alignment: .right, before: 6)
    // The smaller sizes that the decree allows leave room for the country's name and a department's
    // beside each other.
    case .parentAgency:
      WordStyle(id: "ParentAgency", name: "Cơ quan chủ quản", size: 12, alignment: .center)
    case .agency:
      WordStyle(
        id: "Agency", name: "Cơ quan ban hành", size: 12, isBold: true, alignment: .center)
    case .nation:
      WordStyle(id: "Nation", name: "Quốc hiệu", size: 12, isBold: true, alignment: .center)
    case .motto:
      WordStyle(id: "Motto", name: "Tiêu ngữ", size: 13, isBold: true, alignment: .center)
    case .number:
      WordStyle(
        id: "Number", name: "Số, ký hiệu", size: 13, alignment: .center, before: 6, after: 12)
    case .placeAndDate:
      WordStyle(
        id: "PlaceAndDate", name: "Địa danh, ngày tháng", size: 13, isItalic: true,
        alignment: .center, before: 6, after: 12)
    case .subject:
      WordStyle(
        id: "Subject", name: "Trích yếu", size: 14, isBold: true, alignment: .center,
        staysWithNext: true)
    case .basis:
      WordStyle(
        id: "Basis", name: "Căn cứ", size: 14, isItalic: true, alignment: .justified, after: 6,
        firstLine: 10)
    case .recipientsHeading:
      WordStyle(
        id: "RecipientsHeading", name: "Nơi nhận", size: 12, isBold: true, isItalic: true,
        before: 6)
    case .recipient: WordStyle(id: "Recipient", name: "Nơi nhận (danh sách)", size: 11)
    case .signerTitle:
      WordStyle(
        id: "SignerTitle", name: "Chức vụ người ký", size: 14, isBold: true, alignment: .center,
        before: 6)
    case .signerName:
      // Room for a signature and the seal over it.
      WordStyle(
        id: "SignerName", name: "Họ tên người ký", size: 14, isBold: true, alignment: .center,
        before: 72)
    }
  }

  /// The style of a table's heading cells.
  static func headerCell(_ density: Table.Density) -> WordStyle {
    WordStyle(
      id: "TableHeading\(size(density))", name: "Tiêu đề cột (cỡ \(size(density)))",
      size: size(density), isBold: true, alignment: .center, before: 3, after: 3,
      staysWithNext: true)
  }

  /// The style of a table's other cells.
  static func cell(_ density: Table.Density) -> WordStyle {
    WordStyle(
      id: "TableCell\(size(density))", name: "Ô bảng (cỡ \(size(density)))", size: size(density),
      before: 2, after: 2)
  }

  private static func size(_ density: Table.Density) -> Int {
    switch density {
    case .regular: 13
    case .compact: 12
    case .dense: 11
    }
  }

  /// Every style of a file, in the order of its list.
  static let all =
    [normal, header] + Paragraph.Role.allCases.map { style(of: $0) } + [rule, end]
    + Table.Density.allCases.flatMap { [headerCell($0), cell($0)] }
}

/// The part `word/styles.xml`.
enum WordStyles {
  private static let font = "Times New Roman"

  static func write(in writer: inout XMLWriter) {
    writer.element("w:styles", ["xmlns:w": WordPackage.wordNamespace]) { styles in
      styles.element("w:docDefaults") { defaults in
        defaults.element("w:rPrDefault") { run in
          run.element("w:rPr") { properties in
            properties.element(
              "w:rFonts",
              ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
            properties.element("w:color", ["w:val": "000000"])
            size(WordStyle.normal.size, in: &properties)
            properties.element("w:lang", ["w:val": "vi-VN", "w:eastAsia": "vi-VN"])
          }
        }
        defaults.element("w:pPrDefault") { paragraph in
          paragraph.element("w:pPr") { properties in
            properties.element(
              "w:spacing",
              ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
          }
        }
      }
      for style in WordStyle.all { write(style, in: &styles) }
    }
  }

  private static func write(_ style: WordStyle, in writer: inout XMLWriter) {
    let isDefault = style.id == WordStyle.normal.id
    let mark: KeyValuePairs<StaticString, String> =
      if isDefault {
        ["w:type": "paragraph", "w:default": "1", "w:styleId": style.id]
      } else if style.isBuiltIn {
        ["w:type": "paragraph", "w:styleId": style.id]
      } else {
        ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": style.id]
      }
    writer.element("w:style", mark) { element in
      element.element("w:name", ["w:val": style.name])
      if !isDefault { element.element("w:basedOn", ["w:val": WordStyle.normal.id]) }
      element.element("w:qFormat")
      element.element("w:pPr") { properties in
        if style.staysWithNext { properties.element("w:keepNext") }
        properties.element(
          "w:spacing",
          [
            "w:before": "\(WordLength.points(style.before))",
            "w:after": "\(WordLength.points(style.after))",
          ])
        if style.firstLine > 0 {
          properties.element(
            "w:ind", ["w:firstLine": "\(WordLength.millimetres(style.firstLine))"])
        }
        properties.element("w:jc", ["w:val": style.alignment.rawValue])
      }
      element.element("w:rPr") { properties in
        WordBody.emphasis(isBold: style.isBold, isItalic: style.isItalic, in: &properties)
        size(style.size, in: &properties)
      }
    }
  }

  /// Word counts letters in half points.
  private static func size(_ points: Int, in writer: inout XMLWriter) {
    writer.element("w:sz", ["w:val": "\(points * 2)"])
    writer.element("w:szCs", ["w:val": "\(points * 2)"])
  }
}
