import ArgumentParser
import Campaign
import FoundationEssentials

/// `benchmarks convert`: published day-tour instances as campaign folders.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts published day-tour instances into campaign folders.",
    discussion: """
      Each INSTANCE.json becomes the folder DIR/INSTANCE with exactly the instance's cost function. \
      The folder is read back and compared; a difference or a message of the reader is an error.
      """)

  @Argument(help: "Day-tour instances.", completion: .file(extensions: ["json"]))
  var instances: [String]

  @Option(
    name: .shortAndLong, help: "Where the campaign folders go.", completion: .directory)
  var output: String

  func run() throws {
    for path in instances {
      let name = DayTours.name(path: path)
      let instance = try DayTours(path: path)
      let campaign = try instance.campaign(title: "Day tours \(name)")
      let folder = URL(filePath: output, directoryHint: .isDirectory).appending(path: name).path
      try CampaignFolderWriter.write(
        campaign, to: folder, origin: "Converted by: benchmarks convert \(name).json")
      print(ConvertCommand.summary(folder, campaign))
    }
  }

  /// One line on a folder that was written and read back.
  static func summary(_ folder: String, _ campaign: Campaign) -> String {
    "\(folder): visits \(campaign.meetings.count), delegations \(campaign.delegations.count), "
      + "days \(campaign.workingDates.count), people \(campaign.people.count), "
      + "vehicles \(campaign.vehicles.count), guests \(campaign.guests.count); reads back equal"
  }
}
