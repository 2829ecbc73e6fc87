private import CZlib

/// A ZIP archive built in memory: deflated entries, UTF-8 names, and 1 January 1980 as the time of
/// every entry, so that equal contents give equal bytes.
///
/// Left out: ZIP64, encryption, folders. **Source**: PKWARE, APPNOTE.TXT, version 6.3.10.
package struct ZipArchive: Sendable {
  package struct Entry: Hashable, Sendable {
    /// Path inside the archive, with `/` between folders.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Why there is no archive.
  package enum Failure: Error, Hashable, Sendable {
    /// More than 65,535 entries, a name beyond 65,535 bytes, or contents beyond 2 GiB: formats
    /// that need it are not written.
    case tooLarge
    /// zlib's code, where it could not compress (out of memory).
    case compression(code: Int32)
  }

  /// In the order in which they are written.
  package var entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  /// The archive's bytes.
  ///
  /// Throws: `tooLarge`, `compression`. Complexity: linear in the bytes of all entries.
  package func bytes() throws(Failure) -> [UInt8] {
    guard entries.count <= 0xFFFF else { throw .tooLarge }
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let size = entry.bytes.count
      guard name.count <= 0xFFFF, size <= ZipArchive.limit, archive.count <= ZipArchive.limit
      else { throw .tooLarge }
      let deflated = try ZipArchive.deflated(entry.bytes)
      let isStored = deflated.count >= size
      let content = isStored ? entry.bytes : deflated

      // The fields that the local header and the central directory share.
      var fields: [UInt8] = []
      fields.append16(20)  // version needed: 2.0, deflate
      fields.append16(0x0800)  // names are UTF-8
      fields.append16(isStored ? 0 : 8)
      fields.append16(0)  // 00:00:00
      fields.append16(0x0021)  // 1980-01-01
      fields.append32(ZipArchive.checksum(entry.bytes))
      fields.append32(UInt32(content.count))
      fields.append32(UInt32(size))
      fields.append16(UInt16(name.count))
      fields.append16(0)  // no extra field

      directory.append32(0x0201_4B50)
      directory.append16(20)  // made by 2.0, MS-DOS
      directory += fields
      directory.append16(0)  // no comment
      directory.append16(0)  // first disk
      directory.append16(0)  // internal attributes
      directory.append32(0)  // external attributes
      directory.append32(UInt32(archive.count))
      directory += name

      archive.append32(0x0403_4B50)
      archive += fields
      archive += name
      archive += content
    }
    guard archive.count <= ZipArchive.limit, directory.count <= ZipArchive.limit else {
      throw .tooLarge
    }
    let start = archive.count
    archive += directory
    archive.append32(0x0605_4B50)
    archive.append16(0)  // this disk
    archive.append16(0)  // disk of the directory
    archive.append16(UInt16(entries.count))
    archive.append16(UInt16(entries.count))
    archive.append32(UInt32(directory.count))
    archive.append32(UInt32(start))
    archive.append16(0)  // no comment
    return archive
  }

  /// Every offset and length below this fits the format's unsigned 32 bits with room to spare.
  private static let limit = 1 << 31

  /// CRC-32 (ISO 3309) of the bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }

  /// The bytes compressed by deflate, without zlib's header and trailer.
  static func deflated(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    guard bytes.count <= limit else { throw .tooLarge }
    var stream = z_stream()
    // Negative window bits ask for raw deflate, which is what ZIP stores.
    let code = deflateInit2_(
      &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .compression(code: code) }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        // With room for deflateBound bytes one call does it all.
        return deflate(&stream, Z_FINISH)
      }
    }
    guard result == Z_STREAM_END else { throw .compression(code: result) }
    output.removeLast(Int(stream.avail_out))
    return output
  }
}

/// Little-endian numbers.
extension [UInt8] {
  fileprivate mutating func append16(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
