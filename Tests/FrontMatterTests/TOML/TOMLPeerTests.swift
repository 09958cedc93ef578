import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FrontMatter

/// Comparison with Python’s tomllib.
@Suite(.peers("python3"))
struct TOMLPeerTests {
  private static let pieces = [
    "a", "b", "a", "b", "\"a\"", "'b'", "a.b", "b.a", ".", " = ", " = ", " = ", "=", "[", "]", "[", "]", "[[", "]]",
    "{",
    "}", "{a = 1}", ",", ", ", "\n", "\n", "\n", "\r\n", " ", "#", "# c\n", "1", "-1", "+0", "0x1f", "1_0", "1__0",
    "01",
    "1.5", "1e5", ".5", "5.", "inf", "true", "True", "2024-01-01", "2024-02-30", "10:00:00", "T", "Z", "+02:00", " ",
    "\"\"\"", "'''", "\"", "'", "\\", "\\n", "\\u00e9", "\\ud800", "é", "\u{FFBE}", "\u{7}", "[a]\n", "[[b]]\n",
    "[a.b]\n", "[[a.b]]\n", "a = 1\n", "b.a = 1\n", "a = [1, 'x']\n", "a = {b.a = 1, a = []}\n", "\n[b.a.b]\n",
  ]

  /// Prints a line for each text: its values, or “no” if it is invalid.
  private static let script = """
    import json, sys, tomllib
    def outline(value):
        if isinstance(value, dict):
            return '{' + ','.join(k.encode().hex() + ':' + outline(value[k]) for k in sorted(value, key=str.encode)) + '}'
        if isinstance(value, list): return '[' + ','.join(map(outline, value)) + ']'
        if isinstance(value, str): return 's' + value.encode().hex()
        return 'i%d' % value if type(value) is int else 'l'
    for text in json.load(sys.stdin):
        try: print(outline(tomllib.loads(text)))
        except tomllib.TOMLDecodeError: print('no')
    """

  private func outline(_ node: DataNode) -> String {
    switch node.value {
    case .map(let entries):
      let sorted = entries.sorted { $0.key.isBefore($1.key) }
      return "{" + sorted.map { hex($0.key) + ":" + outline($0.value) }.joined(separator: ",") + "}"
    case .list(let items): return "[" + items.map(outline).joined(separator: ",") + "]"
    case .scalar(let scalar):
      if scalar.style == .text { return "s" + hex(scalar.text) }
      return Int64(scalar.text).map { "i\($0)" } ?? "l"
    }
  }

  private func hex(_ text: String) -> String {
    text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private func read(_ text: String) -> String {
    let source = Source(name: "a.toml", text: text)
    return (try? TOMLReader.read(source, 0..<source.bytes.count)).map(outline) ?? "no"
  }

  @Test func `tomllib accepts and refuses the same input`() throws {
    var random = SplitMix(2024)
    let texts = (0..<10_000).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }
    let theirs = try Self.run(Self.script, input: try JSONEncoder().encode(texts)).split(separator: "\n")
    try #require(theirs.count == texts.count)
    for (text, expected) in zip(texts, theirs) { #expect(read(text) == expected, "\(text.debugDescription)") }
    #expect(theirs.count { $0 != "no" } > 300, "too few of the texts are TOML")
  }

  private static func run(_ script: String, input: Data) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write("texts.json", Array(input))
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
    process.arguments = ["-c", script]
    let stdout = Pipe()
    (process.standardInput, process.standardOutput) = (try FileHandle(forReadingFrom: URL(filePath: file)), stdout)
    try process.run()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
