import Campaign
import Documents
import Logistics

/// The spots of a meeting as a terminal shows them, a row each in order of time: what came out, why it
/// cannot be held there or what else changes, and what the terms of the objective gain or lose.
///
/// The place appears where there are several.
struct SpotTable {
  let report: WhyReport

  private var names: Names { report.names }
  private var language: Language { report.names.language }
  private var wording: WhyWording { WhyWording(report: report) }

  /// The table's lines, cut to a screen of so many columns; nil takes what it takes.
  func text(width: Int?) -> String { TextTableRenderer(width: width).render(table) }

  private var table: Table {
    let showsPlaces = Set(report.spots.map { [$0.spot.place, $0.spot.site] }).count > 1
    let rows = report.spots.map { answer in
      [Table.Cell(wording.time(answer.spot))]
        + (showsPlaces ? [Table.Cell(wording.place(answer.spot))] : [])
        + [
          Table.Cell(wording.result(answer)), Table.Cell(lines: wording.brief(answer)),
          Table.Cell(lines: answer.found.map(wording.differences) ?? []),
        ]
    }
    let place = Table.Column(language(vi: "ĐỊA ĐIỂM", en: "PLACE"))
    return Table(
      columns: [Table.Column(language(vi: "THỜI GIAN", en: "TIME"))]
        + (showsPlaces ? [place] : [])
        + [
          Table.Column(language(vi: "KẾT QUẢ", en: "RESULT")),
          Table.Column(language(vi: "LÝ DO, THAY ĐỔI KHÁC", en: "REASON, OTHER CHANGES")),
          Table.Column(language(vi: "CHÊNH LỆCH", en: "DIFFERENCE")),
        ], rows: rows)
  }
}
