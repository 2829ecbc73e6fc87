import Audit
import Campaign
import Documents
import Logistics

/// The menu of answers to a change: the one with the least disruption, and others that change more of
/// what is published and are better below.
struct AlternativesReport {
  /// What the first answer and then each other comes to.
  private let answers: [CheckedSolution]
  private let revision: RevisionReport
  private let names: Names

  /// No campaign has more.
  static let most = 5

  /// The others after the first; those that the audit does not accept are left out.
  init(
    _ first: CheckedSolution, _ others: [Solution], _ revision: RevisionReport, _ names: Names
  ) {
    answers =
      [first]
      + others.map { CheckedSolution($0, names.campaign, names.language) }
      .filter { $0.isAccepted && $0.defects.isEmpty }
    self.revision = revision
    self.names = names
  }

  private var others: ArraySlice<CheckedSolution> { answers.dropFirst() }

  /// A schedule for each of the others.
  func files(seed: UInt64) -> [OutputFile] {
    others.enumerated().map { place, answer in
      OutputFile(
        OutputFile.alternative(place + 1),
        text: ScheduleFile.text(
          answer.schedule, campaign: names.campaign, result: answer.facts(seed: seed)))
    }
  }

  /// A row of amounts for each answer, and what each of the others changes; nil where there are none.
  func text(in folder: OutputFolder, of campaign: String, width: Int?) -> String? {
    if others.isEmpty { return nil }
    let language = names.language
    let heading = language(
      vi: "Đổi nhiều hơn thì được gì:", en: "What more changes would be worth:")
    let changes = others.enumerated().map { place, answer in
      let difference = revision.difference(answer.schedule)
      let wording = DifferenceWording(names: revision.names)
      return "  \(place + 1). \(wording.summary(difference))\n"
        + "     \(wording.meetings(difference))\n"
    }
    let compare = ShellCommand(
      ["diff", campaign] + (revision.options.baseline.map { [$0] } ?? [])
        + [folder.path(of: OutputFile.alternative(1))])
    return heading + "\n" + table(width: width) + changes.joined()
      + language(vi: "Xem kỹ từng phương án: ", en: "To see one in full: ") + "\(compare)\n"
  }

  /// The terms of which the answers have different amounts.
  private func table(width: Int?) -> String {
    let language = names.language
    func amounts(_ answer: CheckedSolution) -> [ResultFacts.TermAmount] {
      answer.levels.flatMap(\.terms)
    }
    let rows = answers.map(amounts)
    let told = rows[0].indices.filter { column in
      rows.contains { $0[column].amount != rows[0][column].amount }
    }
    return TextTableRenderer(width: width).render(
      Table(
        columns: [Table.Column(language(vi: "PHƯƠNG ÁN", en: "ANSWER"))]
          + told.map {
            Table.Column(
              rows[0][$0].term.name(in: language).uppercased(), alignment: .right)
          },
        rows: rows.enumerated().map { place, row in
          [
            Table.Cell(
              place == 0
                ? language(vi: "ít thay đổi nhất", en: "fewest changes") : "\(place)")
          ]
            + told.map { column in
              let amount = row[column]
              return Table.Cell(
                Formatting.integer(amount.amount, language) + " "
                  + amount.term.unit(of: amount.amount, in: language))
            }
        }))
  }

  /// The same for machines.
  func documents(in folder: OutputFolder) -> [AlternativeDocument] {
    others.enumerated().map { place, answer in
      AlternativeDocument(
        file: folder.path(of: OutputFile.alternative(place + 1)),
        levels: zip(answer.levels, names.campaign.objective.levels).map {
          PlanDocument.Level($0, $1)
        },
        difference: DifferenceDocument(
          revision.difference(answer.schedule), revision.names))
    }
  }
}

/// An answer of the menu, for machines.
struct AlternativeDocument: Encodable {
  var file: String
  /// As of the first answer.
  var levels: [PlanDocument.Level]
  /// What it has otherwise than published.
  var difference: DifferenceDocument
}
