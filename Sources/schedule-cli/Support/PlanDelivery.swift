import ArgumentParser
import Audit
import Campaign
import Documents
import Logistics

/// Hands out what a search came to: files, text or JSON, and the exit status.
struct PlanDelivery {
  var input: CampaignInput
  var folder: OutputFolder
  var annex: AnnexArguments
  var seed: UInt64
  /// The command that repeats the search, and the one that looks for ways out.
  var replay: String
  var explain: String
  /// What has come up, where a published schedule is planned anew.
  var revision: RevisionReport?

  private var campaign: Campaign { input.campaign }
  private var messages: MessageOptions { input.messages }
  private var language: Language { messages.language }
  private var names: Names { Names(campaign, language) }

  /// Checks the schedule, writes the files and prints the result; a schedule that the audit refuses
  /// is not written.
  ///
  /// `others` are further answers to what has come up, `sturdy` what came of looking for reserves.
  func schedule(
    _ solution: Solution, others: [Solution] = [], sturdy: Sturdiness? = nil
  ) throws -> ExitStatus {
    let checked = CheckedSolution(solution, campaign, language)
    let wording = DefectWording(language: language)
    let defects = checked.defects.flatMap(wording.sentences) + (sturdy?.report?.defects ?? [])
    guard checked.isAccepted else {
      return messages.broken(
        document(PlanDocument.defectiveStatus), defects, replay: replay)
    }
    var document = document(checked.status.rawValue)
    if !defects.isEmpty {
      messages.remark(wording.text(defects, replay: replay))
      document.defects = defects
      document.replay = replay
    }
    let result = checked.facts(seed: seed)
    let options = annex.options(checked.report.costs)
    let menu = revision.map { AlternativesReport(checked, others, $0, names) }
    let files =
      [
        OutputFile(
          OutputFile.schedule,
          text: ScheduleFile.text(checked.schedule, campaign: campaign, result: result))
      ] + (try OutputFile.annexes(annexes, campaign, checked.schedule, options))
      + [OutputFile(OutputFile.certificate, text: CertificateFile.text(checked.certificate))]
      + (menu?.files(seed: seed) ?? []) + (sturdy?.report?.files(seed: seed) ?? [])
    if menu != nil {
      folder.remove((1...AlternativesReport.most).map(OutputFile.alternative))
    }
    if sturdy != nil { folder.remove([SturdyReport.file]) }
    try write(files)
    let baseline =
      revision?.publishedAudit ?? campaign.baseline.map { Auditor.audit(campaign, $0) }
    document.describe(checked, campaign, baseline: baseline)
    revision?.describe(checked.schedule, names, in: &document)
    document.alternatives = menu?.documents(in: folder)
    document.sturdy = sturdy?.report.map { SturdyDocument($0, in: folder) }
    document.files = FilesDocument(files, in: folder)
    deliver(document, text: text(checked, menu, sturdy, baseline: baseline, files))
    return defects.isEmpty ? .done : .broken
  }

  private func text(
    _ checked: CheckedSolution, _ menu: AlternativesReport?, _ sturdy: Sturdiness?,
    baseline: AuditReport?, _ files: [OutputFile]
  ) -> String {
    let width = StandardStream.output.width
    let wording = PlanWording(names: names)
    let visits =
      campaign.meetings.isEmpty
      ? []
      : [
        ScheduleTable(checked.schedule, names).text(width: width),
        ProgrammeTable(checked.schedule, names).text(width: width),
        wording.measures(checked.report, baseline: baseline),
      ]
    let file = folder.path(of: OutputFile.schedule)
    let changes =
      revision.map { $0.text(checked.schedule, file: file, names, width: width) } ?? []
    let parts: [String?] = [
      StepTable(checked.schedule, names)?.text(width: width),
      wording.costs(checked.levels, width: width), budget(checked.report, width: width),
      wording.proof(checked.levels),
      menu?.text(in: folder, of: input.path, width: width),
      sturdy?.text(checked, in: folder, language, width: width),
      FileWording.written(files, in: folder, language),
      revision?.nextSteps(checked.schedule, file: file, of: input.path),
    ]
    return (changes + visits + parts.compactMap(\.self)).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// What is spent of the budget; nil where there is none, or nothing that could be spent.
  private func budget(_ report: AuditReport, width: Int?) -> String? {
    campaign.budget == nil || campaign.meetings.isEmpty
      ? nil : BudgetReport(report, names).text(width: width)
  }

  /// Writes the proof by prices, if there is one, and says what cannot be met. What the solver or
  /// a trial of every slot has proven leaves nothing to write.
  func infeasible(_ infeasibility: Infeasibility) throws -> ExitStatus {
    var files: [OutputFile] = []
    if !infeasibility.certificate.proofs.isEmpty {
      let report = CertificateAudit(campaign).report(on: infeasibility.certificate)
      guard report.isClean, report.provesInfeasible else { return notProven(report) }
      files.append(
        OutputFile(
          OutputFile.certificate, text: CertificateFile.text(infeasibility.certificate)))
      try write(files)
    }
    var document = document("infeasible")
    document.impossible = infeasibility.impossible.map { ObstacleDocument($0, names) }
    document.shortfall = infeasibility.shortfall
    document.competing = infeasibility.competing.map(\.text)
    document.conflict = infeasibility.conflict.map { ConflictDocument($0, names) }
    document.files = FilesDocument(files, in: folder)
    deliver(
      document,
      text: InfeasibilityWording.text(infeasibility, names)
        + (files.isEmpty
          ? FileWording.nothingWritten(language) : FileWording.proofWritten(in: folder, language))
        + InfeasibilityWording.waysOut(explain, language))
    return .infeasible
  }

  private func notProven(_ report: CertificateReport) -> ExitStatus {
    let wording = DefectWording(language: language)
    let defects =
      [wording.infeasibilityNotProven] + report.findings.map { $0.sentence(language) }
    return messages.broken(document(PlanDocument.defectiveStatus), defects, replay: replay)
  }

  /// Says why the visits that were found leave no dates for the steps.
  func stepsBlocked(_ conflict: Conflict) -> ExitStatus {
    var document = document("nothing")
    document.conflict = ConflictDocument(conflict, names)
    deliver(document, text: InfeasibilityWording.stepsBlocked(conflict, names))
    return .nothingFound
  }

  /// Says what the best attempt falls short of.
  func nothing(_ shortcoming: Shortcoming) -> ExitStatus {
    var document = document("nothing")
    document.meetingsLeftOut = shortcoming.leftOut.map(\.text)
    document.exceeded = ExceededDocument.list(shortcoming)
    deliver(document, text: InfeasibilityWording.nothingFound(shortcoming, names))
    return .nothingFound
  }

  private func document(_ status: String) -> PlanDocument {
    var document = PlanDocument(status, input.diagnostics, seed: seed)
    document.changes = revision?.changeDocuments
    return document
  }

  /// Prints a result, after what has come up where that was the question.
  private func deliver(_ document: PlanDocument, text: String) {
    let changes = revision?.changesText ?? ""
    messages.deliver(document, text: changes.isEmpty ? text : changes + "\n" + text)
  }

  private func write(_ files: [OutputFile]) throws(ExitCode) {
    do throws(FileFailure) {
      try folder.write(files)
    } catch {
      throw input.refused([InputWording.notWritten(error, language)])
    }
  }
}
