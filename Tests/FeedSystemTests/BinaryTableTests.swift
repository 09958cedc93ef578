import FeedCore
import Testing

@testable import FeedSystem

/// Values by name, as bytes.
@Suite struct BinaryTableTests {
  private func table(_ values: [String: String]) -> BinaryTable {
    var table = BinaryTable()
    for (name, value) in values { table[name] = Array(value.utf8)[...] }
    return table
  }

  private func isNone(_ reader: inout BinaryReader) -> Bool { BinaryTable(&reader).map { _ in false } ?? true }

  private func bytes(of table: BinaryTable) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try table.write { bytes += $0 }
    return bytes
  }

  @Test func `a table of megabytes is written in chunks`() throws {
    let names = (0..<40).map { "name \($0)" }
    let table = table(Dictionary(uniqueKeysWithValues: names.map { ($0, String(repeating: $0, count: 20_000)) }))
    var pieces = 0
    try table.write { piece in
      #expect(piece.count < 2 << 20)
      pieces += 1
    }
    #expect(pieces > 4)
    var reader = BinaryReader(try bytes(of: table))
    #expect(try #require(BinaryTable(&reader)).isSame(as: table) && reader.rest == 0)
  }

  @Test func `written values can be read`() throws {
    let table = table(["b": "two", "a": "one", "c": ""])
    var writer = BinaryWriter()
    writer.write("behind")
    var reader = BinaryReader(try bytes(of: table) + writer.bytes)
    let read = try #require(BinaryTable(&reader))
    #expect(reader.text() == "behind" && !reader.isBroken)
    #expect(read.isSame(as: table) && read.count == 3)
    #expect(read["b"].map { String(utf8: $0) } == "two" && read["d"] == nil)
    #expect(!read.isSame(as: self.table(["b": "two", "a": "One", "c": ""])))
    #expect(!read.isSame(as: self.table(["b": "two", "a": "one", "d": ""])))
  }

  @Test func `the values of a merged table take precedence`() {
    var one = table(["a": "1", "b": "1"])
    one.merge(table(["b": "2", "c": "2"]))
    #expect(one.isSame(as: table(["a": "1", "b": "2", "c": "2"])))
    #expect(one.filter { $0.elementsEqual("2".utf8) }.isSame(as: table(["b": "2", "c": "2"])))
  }

  @Test func `a truncated or changed table is rejected`() throws {
    let whole = try bytes(of: table(["bread": "rye", "loaf": "oat"]))
    for count in whole.indices {
      var reader = BinaryReader(whole[..<count])
      #expect(isNone(&reader))
      var changed = whole
      changed[count] ^= 1
      reader = BinaryReader(changed)
      #expect(isNone(&reader), "\(count)")
    }
    var many = BinaryWriter()
    many.write(Int.max)
    var reader = BinaryReader(many.bytes)
    #expect(isNone(&reader))
  }
}
