extension CallSequence {
  /// A smaller sequence that still fails: delta debugging over the calls, then over their numbers.
  ///
  /// Parts of the sequence are left out, halves at first, then quarters and so on, for as long as
  /// something can be left out; then numbers are cut off or made smaller, which can allow more calls to
  /// be left out.
  ///
  /// **Source**: Andreas Zeller, Ralf Hildebrandt, "Simplifying and isolating failure-inducing input",
  /// IEEE Transactions on Software Engineering 28, 2002; only complements are tried.
  func shrunk(tries: Int = 50_000, _ fails: (CallSequence) async -> Bool) async -> CallSequence {
    var best = self
    var rest = tries
    func improve(to smaller: CallSequence) async -> Bool {
      guard rest > 0, smaller != best else { return false }
      rest -= 1
      guard await fails(smaller) else { return false }
      best = smaller
      return true
    }
    var isImproved = true
    while isImproved {
      isImproved = false
      var length = max(1, best.calls.count / 2)
      while length > 0 {
        var start = 0
        while start < best.calls.count {
          var smaller = best
          smaller.calls.removeSubrange(start..<min(start + length, smaller.calls.count))
          if await improve(to: smaller) { isImproved = true } else { start += length }
        }
        length /= 2
      }
      for index in best.calls.indices {
        while let last = best.calls[index].numbers.last {
          var smaller = best
          smaller.calls[index].numbers.removeLast()
          // A missing number is read as 0, so dropping one is nothing new.
          if last == 0 {
            best = smaller
          } else if await improve(to: smaller) {
            isImproved = true
          } else {
            break
          }
        }
        for place in best.calls[index].numbers.indices {
          let number = best.calls[index].numbers[place]
          for candidate in 0..<number {
            var smaller = best
            smaller.calls[index].numbers[place] = candidate
            if await improve(to: smaller) {
              isImproved = true
              break
            }
          }
        }
      }
    }
    return best
  }
}
