/// What is said about each of `ChangeCases`: place, severity and name, then the message in Vietnamese
/// and in English.
enum ChangeTexts {
  static let byName: [String: String] = {
    var texts: [String: String] = [:]
    for block in all.split(separator: "## ") {
      let lines = block.split(separator: "\n", maxSplits: 1)
      texts[String(lines[0])] = lines.count > 1 ? String(lines[1]) : ""
    }
    return texts
  }()

  private static let all = #"""

    """#
}
