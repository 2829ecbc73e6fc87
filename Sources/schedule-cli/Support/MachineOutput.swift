#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `--json` prints: one object, its keys sorted and spelled `like-this`.
///
/// `Documentation/CommandLine.md` lists the keys. What does not apply is left out.
enum MachineOutput {
  /// The document as JSON with a line break at its end.
  static func text(_ document: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .custom { path in
      Key(stringValue: kebab(path.last?.stringValue ?? ""))
    }
    // Documents hold texts, whole numbers and lists of them: nothing that JSON could refuse.
    guard let data = try? encoder.encode(document) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// `meetingsLeftOut` as `meetings-left-out`; keys that are spelled so already stay.
  private static func kebab(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
