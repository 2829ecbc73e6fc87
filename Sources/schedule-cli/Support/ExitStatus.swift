import ArgumentParser

/// What the program's exit code says; `Documentation/CommandLine.md` lists them.
enum ExitStatus: Int32 {
  /// A schedule was written or exists; the campaign or the schedule is in order.
  case done = 0
  /// The audit found a rule or a proof broken, or the program found a mistake of its own.
  case broken = 1
  /// The planner's files or paths need a correction.
  case inputError = 2
  /// It is proven that no schedule keeps every rule.
  case infeasible = 3
  /// Stopped before a schedule was found.
  case nothingFound = 4

  /// Ends the command with this code; returns where there is nothing to report.
  func end() throws(ExitCode) {
    if self != .done { throw ExitCode(rawValue) }
  }
}
