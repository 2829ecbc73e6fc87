import Foundation
import Testing

/// The solver's pages agree with the code. That links lead to public symbols is checked by `docc`, in
/// `.ci/docs`.
@Suite struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  private static func contents(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static let pages = ["Scheduler", "HowASolveRuns", "WriteAConstraint"]

  private static func page(_ name: String) throws -> String {
    try contents("Sources/Scheduler/Scheduler.docc/\(name).md")
  }

  @Test func pagesAreAll() throws {
    let folder = DocumentationTests.root.appending(path: "Sources/Scheduler/Scheduler.docc")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(names) == Set(DocumentationTests.pages.map { "\($0).md" }))
  }

  /// A block stands below a sentence that ends with its file, (`path`):, and "…" for lines left out.
  @Test(arguments: pages) func codeIsTakenFromTheFileItNames(name: String) throws {
    let page = try DocumentationTests.page(name)
    let blocks = page.components(separatedBy: "```swift\n")
    for (before, block) in zip(blocks, blocks.dropFirst()) {
      let path = try #require(
        before.matches(of: /\(`([^`]+)`\):\n\n$/).first?.output.1, "\(name): \(block.prefix(80))")
      var rest = Substring(try DocumentationTests.contents(String(path)))
      let code = block.components(separatedBy: "```")[0]
      for part in code.split(separator: /[ ]*…\n/) {
        let range = try #require(rest.range(of: part), "\(path) does not contain:\n\(part)")
        rest = rest[range.upperBound...]
      }
    }
  }

  /// Types and members that pages name are declared in the sources.
  @Test(arguments: pages) func namesAreDeclared(name: String) throws {
    let declared = try DocumentationTests.declaredNames()
    let text = try DocumentationTests.page(name)
      .replacing(/```swift\n(?:(?!```)[\s\S])*```/, with: "")
    for match in text.matches(of: /`([A-Za-z]+)`/) {
      let isDeclared = declared.contains(match.output.1)
      #expect(isDeclared, "\(name) speaks of \(match.output.1)")
    }
    for match in text.matches(of: /`((?:Sources|Tests|Examples|Documentation)\/[^`]*)`/) {
      let file = DocumentationTests.root.appending(path: String(match.output.1))
      #expect(FileManager.default.fileExists(atPath: file.path()), "\(match.output.1)")
    }
  }

  private static func declaredNames() throws -> Set<Substring> {
    var names: Set<Substring> = ["false", "true", "Scheduler"]
    for folder in ["Sources/Scheduler", "Sources/ProofChecker"] {
      let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
      while let file = files?.nextObject() as? String {
        guard file.hasSuffix(".swift") else { continue }
        for match in try contents("\(folder)/\(file)").matches(
          of: /(?:struct|class|enum|protocol|func|var|let|case) ([A-Za-z]+)/)
        {
          names.insert(match.output.1)
        }
      }
    }
    return names
  }
}
