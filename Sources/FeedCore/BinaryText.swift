/// Writes values as bytes that `BinaryReader` reads: numbers as they lie in memory, texts with their lengths.
package struct BinaryWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ fingerprint: Fingerprint) { write(Int(truncatingIfNeeded: fingerprint.value)) }

  package mutating func write(_ moment: Timestamp) {
    write(Int(moment.secondsSinceEpoch))
    write(moment.offsetMinutes)
  }

  package mutating func write<Value>(_ value: Value?, _ body: (inout BinaryWriter, Value) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  package mutating func write<Value>(_ values: some Collection<Value>, _ body: (inout BinaryWriter, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  package mutating func write(_ text: String?) { write(text) { $0.write($1) } }
  package mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }
  package mutating func write(_ moment: Timestamp?) { write(moment) { $0.write($1) } }

  package mutating func write(_ stamp: FileStamp) {
    write(stamp.fingerprint)
    write(stamp.identity) { writer, file in
      for number in [file.size, file.inode, file.modified, file.changed] { writer.write(number) }
    }
  }
}

/// Reads what `BinaryWriter` wrote; behind the end of the bytes, and of what cannot be, it reads nothing but zeros.
package struct BinaryReader {
  private let bytes: [UInt8]
  private var position: Int
  /// True when something was read that was not there.
  package private(set) var isBroken = false

  package init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  package mutating func number() -> Int {
    guard let start = take(8) else { return 0 }
    return bytes.withUnsafeBytes { Int(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: Int.self)) }
  }

  package mutating func text() -> String {
    let count = number()
    guard let start = take(count) else { return "" }
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start..<start + count]), as: UTF8.self)
    }
  }

  package mutating func fingerprint() -> Fingerprint { Fingerprint(value: UInt64(truncatingIfNeeded: number())) }

  package mutating func timestamp() -> Timestamp {
    let seconds = number()
    return Timestamp(secondsSinceEpoch: Int64(seconds), offsetMinutes: number())
  }

  package mutating func optional<Value>(_ body: (inout BinaryReader) -> Value) -> Value? {
    guard let start = take(1), bytes[start] == 1 else { return nil }
    return body(&self)
  }

  package mutating func list<Value>(_ body: (inout BinaryReader) -> Value) -> [Value] {
    let count = number()
    // Nothing takes less than a byte.
    guard count >= 0, count <= bytes.count - position else {
      isBroken = true
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count where !isBroken { values.append(body(&self)) }
    return values
  }

  package mutating func texts() -> [String] { list { $0.text() } }

  package mutating func stamp() -> FileStamp {
    let fingerprint = fingerprint()
    let identity = optional { reader in
      let (size, inode) = (reader.number(), reader.number())
      return FileIdentity(size: size, inode: inode, modified: reader.number(), changed: reader.number())
    }
    return FileStamp(identity: identity, fingerprint: fingerprint)
  }

  private mutating func take(_ count: Int) -> Int? {
    guard !isBroken, count >= 0, count <= bytes.count - position else {
      isBroken = true
      return nil
    }
    defer { position += count }
    return position
  }
}
