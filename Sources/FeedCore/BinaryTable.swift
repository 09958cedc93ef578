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
  package func filter(_ isWanted: (ArraySlice<UInt8>) -> Bool) -> BinaryTable {
    var part = BinaryTable()
    part.records = records.filter { isWanted($0.value) }
    return part
  }

  /// Whether another table holds the same.
  package func isSame(as other: BinaryTable) -> Bool {
    count == other.count
      && records.allSatisfy { name, bytes in other.records[name].map(bytes.hasSameBytes) ?? false }
  }

  /// Bytes that it takes when it is written, or a few less.
  package var byteCount: Int { records.reduce(0) { $0 + $1.key.utf8.count + $1.value.count + 4 } }

  /// Writes what there is, in the order of the names.
  package func write(to writer: inout BinaryWriter) {
    writer.write(records.sorted { $0.key.isBefore($1.key) }) { writer, record in
      writer.write(record.key)
      writer.write(record.value)
    }
  }

  /// Reads what `write` wrote.
  package init(_ reader: inout BinaryReader) {
    var left = reader.number()
    // Nothing takes less than two bytes.
    records.reserveCapacity(min(max(left, 0), reader.rest / 2))
    while left > 0 {
      let (name, record) = (reader.text(), reader.slice())
      guard !reader.isBroken else { return }
      records[name] = record
      left -= 1
    }
  }
}
