import Foundation
import Testing

/// Texts that a person has looked at once, kept beside the tests.
///
/// With `RECORD_SNAPSHOTS=1` in the environment a snapshot that differs is rewritten and the test
/// fails once, so that nobody rewrites one unseen.
enum Snapshot {
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    let kept = try? String(contentsOf: file, encoding: .utf8)
    guard kept != text else { return }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record(
        "\(name) is rewritten: look at it, then run again", sourceLocation: sourceLocation)
    } else {
      let difference = firstDifference(kept ?? "", text)
      Issue.record(
        "\(name) differs at \(difference); RECORD_SNAPSHOTS=1 rewrites it",
        sourceLocation: sourceLocation)
    }
  }

  private static func firstDifference(_ kept: String, _ text: String) -> String {
    let old = kept.components(separatedBy: "\n")
    let new = text.components(separatedBy: "\n")
    let line = zip(old, new).prefix { $0 == $1 }.count
    let (was, now) = (old.dropFirst(line).first, new.dropFirst(line).first)
    return "line \(line + 1): kept \(was.debugDescription), now \(now.debugDescription)"
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
}
