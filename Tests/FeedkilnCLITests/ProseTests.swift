import Foundation
import Testing

/// The documentation, the messages and the help do not contain phrases that are hard to read.
///
/// A correct use of a phrase is listed in `Golden/prose-exceptions.txt`: file, words around it, and a reason.
@Suite struct ProseTests {
  /// The phrases to avoid, as regular expressions, regardless of case.
  static let phrases = [
    #"\b(mend(s|ed|ing)?|anew|alike|whom|slips? of the pen)\b"#,
    #"\b(with)?in one another\b|\bcounts? for nothing\b"#,
    #"(?<!there )\bis no (?!longer|more\b|other\b|such\b)|\b(that|which) (is|are) none\b"#,
    #"\b(stands?|stood) (in|at|on|beside|behind|before|around|there|here|below|above|alone|within)\b"#,
    #"\b(cannot|may|must) stand\b|\bas (it|they) stands?\b"#,
    #"\b(lies?|lay) (in|below|there|elsewhere|beside|at|outside|on)\b"#,
    #"\bpass(es|ed)? (it |them )?over\b|\b(hung|hangs?) up\b"#,
    #"\b(take|takes|taken|taking) [^.,;:"]{0,25}?\b(out|away)\b"#,
    #"\b(can|cannot|could|to) be had\b|\bfor good\b|\bthe like\b|\bsees? to\b"#,
    #"\b(comes?|came|takes?|taken) (it |them )?along\b|\btak(e|es|ing|en) (its|their|the) places?\b"#
      + #"|\bbelongs? into\b"#,
    #"\ba (line|file|page|problem|core|format|comment|command|suite|test) (a|each)\b"#,
    #"\b(say|says|said|tell|tells|told) of\b|\bwhat is wrong\b"#,
    #"\b(nobody|somebody)\b|\bof (ours|theirs|others)\b"#,
    #"\b(colour|licence|misspelt|behaviour)\b|\b(normal|recogn|optim|special|organ|initial)is(e|ed|es|ation)\b"#,
    #"(?<!e-mail )(?<!IP )\baddress(es)?\b|\banswer(s|ed|ing)?\b"#,
    #"\b(texts|films?|moments?|clocks?)\b|, where\b|, too[.,;:]"#,
  ]

  // MARK: - Exceptions

  struct Exception: Sendable, Hashable {
    var file: String
    var words: String
  }

  private static let exceptions: [Exception] = DocumentationTests.page(
    "Tests/FeedkilnCLITests/Golden/prose-exceptions.txt"
  ).split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3, !fields[2].isEmpty else { return nil }
    return Exception(file: String(fields[0]), words: String(fields[1]))
  }

  /// The occurrences of a phrase in a text that no exception allows.
  private static func matches(of pattern: String, in text: String, file: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern, options: [.caseInsensitive])
    let string = text as NSString
    let found = expression.matches(in: text, range: NSRange(location: 0, length: string.length)).map(\.range)
    guard !found.isEmpty else { return [] }
    let allowed = exceptions.filter { $0.file == file || $0.file == "*" }.flatMap { exception in
      text.ranges(of: exception.words).map { NSRange($0, in: text) }
    }
    return found.filter { match in
      !allowed.contains { NSIntersectionRange($0, match).length == match.length }
    }.map { match in
      let start = max(0, match.location - 30)
      let end = min(string.length, NSMaxRange(match) + 30)
      return "\(file): …\(string.substring(with: NSRange(location: start, length: end - start)))…"
    }
  }

  // MARK: - Documentation

  private static let pages: [String: String] = {
    let folder = CommandLineRun.package.appending(path: "Documentation").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".md") }
    let catalogs = ["Sources", "Examples"].flatMap { top in
      let files = FileManager.default.enumerator(atPath: CommandLineRun.package.appending(path: top).path)
      return (files?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".md") && !$0.contains(".build/") }.map { "\(top)/\($0)" }
    }
    let all =
      ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "ARCHITECTURE.md"] + catalogs
      + names.map { "Documentation/\($0)" }
    return Dictionary(uniqueKeysWithValues: all.map { ($0, prose(of: DocumentationTests.page($0))) })
  }()
  /// The pages that are generated from literals of the sources; the literals are checked instead.
  private static let generated: Set = ["Documentation/cli.md", "Documentation/vocabulary.md"]

  /// Returns a page without its code.
  private static func prose(of page: String) -> String {
    page.replacing(/(?ms)^```.*?^```$/, with: "").replacing(/(?m)^ {4}.*$/, with: "").replacing(/`[^`]*`/, with: "`")
  }

  @Test(arguments: phrases) func `the documentation does not contain a forbidden phrase`(phrase: String) throws {
    for (file, text) in Self.pages where !Self.generated.contains(file) {
      #expect(try Self.matches(of: phrase, in: text, file: file) == [])
    }
  }

  // MARK: - Literals

  /// The string literals of the sources by file, without interpolations and rule ids.
  private static let literals = SourceLiterals.byFile.mapValues { literals in
    literals.map(\.text).filter { $0.wholeMatch(of: /[a-z0-9-]+\/[a-z0-9-]+/) == nil }
  }

  @Test(arguments: phrases) func `messages and help do not contain a forbidden phrase`(phrase: String) throws {
    var found: [String] = []
    for (file, literals) in Self.literals {
      found += try Self.matches(of: phrase, in: literals.joined(separator: "\n.\n"), file: file)
    }
    #expect(found.isEmpty, "\(found.sorted().joined(separator: "\n"))")
  }

  @Test func `literals are found without comments and interpolations`() {
    var scanner = LiteralScanner(
      #"""
      // a "comment"
      let a = "one \(b ? "two" : "") three", c = "say \"four\""
      /* "five" */ let d = """
        six
        """
      """#)
    #expect(scanner.literals().map(\.text) == ["two", "", "one … three", "say \"four\"", "\n  six\n  "])
  }

  @Test func `each exception has a reason and is needed`() throws {
    let page = DocumentationTests.page("Tests/FeedkilnCLITests/Golden/prose-exceptions.txt")
    #expect(page.split(separator: "\n").filter { !$0.hasPrefix("#") }.count == Self.exceptions.count)
    for exception in Self.exceptions {
      let texts =
        (exception.file == "*" ? Array(Self.pages.values) : [Self.pages[exception.file] ?? ""])
        + (exception.file == "*" ? Self.literals.values.flatMap { $0 } : Self.literals[exception.file] ?? [])
      #expect(texts.contains { $0.contains(exception.words) }, "\(exception)")
    }
  }
}
