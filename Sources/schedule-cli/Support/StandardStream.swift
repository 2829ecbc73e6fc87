#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, for results, and standard error, for diagnostics and progress.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Makes a reader that has gone away (`plan … | head -1`) an error of a write instead of the end
  /// of the program: files are still written and the exit code still tells the result.
  static func surviveClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes the text at once. What cannot be written, because nobody reads any more, is dropped.
  func write(_ text: String) {
    var copy = text
    copy.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = writeBytes(rawValue, UnsafeBufferPointer(rebasing: rest))
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if written < 0, errno == EAGAIN {
          // The reader has set the pipe not to block, and is behind.
          usleep(1_000)
        } else if written == 0 || errno != EINTR {
          return
        }
      }
    }
  }

  /// Whether a person reads along.
  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Columns of the terminal; nil where there is none or it does not say.
  var width: Int? {
    var size = winsize()
    guard isTerminal, ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}

/// The system's `write`, which the method of that name would hide.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
