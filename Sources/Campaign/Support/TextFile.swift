internal import Foundation

/// Reads text files that planners hand in.
enum TextFile {
  /// Why a file gives no text.
  enum Problem: Error, Hashable {
    case missing
    case isFolder
    case unreadable
    case tooLarge(mostMiB: Int)
    /// The line, from 1, of the first byte that is not UTF-8.
    case notUTF8(line: Int)
    case outsideFolder
  }

  /// Largest schedule or certificate that is read, in MiB.
  static let mostMiB = 64

  /// The text of the file, or nil with an error in the log.
  static func read(path: String, displayName: String, log: DiagnosticLog) -> String? {
    // An alias is followed to the file that it names.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    switch bytes(path: target, mostMiB: mostMiB).flatMap(text) {
    case .success(let text): return text
    case .failure(let problem):
      log.add(problem, of: displayName, namedAt: SourcePlace(file: displayName))
      return nil
    }
  }

  /// The bytes of a file that is no alias.
  static func bytes(path: String, mostMiB: Int) -> Result<[UInt8], Problem> {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return .failure(.missing) }
    guard let attributes = try? manager.attributesOfItem(atPath: path) else {
      return .failure(.unreadable)
    }
    let type = attributes[.type] as? FileAttributeType
    if type == .typeDirectory { return .failure(.isFolder) }
    guard type == .typeRegular else { return .failure(.unreadable) }
    if let size = attributes[.size] as? NSNumber, size.int64Value > Int64(mostMiB << 20) {
      return .failure(.tooLarge(mostMiB: mostMiB))
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      return .failure(.unreadable)
    }
    return data.count > mostMiB << 20
      ? .failure(.tooLarge(mostMiB: mostMiB)) : .success([UInt8](data))
  }

  /// The text of UTF-8 bytes in normal form C, without a byte order mark.
  static func text(_ bytes: [UInt8]) -> Result<String, Problem> {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      return .failure(.notUTF8(line: lineOfFirstFault(in: body)))
    }
    return .success(text.normalFormC)
  }

  /// The line, from 1, of the first byte that is not UTF-8.
  private static func lineOfFirstFault(in bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: row, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}

extension String {
  /// In Unicode's normal form C, stored as UTF-8.
  var normalFormC: String {
    var normal = precomposedStringWithCanonicalMapping
    normal.makeContiguousUTF8()
    return normal
  }
}
