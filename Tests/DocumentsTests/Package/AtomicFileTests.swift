import Campaign
import Foundation
import Testing

@testable import Documents

@Suite struct AtomicFileTests {
  @Test func writesFilesAndTheirFolders() throws {
    try inFolder { folder in
      try AtomicFile.write([
        .init(path: "\(folder)/a/b/c.txt", text: "Yên Mỹ"), .init(path: "\(folder)/d", bytes: []),
      ])
      #expect(text("\(folder)/a/b/c.txt") == "Yên Mỹ")
      #expect(text("\(folder)/d") == "")
      #expect(files(folder) == ["a", "a/b", "a/b/c.txt", "d"])
    }
  }

  @Test func replacesAFile() throws {
    try inFolder { folder in
      try AtomicFile.write(Array("cũ".utf8), to: "\(folder)/x")
      try AtomicFile.write(Array("mới".utf8), to: "\(folder)/x")
      #expect(text("\(folder)/x") == "mới")
      #expect(files(folder) == ["x"])
    }
  }

  @Test func leavesEverythingAsItWasWhereOneFileCannotBeWritten() throws {
    try inFolder { folder in
      try AtomicFile.write(Array("cũ".utf8), to: "\(folder)/x")
      #expect(
        throws: FileFailure(path: "\(folder)/x", step: .makeFolder, code: ENOTDIR)
      ) {
        try AtomicFile.write([
          .init(path: "\(folder)/x", text: "mới"), .init(path: "\(folder)/new/y", text: "y"),
          .init(path: "\(folder)/x/z/w", text: "w"),
        ])
      }
      #expect(text("\(folder)/x") == "cũ")
      #expect(files(folder) == ["x"])
    }
  }

  @Test func takesBackFilesThatHaveTakenTheirPlaceAlready() throws {
    try inFolder { folder in
      try AtomicFile.write(Array("cũ".utf8), to: "\(folder)/x")
      // A name that is too long is found out only when the file takes its place.
      let long = String(repeating: "n", count: 300)
      #expect(throws: FileFailure(path: "\(folder)/\(long)", step: .replace, code: ENAMETOOLONG)) {
        try AtomicFile.write([
          .init(path: "\(folder)/x", text: "mới"), .init(path: "\(folder)/y", text: "y"),
          .init(path: "\(folder)/\(long)", text: "z"),
        ])
      }
      #expect(text("\(folder)/x") == "cũ")
      #expect(files(folder) == ["x"])
    }
  }

  @Test func writesANewFileOnlyWhereThereIsNone() throws {
    try inFolder { folder in
      try AtomicFile.write([.init(path: "\(folder)/x", text: "một", isNew: true)])
      #expect(text("\(folder)/x") == "một")
      #expect(throws: FileFailure(path: "\(folder)/x", step: .write, code: EEXIST)) {
        try AtomicFile.write([
          .init(path: "\(folder)/y", text: "y"),
          .init(path: "\(folder)/x", text: "hai", isNew: true),
        ])
      }
      #expect(text("\(folder)/x") == "một")
      #expect(files(folder) == ["x"])
    }
  }

  @Test func takesBackANewFileWhereAnotherCannotBeWritten() throws {
    try inFolder { folder in
      let long = String(repeating: "n", count: 300)
      #expect(throws: FileFailure.self) {
        try AtomicFile.write([
          .init(path: "\(folder)/x", text: "một", isNew: true),
          .init(path: "\(folder)/\(long)", text: "z"),
        ])
      }
      #expect(files(folder) == [])
    }
  }

  @Test func refusesNamesThatNoFileCanHave() throws {
    try inFolder { folder in
      #expect(throws: FileFailure(path: "", step: .write, code: EINVAL)) {
        try AtomicFile.write([], to: "")
      }
      #expect(throws: FileFailure(path: "\(folder)/a\u{0}b", step: .write, code: EINVAL)) {
        try AtomicFile.write([], to: "\(folder)/a\u{0}b")
      }
      #expect(throws: FileFailure(path: folder, step: .write, code: EISDIR)) {
        try AtomicFile.write([], to: folder)
      }
      #expect(files(folder) == [])
    }
  }

  @Test(arguments: [
    ("a", ""), ("a/b", "a"), ("/a", "/"), ("a//b", "a"), ("a/b/", "a"), ("/", "/"), ("//a", "/"),
    ("", ""),
  ])
  func findsTheFolder(path: String, folder: String) {
    #expect(AtomicFile.folder(of: path) == folder)
  }

  @Test func saysWhyInTheReadersLanguage() {
    let failure = FileFailure(path: "out/annex.docx", step: .write, code: EACCES)
    #expect(
      failure.message(in: .vietnamese)
        == "Không ghi được tệp out/annex.docx: không có quyền ghi ở đây.")
    #expect(
      failure.message(in: .english)
        == "Cannot write out/annex.docx: no permission to write here.")
    #expect(
      FileFailure(path: "out", step: .makeFolder, code: ENOTDIR).message(in: .english)
        == "Cannot create the folder out: a part of the path is a file, not a folder.")
    #expect(
      FileFailure(path: "x", step: .replace, code: 9999).message(in: .vietnamese)
        == "Không thay được tệp x: hệ thống báo lỗi số 9999.")
  }

  /// Runs the body with a new folder, which is gone afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  private func files(_ folder: String) -> [String]? {
    try? FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }
}
