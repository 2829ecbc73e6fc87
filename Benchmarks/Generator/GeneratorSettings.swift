/// What a generated campaign is asked to be.
struct GeneratorSettings {
  static let visitsRange = 1...1_000
  static let delegationsRange = 1...16
  static let daysRange = 1...200
  static let sessionsRange = 2...3
  /// Of all slots of all delegations, how many per cent visits may fill so that a schedule is
  /// likely to exist; with three sessions a day the short drives between them cost more.
  static let mostFilledPercent = [2: 80, 3: 65]

  var visits: Int
  var delegations: Int
  /// Working days.
  var days: Int
  /// Sessions of a day: 2 or 3.
  var sessions: Int
  var hasGuests: Bool
  var seed: UInt64

  /// Visits that all delegations together can be asked to hold.
  var mostVisits: Int {
    delegations * days * sessions * (GeneratorSettings.mostFilledPercent[sessions] ?? 0) / 100
  }

  /// The command that gives the same campaign.
  var command: String {
    "benchmarks generate --visits \(visits) --delegations \(delegations) --days \(days)"
      + " --sessions \(sessions)" + (hasGuests ? " --guests" : "") + " --seed \(seed)"
  }

  /// What the folder is called: `g60-k3-d16-s2-seed1`.
  var name: String {
    "g\(visits)-k\(delegations)-d\(days)-s\(sessions)" + (hasGuests ? "-guests" : "")
      + "-seed\(seed)"
  }
}
