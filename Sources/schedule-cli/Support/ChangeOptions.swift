import ArgumentParser
import Campaign

/// What has come up since the schedule was published: files, and short options for single changes.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("changes"),
    help: ArgumentHelp("A file of changes; may stand several times.", valueName: "file"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Someone cannot be out: an id, dates, and where wanted a session, such as "
        + "gd:2023-04-19:morning or gd:19/4/2023-21/4/2023. This and the following options may "
        + "stand several times.", valueName: "person:dates"))
  var away: [String] = []

  @Option(help: ArgumentHelp("A driver is not available.", valueName: "driver:dates"))
  var driverAway: [String] = []

  @Option(help: ArgumentHelp("A guest is not free.", valueName: "guest:dates"))
  var guestAway: [String] = []

  @Option(help: ArgumentHelp("A vehicle is not available.", valueName: "vehicle:dates"))
  var vehicleOut: [String] = []

  @Option(help: ArgumentHelp("A day, or a session of it, is not worked.", valueName: "dates"))
  var closedDay: [String] = []

  @Option(help: ArgumentHelp("A day is worked whatever the calendar says.", valueName: "dates"))
  var openDay: [String] = []

  @Option(help: ArgumentHelp("A host cannot receive.", valueName: "host:dates"))
  var hostRefuses: [String] = []

  @Option(help: ArgumentHelp("One more meeting, like most of the others.", valueName: "host"))
  var addMeeting: [String] = []

  @Option(help: ArgumentHelp("A meeting is not held.", valueName: "meeting"))
  var cancel: [String] = []

  @Option(help: ArgumentHelp("A meeting may be left out.", valueName: "meeting"))
  var optional: [String] = []

  @Option(help: ArgumentHelp("A meeting must be held.", valueName: "meeting"))
  var required: [String] = []

  @Option(
    help: ArgumentHelp(
      "The host has agreed to date, session and place of a published meeting.",
      valueName: "meeting"))
  var confirmed: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is published before this date stays as it is, and nothing else is held there.",
      valueName: "date"))
  var freezeUntil: String?

  @Option(
    help: ArgumentHelp(
      "Why: of all changes that options state, and of a notice or a version as a whole.",
      valueName: "text"))
  var reason = ""

  /// Whether files or options state any change.
  var isStated: Bool { !files.isEmpty || !options.isEmpty }

  /// The single changes, kind by kind.
  var options: [ChangeOption] {
    let values: [(ChangeWord, [String])] = [
      (.freezeUntil, freezeUntil.map { [$0] } ?? []), (.away, away), (.driverAway, driverAway),
      (.guestAway, guestAway), (.vehicleOut, vehicleOut), (.closedDay, closedDay),
      (.openDay, openDay), (.hostRefuses, hostRefuses), (.addMeeting, addMeeting),
      (.cancel, cancel), (.optional, optional), (.required, required), (.confirmed, confirmed),
    ]
    return values.flatMap { word, texts in texts.map { ChangeOption(word, $0) } }
  }

  /// The words of a command line that states the same.
  var words: [String] {
    files.flatMap { ["--changes", $0] }
      + options.flatMap { ["--\($0.word.rawValue)", $0.value] }
      + (reason.isEmpty ? [] : ["--reason", reason])
  }

  func read(_ campaign: Campaign) -> ReportedChanges {
    ChangeReader.read(files: files, options: options, reason: reason, campaign: campaign)
  }
}
