/// Writes one XML document into a string: elements nest by closures, so every element is closed,
/// and every text and attribute is escaped. Characters that XML 1.0 does not allow are dropped.
struct XMLWriter {
  private(set) var output = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// An element with its attributes, in the order given, and what the closure writes inside.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    content: (inout XMLWriter) -> Void = { _ in }
  ) {
    output += "<\(name)"
    for (key, value) in attributes {
      output += " \(key)=\""
      append(value, inAttribute: true)
      output += "\""
    }
    output += ">"
    let start = output.utf8.count
    content(&self)
    if output.utf8.count == start {
      output.removeLast()
      output += "/>"
    } else {
      output += "</\(name)>"
    }
  }

  mutating func text(_ text: String) { append(text, inAttribute: false) }

  private mutating func append(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars where XMLWriter.isAllowed(scalar) {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where inAttribute: output += "&quot;"
      // Readers turn these into spaces or line feeds unless they are written as references.
      case "\r": output += "&#13;"
      case "\n" where inAttribute: output += "&#10;"
      case "\t" where inAttribute: output += "&#9;"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// The characters of XML 1.0, section 2.2.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
