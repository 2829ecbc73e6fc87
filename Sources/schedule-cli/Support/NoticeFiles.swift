import Audit
import Campaign
import Documents

/// The documents that tell of a change of a published schedule: the notice with the new annexes, and
/// the list of who must be told.
struct NoticeFiles {
  let told: ToldList
  /// As Word and as Markdown, in the order in which they are listed; none of the notice and its
  /// annexes where nothing changes that the notice speaks of.
  let files: [OutputFile]

  /// Makes the documents. The reasons are those of the changes, or the one that is given for all; a
  /// date of nil is left to be filled in the notice. Throws where a Word file cannot be packed, in
  /// practice only where memory runs out.
  init(
    _ campaign: Campaign, old: Schedule, new: Schedule, changes: [Change],
    reason: String = "", date: CivilDate? = nil, annex: AnnexArguments
  ) throws {
    var notice = ChangeNotice(
      campaign: campaign, old: old, new: new, date: date, timeStyle: annex.timeStyle)
    notice.reasons = NoticeReasons(changes, general: reason, notice.announced, campaign)
    told = ToldList(campaign: campaign, old: old, new: new, timeStyle: annex.timeStyle)
    var files: [OutputFile] = []
    if notice.applies {
      files += try OutputFile.pair("notice", notice.document)
      // The new annexes belong to the notice, not to the document that it changes.
      var changed = campaign
      changed.document = notice.official
      let costs = Auditor.audit(campaign, new).costs
      files += try OutputFile.annexes(
        NoticeFiles.annexes(ScheduleDifference(from: old, to: new, in: campaign)), changed, new,
        annex.options(costs, against: old))
    }
    self.files =
      files
      + (try OutputFile.pair("told", ToldDocument(campaign: campaign, list: told).document))
  }

  /// The annexes that print anything that differs.
  private static func annexes(_ difference: ScheduleDifference) -> [any Annex.Type] {
    let hasProgramme = difference.meetings.contains { $0.kinds.contains(.programme) }
    return [VisitAnnex.self] + (hasProgramme ? [ProgrammeAnnex.self] : [])
      + (difference.steps.isEmpty ? [] : [TaskAnnex.self])
  }
}
