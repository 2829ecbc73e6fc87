import Foundation
import Testing

/// The program as its users run it: a process of its own.
struct Tool {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The executable that was built beside the tests.
  private static let executable: URL? = {
    let test = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let places = (bundles + [test]).map {
      $0.deletingLastPathComponent().appendingPathComponent("schedule-cli")
    }
    return places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  let folder: TemporaryFolder

  /// Runs the program in the folder and waits for its end.
  func run(_ arguments: String...) throws -> Result { try start(arguments).wait() }

  /// Starts the program in the folder; what it writes may lead elsewhere than into files.
  func start(
    _ arguments: [String], output: FileHandle? = nil, errors: FileHandle? = nil
  ) throws -> Running {
    let process = Process()
    let executable = try #require(Tool.executable, "no schedule-cli beside the tests")
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: whatever the amount, nobody has to read along.
    let name = ".\(UUID().uuidString)"
    try folder.write("", to: name + ".out")
    try folder.write("", to: name + ".err")
    process.standardOutput =
      try output ?? FileHandle(forWritingTo: folder.url.appendingPathComponent(name + ".out"))
    process.standardError =
      try errors ?? FileHandle(forWritingTo: folder.url.appendingPathComponent(name + ".err"))
    try process.run()
    return Running(process: process, name: name, folder: folder)
  }

  /// A process under way.
  struct Running {
    let process: Process
    fileprivate let name: String
    fileprivate let folder: TemporaryFolder

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    func wait() throws -> Result {
      process.waitUntilExit()
      // A signal that ended the process is told as a shell tells it.
      let status =
        process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus
      return try Result(
        status: status, output: folder.text(name + ".out"), errors: folder.text(name + ".err"))
    }
  }
}

/// What `--json` printed.
struct JSONAnswer {
  let object: [String: Any]

  init(_ text: String) throws {
    object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  var keys: [String] { object.keys.sorted() }
  var status: String? { object["status"] as? String }

  subscript(key: String) -> Any? { object[key] }

  /// An object inside.
  func inner(_ key: String) throws -> [String: Any] {
    try #require(object[key] as? [String: Any], "\(key)")
  }

  /// A list of objects inside.
  func list(_ key: String) throws -> [[String: Any]] {
    try #require(object[key] as? [[String: Any]], "\(key)")
  }
}
