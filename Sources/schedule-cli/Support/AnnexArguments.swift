import ArgumentParser
import Campaign
import Documents

/// What the annex prints beyond number, time and host.
struct AnnexArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Further columns of the annex, separated by commas: "
        + AnnexColumn.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "columns"),
    transform: AnnexArguments.columns)
  var columns: Set<AnnexColumn> = []

  @Option(help: "How the annex writes times: published, weekday or long.")
  var timeStyle: AnnexTimeStyle = .published

  @Option(help: "How the column of guests speaks of them: names or counts.")
  var guestStyle: AnnexOptions.GuestStyle = .names

  @Flag(help: "Whether programmes say when each item begins and ends.")
  var itemTimes = false

  @Flag(name: .customLong("steps"), help: "List the steps of each task in the annex of tasks.")
  var showsSteps = false

  /// The options for a schedule that spends so much; what it has otherwise than another one is
  /// marked.
  func options(_ costs: [CostAmount], against old: Schedule? = nil) -> AnnexOptions {
    AnnexOptions(
      columns: columns, timeStyle: timeStyle, guestStyle: guestStyle, showsItemTimes: itemTimes,
      showsSteps: showsSteps, against: old, costs: costs)
  }

  private static func columns(_ text: String) throws -> Set<AnnexColumn> {
    let known = AnnexColumn.allCases.map(\.rawValue)
    var columns: Set<AnnexColumn> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.filter { !$0.isWhitespace }.lowercased()
      guard let column = AnnexColumn(rawValue: name) else {
        let fix =
          Spelling.nearest(to: name, among: known).map { "did you mean “\($0)”?" }
          ?? "the columns are \(known.joined(separator: ", "))."
        throw ValidationError("There is no column “\(Quoting.short(name))”; \(fix)")
      }
      columns.insert(column)
    }
    return columns
  }
}

extension AnnexTimeStyle: ExpressibleByArgument {}
extension AnnexOptions.GuestStyle: ExpressibleByArgument {}
