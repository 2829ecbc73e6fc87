/// Finds the word that was probably meant.
enum Nearest {
  /// The candidate with the fewest edits, where that is really near: at most one edit for words of
  /// up to four characters, a third of the length beyond, never more than three. Case, and the
  /// difference between blanks, `-` and `_`, do not count. The first of several is taken.
  ///
  /// Complexity: O(candidates × length²).
  static func word(to found: String, in candidates: [String]) -> String? {
    let target = folded(found)
    guard !target.isEmpty, target.count <= 64 else { return nil }
    let allowed = target.count <= 4 ? 1 : min(3, target.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let word = folded(candidate)
      guard abs(word.count - target.count) <= allowed else { continue }
      let distance = distance(target, word)
      if distance <= allowed, distance < best?.distance ?? Int.max, distance < word.count {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  private static func folded(_ text: String) -> [Character] {
    text.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// Insertions, deletions, replacements and swaps of neighbors that turn one word into the other.
  ///
  /// **Source**: the optimal string alignment distance (Damerau 1964; Wagner and Fischer 1974).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
