import ArgumentParser
import Campaign

/// An old and a new schedule that a command holds against each other.
struct SchedulePair: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The old schedule and the new one, or the new one alone: published versions (2023-04-12) or "
        + "files. Default of the old one: what was published before; of the new one: the newest "
        + "version.",
      valueName: "schedule"))
  var schedules: [String] = []

  func validate() throws {
    if schedules.count > 2 {
      throw ValidationError("Name two schedules at most: the old one and the new one.")
    }
  }

  /// Reads both.
  ///
  /// - Throws: exit code 2 where one is missing or holds an error.
  func read(
    _ input: inout CampaignInput
  ) throws(ExitCode) -> (old: NamedSchedule, new: NamedSchedule) {
    if let first = schedules.first, schedules.count > 1 {
      return (try input.schedule(named: first), try input.schedule(named: schedules[1]))
    }
    let new: NamedSchedule
    if let name = schedules.first {
      new = try input.schedule(named: name)
    } else if let newest = try input.publishedFolder().newest {
      new = try input.published(newest)
    } else {
      throw nothingPublished(input)
    }
    guard let old = try input.publishedSchedule(before: new.version) else {
      throw nothingPublished(input)
    }
    return (old, new)
  }

  private func nothingPublished(_ input: CampaignInput) -> ExitCode {
    input.refused([PublishedWording.nothingPublished(input.messages.language)])
  }
}
