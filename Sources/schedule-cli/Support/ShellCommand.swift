/// A command of this program as a planner can type it again.
struct ShellCommand: CustomStringConvertible {
  /// Behind the program's name.
  let words: [String]

  init(_ words: [String]) { self.words = words }

  var description: String { (["schedule-cli"] + words).map(quoted).joined(separator: " ") }

  /// The word as a shell takes it.
  private func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/.:_-".contains($0))
    }
    let inner = word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''")
    return isPlain && !word.isEmpty ? word : "'\(inner)'"
  }
}
