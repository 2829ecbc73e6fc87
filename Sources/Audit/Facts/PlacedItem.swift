import Campaign

/// An item of a held meeting's programme where the schedule puts it.
struct PlacedItem: Sendable {
  let stop: Stop
  let item: ProgrammeItem
  let session: SessionID
  /// Minutes from midnight; a visit to a site includes the drives.
  let start: Int
  let end: Int

  /// Minutes that both have in common.
  func minutesInCommon(with other: Range<Int>) -> Int {
    max(0, min(end, other.upperBound) - max(start, other.lowerBound))
  }

  /// Minutes that lie outside a stretch of time.
  func minutesOutside(_ time: Range<Int>) -> Int { end - start - minutesInCommon(with: time) }

  /// The items that the schedule states for the stop, those aside that its meeting does not have.
  static func all(of stop: Stop, _ schedule: Schedule, _ campaign: Campaign) -> [PlacedItem] {
    if stop.meeting.programme.isEmpty { return [] }
    return schedule.entries(of: stop.meeting.id).compactMap { entry in
      guard let item = stop.meeting.programme.first(where: { $0.id == entry.item }) else {
        return nil
      }
      let minutes = campaign.minutes(of: item, from: stop.held.place) ?? item.minutes
      return PlacedItem(
        stop: stop, item: item, session: entry.session, start: entry.start.minutes,
        end: entry.start.minutes + minutes)
    }
  }
}

extension Schedule {
  /// What the schedule states of the meeting's programme, in its order.
  func entries(of meeting: MeetingID) -> [Programme.Entry] {
    (programmes ?? []).filter { $0.meeting == meeting }.flatMap(\.items)
  }
}
