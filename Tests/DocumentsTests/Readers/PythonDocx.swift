import Foundation
import Testing

/// python-docx, where the machine has it: reads our Word files back by a program that shares nothing
/// with what wrote them.
enum PythonDocx {
  /// Whether `python3` with the module `docx` can be run here.
  static let isAvailable = (try? run(["-c", "import docx"]))?.status == 0

  /// What the reader finds in the file.
  static func read(_ bytes: [UInt8]) throws -> Facts {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).docx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("read_docx.py")
    let result = try run([script.path, file.path])
    try #require(result.status == 0, "read_docx.py ended with \(result.status)")
    return try JSONDecoder().decode(Facts.self, from: result.output)
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  struct Facts: Decodable {
    var title: String
    var author: String
    var font: [String]
    var color: String
    var paragraphs: [Looks]
    var tables: [TableFacts]
    var sections: [Page]
  }

  struct Looks: Decodable, Equatable {
    var text: String
    var style: String
    var size: Double?
    var bold: Bool
    var italic: Bool
    var alignment: String?
    var keepsWithNext: Bool
  }

  struct TableFacts: Decodable {
    var rows: [[String]]
    var repeatedRows: [Int]
    var splittableRows: [Int]
    /// Millimetres.
    var widths: [Int]
    var header: Looks
    /// The last row's.
    var cells: [Looks]
    /// Row and column of the cells below the first row with bold letters.
    var boldCells: [[Int]]
  }

  struct Page: Decodable {
    var landscape: Bool
    var size: [Int]
    /// Top, bottom, left, right, in millimetres.
    var margins: [Double]
    var firstPageDiffers: Bool
    var firstHeaderFields: [String]
    var headerFields: [String]
    var headerLooks: Looks
  }
}
