import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C (SIGINT) and SIGTERM while a search runs: the first asks it to stop with what it has,
/// the second ends the program at once.
enum Interruption {
  private static let requests = Atomic<Int>(0)

  /// Whether the planner has asked to stop.
  static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  /// From here on the signals are counted instead of ending the program.
  static func catchSignals() {
    // Looked at once before, so that a handler never is the first to touch the counter.
    guard !isRequested else { return }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&signals, number)
      signal(number) { number in
        // Only what a signal handler may do: add to an atomic number, end the process.
        if Interruption.requests.add(1, ordering: .relaxed).oldValue > 0 { _exit(128 + number) }
      }
    }
    // Whoever started the program may have blocked them, and the program inherits that.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
