import ArgumentParser

/// What is published, and what has come up since.
struct RevisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The published schedule: .json or .csv (default: the campaign's baseline).",
      valueName: "file"))
  var baseline: String?

  @OptionGroup var changes: ChangeOptions

  /// Whether anything of it stands on the command line.
  var isStated: Bool { !words.isEmpty }

  /// The words of a command line that states the same.
  var words: [String] { (baseline.map { ["--baseline", $0] } ?? []) + changes.words }
}
