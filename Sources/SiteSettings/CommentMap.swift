package import FeedCore

/// The mapping from comment threads to articles that the author writes in site.toml or a CSV file.
public struct CommentMap: Sendable, Hashable {
  /// The articles by thread key; an empty string excludes the thread.
  public var articles: [String: String]
  /// The URL prefixes to replace, from lines such as `https://old.example/blog/* = /posts/*`.
  public var prefixes: [Prefix]

  /// A URL prefix and its replacement.
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

  /// Returns the URL with its prefix replaced, or `nil` if no prefix matches.
  package func moved(_ url: String) -> String? {
    prefixes.first { url.hasPrefix($0.old) }.map { $0.new + url.dropFirst($0.old.count) }
  }

  /// Adds lines of `key,article` from a CSV file.
  ///
  /// Cells may be quoted, and separated by commas, semicolons or tabs. The first line may be a header.
  ///
  /// - Returns: A diagnostic for each invalid line.
  package mutating func add(csv source: Source) -> [Diagnostic] {
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
