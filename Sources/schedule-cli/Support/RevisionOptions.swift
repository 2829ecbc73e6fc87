import ArgumentParser

/// What is published, and what has come up since.
struct RevisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The published schedule: a version or a file (default: the newest version, else the "
        + "campaign's baseline).", valueName: "schedule"))
  var baseline: String?

  @OptionGroup var changes: ChangeOptions

  /// Whether the command line states anything that changes the campaign.
  var isStated: Bool { baseline != nil || changes.isStated }

  /// The words of a command line that states the same.
  var words: [String] { (baseline.map { ["--baseline", $0] } ?? []) + changes.words }
}
