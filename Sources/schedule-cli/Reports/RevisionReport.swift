import Campaign

/// What has come up since a schedule was published, and what it makes of the schedule: what `replan`
/// says beside what `plan` says.
struct RevisionReport {
  let changes: [Change]
  let published: Schedule
  /// The file of the published schedule; empty for the campaign's own baseline.
  let baseline: String
  /// Of the campaign before it changed, with the meetings that changes add: meetings that are
  /// cancelled have their names, too.
  let names: Names

  /// What the published schedule breaks of the campaign as it was. Of the meetings that changes add
  /// those count which it holds.
  var breaches: [Diagnostic] {
    var campaign = names.campaign
    let added = changes.compactMap { change -> MeetingID? in
      if case .added(let meeting) = change.kind { meeting.id } else { nil }
    }
    campaign.meetings.removeAll { meeting in
      added.contains(meeting.id) && !published.meetings.contains { $0.meeting == meeting.id }
    }
    return InputWording.breaches(of: published, file: baseline, campaign, names.language)
  }

  /// What has come up; empty where nobody has said.
  var changesText: String { ChangeWording(names: names).text(changes) }

  var changeDocuments: [ChangeDocument] {
    changes.map { ChangeDocument($0, ChangeWording(names: names)) }
  }
}
