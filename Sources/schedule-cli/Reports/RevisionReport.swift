import Audit
import Campaign

/// What has come up since a schedule was published, and what it makes of the schedule: what `replan`
/// says beside what `plan` says.
struct RevisionReport {
  let changes: [Change]
  let published: NamedSchedule
  /// What the command line says of it.
  let options: RevisionOptions
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
    let held = Set(published.schedule.meetings.map(\.meeting))
    campaign.meetings.removeAll { added.contains($0.id) && !held.contains($0.id) }
    return campaign
  }

  /// What the audit says of the published schedule.
  var publishedAudit: AuditReport { Auditor.audit(campaignBefore, published.schedule) }

  /// What the published schedule breaks of the campaign as it was.
  var breaches: [Diagnostic] {
    InputWording.breaches(publishedAudit, campaignBefore, file: published.file, names.language)
  }

  /// What has come up; empty where nobody has said.
  var changesText: String { ChangeWording(names: names).text(changes) }

  var changeDocuments: [ChangeDocument] {
    changes.map { ChangeDocument($0, ChangeWording(names: names)) }
  }

  /// What a schedule of the changed campaign has otherwise than published, and what that weighs; it is
  /// written to the file.
  func text(_ schedule: Schedule, file: String, _ now: Names, width: Int?) -> [String] {
    let (difference, wording) = (difference(schedule), DifferenceWording(names: names))
    return [
      wording.opening(published.name, file, difference),
      wording.text(difference), DisruptionReport(schedule, now).text(width: width),
    ]
  }

  /// The same for machines.
  func describe(_ schedule: Schedule, _ now: Names, in document: inout PlanDocument) {
    document.old = published.name
    document.difference = DifferenceDocument(difference(schedule), names)
    document.disruption = DisruptionReport(schedule, now).parts
  }

  /// How to go on with a schedule that differs from what is published: tell of it, and publish it.
  func nextSteps(_ schedule: Schedule, file: String, of campaign: String) -> String? {
    if difference(schedule).isEmpty { return nil }
    let old = options.baseline.map { [$0] } ?? []
    return ChangeWording(names: names).nextSteps(
      notice: ShellCommand(["notice", campaign] + old + [file] + options.changes.words),
      publish: ShellCommand(["publish", campaign, file] + options.words))
  }

  private func difference(_ schedule: Schedule) -> ScheduleDifference {
    ScheduleDifference(from: published.schedule, to: schedule, in: names.campaign)
  }
}
