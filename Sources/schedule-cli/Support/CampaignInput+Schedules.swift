import ArgumentParser
import Campaign

extension CampaignInput {
  /// The schedule that a name means: a published version of the campaign, else a file.
  ///
  /// - Throws: exit code 2 where there is neither, or where the file holds an error.
  mutating func schedule(named name: String) throws(ExitCode) -> NamedSchedule {
    let (schedule, found) = try lookup(in: campaign).named(name)
    guard let schedule else { throw refused(found) }
    report(found)
    return schedule
  }

  /// The schedule that a name means or, without one, what is valid now: the newest published version, else
  /// the campaign's baseline.
  ///
  /// - Throws: exit code 2 where there is none, or where the file holds an error.
  mutating func schedule(namedOrValid name: String?) throws(ExitCode) -> NamedSchedule {
    if let name { return try schedule(named: name) }
    let (schedule, found) = try lookup(in: campaign).valid()
    guard let schedule else {
      throw refused(found.isEmpty ? [InputWording.noValidSchedule(messages.language)] : found)
    }
    report(found)
    return schedule
  }

  /// The meeting and the slots that are asked about.
  ///
  /// - Throws: exit code 2 where there is no such meeting or slot.
  mutating func question(_ meeting: String, at slots: [String]) throws(ExitCode) -> SpotArguments {
    let (read, found) = SpotArguments.read(
      meeting: meeting, slots: slots, option: "--at", campaign: campaign,
      language: messages.language)
    guard let read else { throw refused(found) }
    let isOpen = campaign.openSlots.contains {
      read.asks($0.date, campaign.sessions[$0.session].id)
    }
    if !isOpen { throw refused([InputWording.noSlotMeant(slots, messages.language)]) }
    return read
  }

  /// The campaign's baseline, where no schedule is named; a campaign without meetings has nothing to
  /// hold.
  ///
  /// - Throws: exit code 2 where there is none.
  func baseline() throws(ExitCode) -> Schedule {
    if let baseline = campaign.baseline { return baseline }
    // Without meetings there is nothing that a schedule would have to say for its annexes.
    if campaign.meetings.isEmpty { return Schedule(meetings: [], trips: []) }
    throw refused([InputWording.noSchedule(messages.language)])
  }

  /// Where schedules of the campaign, or of what has become of it, are found.
  ///
  /// - Throws: exit code 2 where the folder of published versions cannot be read.
  mutating func lookup(in campaign: Campaign) throws(ExitCode) -> ScheduleLookup {
    ScheduleLookup(
      campaign: campaign, folder: try publishedFolder(), language: messages.language)
  }
}
