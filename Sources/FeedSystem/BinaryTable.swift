package import FeedCore

/// Values by their names, as the bytes that `BinaryWriter` makes of them.
///
/// What was read from a file stays there in one piece: a value is made of its bytes when somebody asks for it.
package struct BinaryTable: Sendable {
  private var records: [String: ArraySlice<UInt8>] = [:]

  package init() {}

  package var count: Int { records.count }
  package var isEmpty: Bool { records.isEmpty }

  /// The bytes of a value; `nil` where there is none.
  package subscript(name: String) -> ArraySlice<UInt8>? {
    get { records[name] }
    set { records[name] = newValue }
  }

  /// Takes over what another table holds; where both have a name, the other's value counts.
  package mutating func merge(_ other: BinaryTable) {
    records = isEmpty ? other.records : records.merging(other.records) { $1 }
  }

  /// Those whose bytes are wanted.
  package func filter(_ isIncluded: (ArraySlice<UInt8>) -> Bool) -> BinaryTable {
    var part = BinaryTable()
    part.records = records.filter { isIncluded($0.value) }
    return part
  }

  /// Whether another table holds the same.
  package func isSame(as other: BinaryTable) -> Bool {
    count == other.count
      && records.allSatisfy { name, bytes in other.records[name].map(bytes.hasSameBytes) ?? false }
  }

  private static let pieceSize = 1 << 20

  /// Writes what there is in the order of the names, in pieces of about a megabyte, each with a fingerprint of itself.
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
    // An empty piece is the last one.
    try put(Self.sealed(BinaryWriter()))
  }

  private static func sealed(_ piece: BinaryWriter) -> [UInt8] {
    var writer = BinaryWriter(room: piece.bytes.count + 16)
    writer.write(Fingerprint(piece.bytes))
    writer.write(piece.bytes)
    return writer.bytes
  }

  /// Reads what `write` wrote; `nil` where that is not whole.
  package init?(_ reader: inout BinaryReader) {
    guard var count = Self.piece(&reader) else { return nil }
    // Nothing takes less than two bytes.
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

  /// The next piece, if it is whole.
  private static func piece(_ reader: inout BinaryReader) -> BinaryReader? {
    let (sum, bytes) = (reader.fingerprint(), reader.slice())
    return !reader.isBroken && Fingerprint(bytes) == sum ? BinaryReader(bytes) : nil
  }
}
