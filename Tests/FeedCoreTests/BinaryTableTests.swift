import Testing

@testable import FeedCore

/// Values by their names, as bytes.
@Suite struct BinaryTableTests {
  private func table(_ values: [String: String]) -> BinaryTable {
    var table = BinaryTable()
    for (name, value) in values { table[name] = Array(value.utf8)[...] }
    return table
  }

  @Test func `what is written is read`() {
    let table = table(["b": "two", "a": "one", "c": ""])
    var writer = BinaryWriter()
    writer.write("before")
    table.write(to: &writer)
    writer.write("behind")
    var reader = BinaryReader(writer.bytes)
    #expect(reader.text() == "before")
    let read = BinaryTable(&reader)
    #expect(reader.text() == "behind" && !reader.isBroken)
    #expect(read.isSame(as: table) && read.count == 3)
    #expect(read["b"].map { String(utf8: $0) } == "two" && read["d"] == nil)
    #expect(!read.isSame(as: self.table(["b": "two", "a": "One", "c": ""])))
    #expect(!read.isSame(as: self.table(["b": "two", "a": "one", "d": ""])))
    #expect(table.byteCount >= 9)
  }

  @Test func `of two tables the other one counts`() {
    var one = table(["a": "1", "b": "1"])
    one.merge(table(["b": "2", "c": "2"]))
    #expect(one.isSame(as: table(["a": "1", "b": "2", "c": "2"])))
    #expect(one.filter { $0.elementsEqual("2".utf8) }.isSame(as: table(["b": "2", "c": "2"])))
  }

  @Test func `a table that is cut off is broken, and never too large`() {
    var writer = BinaryWriter()
    table(["bread": "rye", "loaf": "oat"]).write(to: &writer)
    for count in 0..<writer.bytes.count {
      var reader = BinaryReader(writer.bytes[..<count])
      _ = BinaryTable(&reader)
      #expect(reader.isBroken)
    }
    var many = BinaryWriter()
    many.write(Int.max)
    var reader = BinaryReader(many.bytes)
    #expect(BinaryTable(&reader).isEmpty && reader.isBroken)
  }
}
