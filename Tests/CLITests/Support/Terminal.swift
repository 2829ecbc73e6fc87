import Foundation
import Testing

/// A terminal without a person: what is written to its device can be read back.
struct Terminal {
  private let master: Int32
  /// The end that a program writes to.
  let device: FileHandle

  /// Linux's requests TIOCGPTN and TIOCSPTLCK, whose macros Swift does not see.
  private static let getNumber: UInt = 0x8004_5430
  private static let setLock: UInt = 0x4004_5431

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(master >= 0)
    var number: Int32 = 0
    var locked: Int32 = 0
    try #require(ioctl(master, Self.getNumber, &number) == 0)
    try #require(ioctl(master, Self.setLock, &locked) == 0)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    device = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
  }

  /// What has been written so far, at most a few thousand bytes; then the terminal is closed.
  func read() -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var text: [UInt8] = []
    while true {
      let count = Foundation.read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      text += bytes[..<count]
    }
    close(master)
    return String(decoding: text, as: UTF8.self)
  }
}
