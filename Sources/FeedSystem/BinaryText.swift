package import FeedCore

/// Writes values as bytes for `BinaryReader`: numbers with a variable length, strings with their length.
package struct BinaryWriter {
  package private(set) var bytes: [UInt8] = []

  /// Creates a writer with a capacity in bytes.
  package init(room: Int = 0) { bytes.reserveCapacity(room) }

  /// Removes all bytes and keeps the capacity.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// The written bytes, without spare capacity.
  package var piece: ArraySlice<UInt8> {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: bytes)
    }[...]
  }

  /// Seven bits per byte, lowest first, in zigzag encoding.
  package mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ piece: some Collection<UInt8>) {
    write(piece.count)
    bytes.append(contentsOf: piece)
  }

  /// Appends bytes without their count.
  package mutating func append(_ piece: some Collection<UInt8>) { bytes.append(contentsOf: piece) }

  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func write(_ fingerprint: Fingerprint) {
    withUnsafeBytes(of: fingerprint.value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ time: Timestamp) {
    write(Int(time.secondsSinceEpoch))
    write(time.offsetMinutes)
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
  package mutating func write(_ time: Timestamp?) { write(time) { $0.write($1) } }

  package mutating func write(_ location: SourceLocation) {
    write(location.file)
    for number in [location.line, location.column, location.byteOffset, location.byteCount] { write(number) }
  }

  package mutating func write(_ stamp: FileStamp) {
    write(stamp.fingerprint)
    write(stamp.identity) { writer, file in
      for number in [file.size, file.inode, file.modified, file.changed] { writer.write(number) }
    }
  }
}

/// Reads the output of `BinaryWriter`; after the end of the bytes, and after invalid bytes, it returns only zeros.
package struct BinaryReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Whether more was read than there is.
  package private(set) var isBroken = false

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// The number of bytes left.
  package var rest: Int { bytes.endIndex - position }

  package mutating func number() -> Int {
    var value: UInt = 0
    var shift = 0
    while let place = take(1) {
      value |= UInt(bytes[place] & 0x7F) << shift
      shift += 7
      if bytes[place] < 0x80 { break }
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  package mutating func text() -> String {
    let count = number()
    guard let start = take(count) else { return "" }
    return String(utf8: bytes[start..<start + count])
  }

  /// Returns a range of the bytes without copying them.
  package mutating func slice() -> ArraySlice<UInt8> {
    let count = number()
    return take(count).map { bytes[$0..<$0 + count] } ?? []
  }

  package mutating func byteList() -> [UInt8] { Array(slice()) }

  package mutating func fingerprint() -> Fingerprint {
    guard let start = take(8) else { return Fingerprint(value: 0) }
    return bytes.withUnsafeBytes {
      let offset = start - bytes.startIndex
      return Fingerprint(value: UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
  }

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
    // Each value has at least one byte.
    guard count >= 0, count <= rest else {
      isBroken = true
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count where !isBroken { values.append(body(&self)) }
    return values
  }

  package mutating func texts() -> [String] { list { $0.text() } }

  package mutating func flag() -> Bool { take(1).map { bytes[$0] == 1 } ?? false }

  package mutating func location() -> SourceLocation {
    let (file, line, column) = (text(), number(), number())
    return SourceLocation(file: file, line: line, column: column, byteOffset: number(), byteCount: number())
  }

  package mutating func stamp() -> FileStamp {
    let fingerprint = fingerprint()
    let identity = optional { reader in
      let (size, inode) = (reader.number(), reader.number())
      return FileIdentity(size: size, inode: inode, modified: reader.number(), changed: reader.number())
    }
    return FileStamp(identity: identity, fingerprint: fingerprint)
  }

  private mutating func take(_ count: Int) -> Int? {
    guard !isBroken, count >= 0, count <= rest else {
      isBroken = true
      return nil
    }
    defer { position += count }
    return position
  }
}
