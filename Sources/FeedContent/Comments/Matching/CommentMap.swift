import FeedCore

/// Which article a thread is on, where its author had to say so.
public struct CommentMap: Sendable, Hashable {
  /// Articles by the thread's key; no text at all leaves the thread out.
  public var articles: [String: String]
  /// Beginnings of addresses and what to read in their place, from lines such as `https://old.example/blog/* = /posts/*`.
  public var prefixes: [Prefix]

  public struct Prefix: Sendable, Hashable {
    public var old: String
    public var new: String
  }

  public init() {
    articles = [:]
    prefixes = []
  }

  mutating func add(_ key: String, _ article: String) {
    if key.hasSuffix("*"), article.hasSuffix("*") {
      prefixes.append(Prefix(old: String(key.dropLast()), new: String(article.dropLast())))
    } else {
      articles[key] = article
    }
  }

  /// An address with its beginning exchanged.
  func moved(_ address: String) -> String? {
    prefixes.first { address.hasPrefix($0.old) }.map { $0.new + address.dropFirst($0.old.count) }
  }

  /// Reads lines of `key,article`, quoted as spreadsheets do it; the first line may be a heading.
  mutating func add(csv source: Source) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for number in 1...source.lineCount {
      let line = String(utf8: source.line(number).trimmingSpace())
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let cells = CommentMap.cells(line)
      if number == 1, ["thread", "key"].contains(cells[0].lowercased()) { continue }
      guard cells.count == 2, !cells[0].isEmpty else {
        diagnostics.append(
          Diagnostic(
            .commentsMapLine, "line must have two cells: a thread key and an article",
            at: source.location(line: number, column: 1)))
        continue
      }
      add(cells[0], cells[1])
    }
    return diagnostics
  }

  private static func cells(_ line: String) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: ";") where !isQuoted, 0x09 where !isQuoted: cells.append([])
      default: cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { String(utf8: $0.trimmingSpace()) }
  }
}

extension RuleDescription {
  static let commentsMapLine = RuleDescription(
    "comments/map-line", .error, "a line of a thread map must have two cells",
    why: "Without both cells, the comments of the thread have no article.",
    help: "write https://old.example/hello/,articles/hello",
    wrong: "https://old.example/hello/",
    right: "https://old.example/hello/,articles/hello")
}
