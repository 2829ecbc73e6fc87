import Campaign
import Logistics

/// What `why --json` prints.
struct WhyDocument: DefectiveDocument {
  /// `ok`, `infeasible`, `nothing`, `input-error` or `internal-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  var meeting: String
  /// The schedule asked about: a version, a file or `baseline`.
  var schedule: String
  /// Where the meeting is now; left out where it is not held.
  var now: Place?
  /// What the terms are more for the meeting, against the same schedule without it.
  var share: [Amount]?
  var spots: [Answer]?
  /// Why there is no schedule to compare with.
  var conflict: ConflictDocument?
  /// Mistakes of the program itself, and the command that shows them again.
  var defects: [String]?
  var replay: String?

  init(_ status: String, _ diagnostics: [Diagnostic], meeting: MeetingID, schedule: String) {
    self.status = status
    self.diagnostics = diagnostics.map(DiagnosticDocument.init)
    self.meeting = meeting.text
    self.schedule = schedule
  }

  /// Adds what was found out.
  mutating func describe(_ report: WhyReport) {
    now = report.held.flatMap { Spot($0, in: report.names.campaign) }.map(Place.init)
    share = report.share.map(Amount.init)
    spots = report.spots.map { Answer($0, report) }
  }

  struct Place: Encodable {
    var date: String
    var session: String
    var start: String
    var place: String
    var site: String?

    init(_ spot: Spot) {
      date = "\(spot.date)"
      session = spot.session.text
      start = "\(spot.start)"
      place = spot.place.text
      site = spot.site?.text
    }
  }

  struct Amount: Encodable {
    var term: String
    var difference: Int

    init(_ amount: WhyReport.Amount) {
      term = amount.term.rawValue
      difference = amount.amount
    }
  }

  struct Answer: Encodable {
    var spot: Place
    /// `here`, `possible`, `impossible` or `unknown`.
    var result: String
    /// Of a possible one: what the terms gain or lose, what else changes, and whether it is proven that
    /// nothing changes less, or as little and is better.
    var terms: [Amount]?
    var difference: DifferenceDocument?
    var least: Bool?
    var cheapest: Bool?
    /// Of an impossible one: whether it is closed for the meeting by itself, and by what.
    var alone: Bool?
    var conflict: ConflictDocument?
    var rule: String?
    var competing: [String]?

    init(_ answer: CheckedWhatIf, _ report: WhyReport) {
      spot = Place(answer.spot)
      switch answer.standing {
      case .here: result = "here"
      case .open: result = "unknown"
      case .possible(let found):
        result = "possible"
        terms = report.differences(of: found).map(Amount.init)
        difference = DifferenceDocument(found.difference, report.names)
        least = found.isLeast
        cheapest = report.isCheapest(found)
      case .impossible(let impossibility):
        result = "impossible"
        alone = impossibility.isAlone(report.meeting)
        conflict = impossibility.conflict.map { ConflictDocument($0, report.names) }
        rule = impossibility.rule?.rawValue
        let others = impossibility.competing.filter { $0 != report.meeting }
        competing = others.isEmpty ? nil : others.map(\.text)
      }
    }
  }
}
