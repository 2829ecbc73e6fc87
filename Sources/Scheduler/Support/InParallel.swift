internal import Dispatch

/// Does two pieces of work that share no state, each on a thread of its own, and returns when both
/// are done; one after the other where only one worker is wanted.
package func inParallel(_ workers: Int, _ first: () -> Void, and second: () -> Void) {
  guard workers > 1 else {
    first()
    second()
    return
  }
  withoutActuallyEscaping(first) { first in
    withoutActuallyEscaping(second) { second in
      let pair = Pair(first: first, second: second)
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 { pair.first() } else { pair.second() }
      }
    }
  }
}

/// Two pieces of work that share no state; each is run by one thread, so nothing crosses.
private struct Pair: @unchecked Sendable {
  var first: () -> Void
  var second: () -> Void
}
