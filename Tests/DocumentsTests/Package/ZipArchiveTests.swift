import Testing

@testable import Documents

@Suite struct ZipArchiveTests {
  @Test func computesTheStandardChecksum() {
    // The check value of CRC-32 (ISO 3309): the digits 1 to 9 give CBF43926.
    #expect(ZipArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(ZipArchive.checksum([]) == 0)
  }

  @Test func writesTheFormatToTheByte() throws {
    // One entry too short to be worth deflating, so it is stored.
    let bytes = try ZipArchive(entries: [.init(name: "ể", bytes: Array("abc".utf8))]).bytes()
    let shared: [UInt8] = [
      20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0,
    ]
    let name = Array("ể".utf8)
    let local = [0x50, 0x4B, 3, 4] + shared + name + Array("abc".utf8)
    let directory =
      [0x50, 0x4B, 1, 2, 20, 0] + shared + [UInt8](repeating: 0, count: 14) + name
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 49, 0, 0, 0, 36, 0, 0, 0, 0, 0]
    #expect(local.count == 36)
    #expect(directory.count == 49)
    #expect(bytes == local + directory + end)
  }

  @Test func deflatesWhatGetsSmaller() throws {
    let long = [UInt8](repeating: 65, count: 100_000)
    let bytes = try ZipArchive(entries: [.init(name: "a", bytes: long)]).bytes()
    #expect(bytes.count < 400)
    #expect(bytes[8] == 8)
  }

  @Test func writesAnEmptyArchive() throws {
    let bytes = try ZipArchive(entries: []).bytes()
    #expect(bytes == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }

  @Test func refusesWhatTheFormatCannotSay() {
    let entry = ZipArchive.Entry(name: "a", bytes: [])
    #expect(throws: ZipArchive.Failure.tooLarge) {
      try ZipArchive(entries: Array(repeating: entry, count: 65_536)).bytes()
    }
    #expect(throws: ZipArchive.Failure.tooLarge) {
      let name = String(repeating: "a", count: 65_536)
      return try ZipArchive(entries: [.init(name: name, bytes: [])]).bytes()
    }
  }
}
