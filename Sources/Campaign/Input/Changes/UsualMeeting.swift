/// A further meeting of which only the host is said.
extension CampaignDecoder {
  /// A meeting at the host that is like most of the campaign's: each of its topic, sessions, minutes,
  /// site visit, roles and invitations is what stands most often among them, of equally frequent ones
  /// the first. Its id is the host's, with a number where that is taken.
  func usualMeeting(_ value: SourceValue) -> Meeting? {
    guard let id = hosts.reference(value, key: ChangeWord.addMeeting.rawValue, log: log),
      let host = draft.hosts.first(where: { $0.value.id == id })?.value
    else { return nil }
    let others = draft.meetings.map(\.value)
    let stay = mostFrequent(others.map { $0.site?.minutes }).flatMap(\.self)
    return Meeting(
      id: freeID(host.id.text, besides: others.map(\.id)),
      topic: mostFrequent(others.map(\.topic)) ?? "",
      host: host.id, places: host.places,
      sessionCount: mostFrequent(others.map(\.sessionCount)) ?? 1,
      minutes: mostFrequent(others.map(\.minutes)) ?? CampaignDecoder.standardMinutes,
      site: host.sites.isEmpty
        ? nil : stay.map { Meeting.SiteVisit(places: host.sites, minutes: $0) },
      roles: mostFrequent(others.map(\.roles)) ?? draft.roles.map(\.value.id),
      invitations: mostFrequent(others.map(unnamed)) ?? [])
  }

  /// Whom the meeting invites, by number alone.
  private func unnamed(_ meeting: Meeting) -> [Meeting.Invitation] {
    meeting.invitations.map { .init(pool: $0.pool, least: $0.least, most: $0.most) }
  }

  private func freeID(_ text: String, besides taken: [MeetingID]) -> MeetingID {
    let taken = Set(taken.map(\.text) + draft.steps.map(\.value.id.text))
    var id = text
    var number = 1
    while taken.contains(id) {
      number += 1
      id = "\(text)-\(number)"
    }
    return MeetingID(id)
  }

  private func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value? {
    let counts = values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.values.max()
    return values.first { counts[$0] == most }
  }
}
