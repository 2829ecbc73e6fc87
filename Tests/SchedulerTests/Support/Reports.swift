@testable import Scheduler

/// The progress that a search has reported; it reports from one thread.
final class Reports: @unchecked Sendable {
  var list: [SearchProgress] = []
}
