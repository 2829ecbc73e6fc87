/// How found texts are shown in messages.
package enum Quoting {
  /// The text on one line, at most 60 characters of it: line ends and tabs are blanks, other
  /// control characters are made visible.
  package static func short(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.prefix(61).unicodeScalars.prefix(240) {
      if scalar.properties.isWhitespace {
        scalars.append(" ")
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format: scalars.append("�")
      default: scalars.append(scalar)
      }
    }
    let line = String(scalars)
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
