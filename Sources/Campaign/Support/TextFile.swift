internal import Foundation

/// Reads text files that planners hand in.
package enum TextFile {
  /// Longest file that is read, in bytes.
  package static let mostBytes = 64 << 20

  /// The text of a UTF-8 file without its byte order mark, in normal form C, or nil and why not.
  ///
  /// Errors: `file-missing`, `file-unreadable` (a folder, a device, no permission),
  /// `file-too-large`, `not-utf8`.
  package static func read(
    path: String, displayName: String, language: Language
  ) -> (text: String?, diagnostics: [Diagnostic]) {
    func failure(_ id: String, line: Int? = nil, vi: String, en: String) -> (String?, [Diagnostic])
    {
      (
        nil,
        [
          Diagnostic(
            id: id, severity: .error, file: displayName, line: line,
            message: language(vi: vi, en: en))
        ]
      )
    }
    // An alias is followed to the file that it names.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let facts = try? FileManager.default.attributesOfItem(atPath: target) else {
      return failure(
        "file-missing", vi: "Không tìm thấy tệp “\(displayName)”.",
        en: "There is no file “\(displayName)”.")
    }
    guard facts[.type] as? FileAttributeType == .typeRegular else {
      return failure(
        "file-unreadable", vi: "“\(displayName)” không phải là tệp văn bản.",
        en: "“\(displayName)” is not a text file.")
    }
    if let size = facts[.size] as? NSNumber, size.int64Value > mostBytes {
      return failure(
        "file-too-large", vi: "Tệp “\(displayName)” lớn hơn 64 MiB.",
        en: "The file “\(displayName)” is larger than 64 MiB.")
    }
    guard let data = FileManager.default.contents(atPath: target) else {
      return failure(
        "file-unreadable", vi: "Không đọc được tệp “\(displayName)”.",
        en: "The file “\(displayName)” cannot be read.")
    }
    var bytes = Array(data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return failure(
        "not-utf8", line: lineOfFirstMistake(bytes),
        vi: "Tệp không phải mã UTF-8; hãy lưu lại ở dạng “CSV UTF-8” hoặc UTF-8.",
        en: "The file is not UTF-8; save it again as “CSV UTF-8” or UTF-8.")
    }
    return (text.precomposedStringWithCanonicalMapping, [])
  }

  /// Line, from 1, on which the bytes stop being UTF-8.
  private static func lineOfFirstMistake(_ bytes: [UInt8]) -> Int {
    var line = 1
    for lineBytes in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: lineBytes, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
