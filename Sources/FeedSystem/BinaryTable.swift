package import FeedCore

/// Named values in the binary form of `BinaryWriter`.
///
/// The bytes of a table that is read from a file are kept together; a value is decoded when it is used.
package struct BinaryTable: Sendable {
  private var records: [String: ArraySlice<UInt8>] = [:]

  package init(capacity: Int = 0) { records.reserveCapacity(capacity) }

  package var count: Int { records.count }
  package var isEmpty: Bool { records.isEmpty }

  /// The bytes of a value, or `nil` if there is none.
  package subscript(name: String) -> ArraySlice<UInt8>? {
    get { records[name] }
    set { records[name] = newValue }
  }

  /// Adds the values of another table; for names in both, the other table’s value is kept.
  package mutating func merge(_ other: BinaryTable) {
    records = isEmpty ? other.records : records.merging(other.records) { $1 }
  }

  /// Returns a table of the values whose bytes satisfy a condition.
  package func filter(_ isIncluded: (ArraySlice<UInt8>) -> Bool) -> BinaryTable {
    var part = BinaryTable()
    part.records = records.filter { isIncluded($0.value) }
    return part
  }

  /// Returns whether another table has the same names and values.
  package func isSame(as other: BinaryTable) -> Bool {
    count == other.count
      && records.allSatisfy { name, bytes in other.records[name].map(bytes.hasSameBytes) ?? false }
  }

  private static let pieceSize = 1 << 20

  /// Writes the values in the order of their names, in chunks of about a megabyte, each with its own fingerprint.
  package func write(_ put: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    var piece = BinaryWriter()
    piece.write(count)
    try put(Self.sealed(piece))
    piece = BinaryWriter(room: Self.pieceSize * 2)
    for (name, record) in records.sorted(by: { $0.key.isBefore($1.key) }) {
      piece.write(name)
      piece.write(record)
      guard piece.bytes.count >= Self.pieceSize else { continue }
      try put(Self.sealed(piece))
      piece.clear()
    }
    if !piece.bytes.isEmpty { try put(Self.sealed(piece)) }
    // An empty chunk is the last one.
    try put(Self.sealed(BinaryWriter()))
  }

  private static func sealed(_ piece: BinaryWriter) -> [UInt8] {
    var writer = BinaryWriter(room: piece.bytes.count + 16)
    writer.write(Fingerprint(piece.bytes))
    writer.write(piece.bytes)
    return writer.bytes
  }

  /// Reads the output of `write`, or returns `nil` if it is incomplete or damaged.
  package init?(_ reader: inout BinaryReader) {
    guard var count = Self.piece(&reader) else { return nil }
    // Each value has at least two bytes.
    records.reserveCapacity(min(max(count.number(), 0), reader.rest / 2))
    while var piece = Self.piece(&reader) {
      if piece.rest == 0 { return }
      while piece.rest > 0 {
        let (name, record) = (piece.text(), piece.slice())
        guard !piece.isBroken else { return nil }
        records[name] = record
      }
    }
    return nil
  }

  /// Returns the next chunk, or `nil` if it is incomplete or damaged.
  private static func piece(_ reader: inout BinaryReader) -> BinaryReader? {
    let (sum, bytes) = (reader.fingerprint(), reader.slice())
    return !reader.isBroken && Fingerprint(bytes) == sum ? BinaryReader(bytes) : nil
  }
}
