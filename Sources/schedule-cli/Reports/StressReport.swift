import Campaign
import Logistics

/// What incidents did to a schedule, with what the audit says of the draws that were planned anew.
struct StressReport {
  let result: StressTest.Result
  let outcomes: [Outcome]
  let rates: IncidentRates
  /// Draws that were asked for.
  let asked: Int
  let names: Names

  /// What became of a draw that was planned anew.
  enum Outcome: Equatable {
    /// So many meetings differ.
    case repaired(meetings: Int)
    case impossible
    case open
  }

  /// Something that fails in so many draws.
  struct Weakness<ID> {
    var id: ID
    var draws: Int
  }

  private static let mostWeaknesses = 5

  /// The meetings lost most often, the weakest first.
  var meetings: [Weakness<MeetingID>] {
    weakest(names.campaign.meetings.map(\.id), result.lost)
  }

  /// The people whose absence loses meetings most often, the hardest to replace first.
  var people: [Weakness<PersonID>] { weakest(names.campaign.people.map(\.id), result.missed) }

  /// How many meetings differ after each repair, the fewest first.
  var changes: [Int] {
    outcomes.compactMap { if case .repaired(let meetings) = $0 { meetings } else { nil } }.sorted()
  }

  private func weakest<ID>(_ ids: [ID], _ draws: [Int]) -> [Weakness<ID>] {
    zip(ids, draws).filter { $1 > 0 }.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .prefix(StressReport.mostWeaknesses).map { Weakness(id: $0.element.0, draws: $0.element.1) }
  }
}
