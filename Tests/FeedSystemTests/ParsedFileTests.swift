import FeedCore
import FeedSystem
import FeedTesting
import Testing

/// A cached value is that of the same files, reader and settings.
@Suite struct ParsedFileTests {
  private struct Text: CachedValue {
    let text: String
    var isSound: Bool { !text.contains("!") }
    init(text: String) { self.text = text }
    func write(to writer: inout BinaryWriter) { writer.write(text) }
    init?(_ reader: inout BinaryReader) { text = reader.text() }
  }

  private let folder: TemporaryFolder
  private let now = Timestamp(secondsSinceEpoch: Timestamp.now.secondsSinceEpoch + 60)

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write(name, "x") }
    try folder.write("bad", "bad!")
  }

  /// Returns the text of files, and whether they were read.
  private func read(
    _ names: [String], _ cache: ParsedFileCache, _ reader: ParsedFileCache.Reader = .init("text")
  ) -> String {
    var isRead = false
    let paths = names.map { "\(folder.path)/\($0)" }
    let value = cache.value(of: paths, reader: reader) { reads -> Text in
      isRead = true
      return Text(
        text: zip(names, paths).map { $0 + ((try? reads.bytes(of: $1)).map { String(utf8: $0) } ?? "?!") }.joined())
    }
    return value.text + (isRead ? " read" : "")
  }

  @Test func `a value is found by all paths, in their order`() throws {
    let lists = [["a"], ["a", "b"], ["a", "c"], ["a", "b", "c"], ["a", "c", "b"], ["b", "a"], ["b"]]
    for stored in lists {
      let first = ParsedFileCache(at: now)
      func text(_ names: [String]) -> String { names.map { $0 + "x" }.joined() }
      #expect(read(stored, first) == text(stored) + " read")
      for names in lists {
        let expected = text(names) + (names == stored ? "" : " read")
        #expect(read(names, ParsedFileCache(at: now, first.values)) == expected, "\(stored), then \(names)")
      }
    }
  }

  @Test func `a value is found by its reader and the settings of that`() {
    let readers: [ParsedFileCache.Reader] = [
      .init("text"), .init("text", settings: 1), .init("text", settings: [1]),
      .init("word"), .init("word", settings: 1),
    ]
    for (index, stored) in readers.enumerated() {
      let first = ParsedFileCache(at: now)
      #expect(read(["a"], first, stored) == "ax read")
      for (other, reader) in readers.enumerated() {
        #expect(
          read(["a"], ParsedFileCache(at: now, first.values), reader) == (index == other ? "ax" : "ax read"),
          "\(index), then \(other)")
      }
    }
  }

  @Test(arguments: [["bad"], ["a", "bad"], ["missing"], ["a", "missing"]])
  func `a value with a problem, or of a file that is missing, is not stored`(names: [String]) {
    let first = ParsedFileCache(at: now)
    let text = read(names, first)
    #expect(text.hasSuffix(" read") && first.values.isEmpty)
    #expect(read(names, ParsedFileCache(at: now, first.values)) == text)
  }

  @Test(arguments: ["a", "b"])
  func `a value is read again if any of its files changes`(name: String) throws {
    let first = ParsedFileCache(at: now)
    _ = read(["a", "b"], first)
    try FileSystem.replace("\(folder.path)/\(name)", with: Array("y".utf8))
    #expect(
      read(["a", "b"], ParsedFileCache(at: now, first.values))
        == ["a", "b"].map { $0 + ($0 == name ? "y" : "x") }.joined() + " read")
  }

  @Test func `a file is read up to its limit, and not beyond`() throws {
    let path = try folder.write("limit", "12345")
    expectLimit(5) { size in
      (try? folder.write("limit", String(repeating: "x", count: size))) != nil
        && (try? FileSystem.read(path, upTo: 5))?.count == size
        && (try? FileSystem.readPlain(path, upTo: 5))?.count == size
    }
  }
}
