/// Finds what a planner probably meant.
package enum Spelling {
  /// The candidate nearest to the text by single insertions, deletions, replacements and swaps of
  /// neighbors, where it is near enough to be a slip: at most a third of the longer text. Of
  /// several equally near ones the first. Texts beyond 64 characters have none.
  ///
  /// Complexity: O(candidates · length²).
  package static func nearest(
    to text: String, among candidates: some Sequence<String>
  ) -> String? {
    let wanted = Array(text.lowercased())
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      guard !letters.isEmpty, letters.count <= 64 else { continue }
      // One letter at least must stay: “3” is no slip for “1”.
      let longer = max(wanted.count, letters.count)
      let limit = min(max(1, longer / 3), longer - 1)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Optimal string alignment distance: edits where a swap of neighbors counts one.
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
