import ArgumentParser
import Campaign

/// An old and a new schedule that a command holds against each other, and what had come up between
/// them.
struct SchedulePair: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The old schedule and the new one, or the new one alone: published versions (2023-04-12) or "
        + "files. Default of the old one: what was published before; of the new one: the newest "
        + "version.",
      valueName: "schedule"))
  var schedules: [String] = []

  @OptionGroup(title: "Changes that the new schedule was planned with") var changes: ChangeOptions

  func validate() throws {
    if schedules.count > 2 {
      throw ValidationError("Name two schedules at most: the old one and the new one.")
    }
  }

  /// Reads all of it.
  ///
  /// - Throws: exit code 2 where a schedule is missing, or where it or a change holds an error.
  func read(_ input: inout CampaignInput) throws(ExitCode) -> ComparedSchedules {
    let reported = changes.read(input.campaign)
    let campaign = reported.adding(to: input.campaign)
    let lookup = try input.lookup(in: campaign)
    let new = schedules.last.map(lookup.named) ?? lookup.newest
    let old =
      schedules.count > 1
      ? lookup.named(schedules[0]) : lookup.valid(before: new.schedule?.version)
    var found = old.diagnostics + new.diagnostics
    let isMissing = [old, new].contains { $0.schedule == nil && $0.diagnostics.isEmpty }
    if isMissing { found.append(PublishedWording.nothingPublished(input.messages.language)) }
    let applied = reported.applied(
      to: input.campaign, published: old.schedule?.schedule, language: input.messages.language)
    found += applied.diagnostics
    guard let old = old.schedule, let new = new.schedule, applied.campaign != nil else {
      throw input.refused(found)
    }
    input.report(found)
    return ComparedSchedules(
      names: Names(campaign, input.messages.language), old: old, new: new,
      changes: reported.changes, reason: changes.reason)
  }
}

/// Two schedules, what differs, and the campaign in which both can be read.
struct ComparedSchedules {
  /// Of the campaign with the meetings that changes add, and with those that they cancel.
  let names: Names
  let old: NamedSchedule
  let new: NamedSchedule
  let changes: [Change]
  /// Why all of it changes; empty where only single changes say so, if any.
  let reason: String
  let difference: ScheduleDifference

  init(names: Names, old: NamedSchedule, new: NamedSchedule, changes: [Change], reason: String) {
    self.names = names
    self.old = old
    self.new = new
    self.changes = changes
    self.reason = reason
    difference = ScheduleDifference(from: old.schedule, to: new.schedule, in: names.campaign)
  }

  var wording: DifferenceWording { DifferenceWording(names: names) }

  /// Which schedules are compared, and how much differs.
  var opening: String { wording.opening(old.name, new.name, difference) }
}
