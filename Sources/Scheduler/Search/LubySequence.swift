/// 1, 1, 2, 1, 1, 2, 4, 1, …: lengths of runs between restarts when nothing is known of how long a
/// run should be.
///
/// **Source**: M. Luby, A. Sinclair, D. Zuckerman, "Optimal speedup of Las Vegas algorithms",
/// Information Processing Letters 47, 1993.
package enum LubySequence {
  /// The entry at a position counted from 1.
  ///
  /// Complexity: O(log position).
  package static func term(_ position: Int) -> Int {
    var index = position
    while true {
      let bits = Int.bitWidth - index.leadingZeroBitCount
      if index == (1 << bits) - 1 { return 1 << (bits - 1) }
      index -= (1 << (bits - 1)) - 1
    }
  }
}
