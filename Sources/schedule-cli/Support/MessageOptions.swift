import ArgumentParser
import Campaign

/// How a command speaks: in which language, and to whom.
struct MessageOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages: vi or en.")
  var language: Language = .vietnamese

  @Flag(help: "Print one JSON object on standard output instead of text.")
  var json = false

  /// Prints what a command came to: the document for machines, or the text for people.
  func deliver(_ document: some Encodable, text: String) {
    StandardStream.output.write(json ? MachineOutput.text(document) : text)
  }

  /// Prints a remark that is no result: on standard error, whoever reads.
  func remark(_ text: String) { StandardStream.error.write(text) }
}

extension Language: ExpressibleByArgument {}
