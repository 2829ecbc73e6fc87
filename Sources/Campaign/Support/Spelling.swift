/// Finds the word that was probably meant.
package enum Spelling {
  /// Longest text for which a word is looked for, in characters.
  private static let longest = 64

  /// The candidate with the fewest edits, where that is really near: at most one edit for texts of
  /// up to four characters, a third of the length beyond, never more than three, and one letter at
  /// least stays (`3` is no slip for `1`). Case, and the difference between blanks, `-` and `_`, do
  /// not count. Of several equally near ones the first; texts beyond 64 characters have none.
  ///
  /// Complexity: O(candidates · length²).
  package static func nearest(
    to text: String, among candidates: some Sequence<String>
  ) -> String? {
    let wanted = folded(text)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    let allowed = wanted.count <= 4 ? 1 : min(3, wanted.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let letters = folded(candidate)
      guard abs(letters.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, letters)
      guard distance <= allowed, distance < letters.count else { continue }
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  private static func folded(_ text: String) -> [Character] {
    text.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// Insertions, deletions, replacements and swaps of neighbors that turn one word into the other.
  ///
  /// **Source**: the optimal string alignment distance (Damerau 1964; Wagner and Fischer 1974).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
