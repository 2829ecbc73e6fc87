import Audit
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

  /// The campaign as it was when the schedule was published: with those of the added meetings that it
  /// holds.
  private var campaignBefore: Campaign {
    var campaign = names.campaign
    let added = changes.compactMap { change -> MeetingID? in
      if case .added(let meeting) = change.kind { meeting.id } else { nil }
    }
    campaign.meetings.removeAll { meeting in
      added.contains(meeting.id) && !published.meetings.contains { $0.meeting == meeting.id }
    }
    return campaign
  }

  /// What the audit says of the published schedule.
  var publishedAudit: AuditReport { Auditor.audit(campaignBefore, published) }

  /// What the published schedule breaks of the campaign as it was.
  var breaches: [Diagnostic] {
    InputWording.breaches(publishedAudit, campaignBefore, file: baseline, names.language)
  }

  /// What the schedule has otherwise than published, and what that weighs.
  func text(_ schedule: Schedule, _ now: Names, width: Int?) -> [String] {
    [DisruptionReport(schedule, now).text(width: width)]
  }

  /// The same for machines.
  func describe(_ schedule: Schedule, _ now: Names, in document: inout PlanDocument) {
    document.disruption = DisruptionReport(schedule, now).parts
  }

  /// What has come up; empty where nobody has said.
  var changesText: String { ChangeWording(names: names).text(changes) }

  var changeDocuments: [ChangeDocument] {
    changes.map { ChangeDocument($0, ChangeWording(names: names)) }
  }
}
