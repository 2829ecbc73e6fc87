import Scheduler

/// `roster`: plans two weeks of a ward; then says why there is no roster with three nurses ill, and
/// what the cheapest way out is.
@main
enum Main {
  static func main() throws {
    try plan(.example)
    print("\nWith Ana, Chi and Eva ill on Thursday and Friday of the first week:\n")
    try explain(Ward.example.without(["Ana", "Chi", "Eva"], on: 3...4))
  }

  private static func plan(_ ward: Ward) throws {
    let roster = try RosterModel(ward)
    var options = SearchOptions()
    options.workers = 2
    options.conflictLimit = 200_000
    let outcome = Search(roster.model, options: options).run()
    guard let solution = outcome.solution else { return print("No roster was found.") }
    let levels = roster.model.objectiveValues(in: solution)
    print(RosterTable(ward, roster, solution))
    print(
      """

      Wishes not kept: \(levels[0]). Most and fewest nights differ by \(levels[1]), shifts on \
      weekends by \(levels[2]).
      \(outcome.isProven ? "No roster is better." : "There may be a better one.")
      """)
  }

  private static func explain(_ ward: Ward) throws {
    let roster = try RosterModel(ward)
    switch try Explanation.minimalConflict(of: roster.model, conflictLimit: 200_000) {
    case .conflict(let conflict):
      print("There is no roster. These cannot all hold:")
      list(conflict.tags, of: roster.model)
    case .satisfiable: return print("There is a roster.")
    case .infeasibleWithoutTags: return print("There is no roster, whatever is given up.")
    case .unknown: return print("Whether there is a roster was not decided.")
    }
    let answer = try Explanation.cheapestRelaxation(of: roster.model, conflictLimit: 200_000)
    guard case .relaxation(let relaxation) = answer else { return }
    print(
      relaxation.isCheapest
        ? "\nThe cheapest way out gives up, at a cost of \(relaxation.weight):"
        : "\nA way out gives up, at a cost of \(relaxation.weight):")
    list(relaxation.tags, of: roster.model)
    print("\n\(RosterTable(ward, roster, relaxation.solution))")
  }

  private static func list(_ tags: [Tag], of model: Model) {
    for tag in tags { print("  - \(model.name(of: tag))") }
  }
}
