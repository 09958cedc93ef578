import FeedTesting
import Foundation
import Testing

/// All messages, help and descriptions of the program, in one list, and their form.
///
/// `Golden/messages.txt` has one line per text: the rule, the command or the file that it is from, its kind and the
/// text, separated by tabs, with “…” for values. A difference of the file shows each change of wording.
@Suite struct MessageListTests {
  struct Message: Hashable {
    /// The part of the program: a rule id, a command, or the name of a source file.
    var source: String
    var kind: Kind
    var text: String

    var line: String { "\(source)\t\(kind)\t\(text.replacingOccurrences(of: "\n", with: "\\n"))" }
  }

  /// The purpose of a text.
  enum Kind: String {
    /// The texts of a rule.
    case summary, why, help
    /// A problem, or the reason of an error.
    case message
    /// A related position, such as “first used here”.
    case related
    /// The help of a command and of its options.
    case abstract, discussion, option
    /// Other text: part of a message, or output.
    case text
  }

  // MARK: - Sources

  static let messages: [Message] = {
    let rules = Dictionary(
      SourceLiterals.byFile.values.flatMap { $0 }.compactMap(ruleName), uniquingKeysWith: { first, _ in first })
    var messages: Set<Message> = []
    for (file, literals) in SourceLiterals.byFile where !data.contains(where: file.contains) {
      let own = Set(literals.compactMap(ruleName).map(\.id))
      let name = file.split(separator: "/").last.map { String($0.dropLast(6)) } ?? file
      let command = literals.first { $0.scopes.last?.label == "commandName" }.map { "feedkiln \($0.text)" }
      for literal in literals where isProse(literal) {
        guard let kind = kind(of: literal) else { continue }
        let rule = rule(of: literal, rules) ?? (own.count == 1 ? own.first : nil)
        messages.insert(Message(source: rule ?? command ?? name, kind: kind, text: literal.text))
      }
    }
    return messages.sorted { $0.line < $1.line }
  }()

  /// Files with long lists of names, or text in other languages.
  private static let data = [
    "CreditRoles", "ForeignNames", "HTMLDoctype", "ITunesCategories", "LinkRelations", "MonthName", "PageTexts",
    "URISchemes",
  ]

  /// Returns the constant and the id of a rule if a literal is the id.
  private static func ruleName(_ literal: SwiftLiteral) -> (constant: String, id: String)? {
    guard let scope = literal.scopes.last, scope.callee == "RuleDescription", scope.firstLiteral == nil else {
      return nil
    }
    return (literal.declaration, literal.text)
  }

  private static func rule(of literal: SwiftLiteral, _ rules: [String: String]) -> String? {
    for scope in literal.scopes.reversed() where !scope.callee.isEmpty {
      if scope.callee == "RuleDescription" { return scope.firstLiteral }
      if let rule = scope.members.compactMap({ rules[$0] }).first { return rule }
    }
    return nil
  }

  /// Whether a literal contains words for people, and not code or data.
  private static func isProse(_ literal: SwiftLiteral) -> Bool {
    let text = literal.text
    return text.contains(/\w [\w“(…]/) && text.contains(/[a-z]{2}/) && !text.contains(/^\s*[<.{\[#@]|[{};]\s*\n|;$/)
      && (!literal.isMultiline || literal.scopes.last?.label == "discussion")
  }

  private static func kind(of literal: SwiftLiteral) -> Kind? {
    for scope in literal.scopes.reversed() {
      if scope.opening == "{" { break }
      guard !scope.callee.isEmpty else { continue }
      let function = scope.callee.split(separator: ".").last.map(String.init) ?? ""
      if let label = scope.label, unread.contains(label) || function.hasPrefix("has") { return nil }
      if scope.label == nil, notProse.contains(function) { return nil }
      switch scope.label ?? "" {
      case "help", "whenTaken", "whenUnsafe":
        return ["Argument", "Flag", "Option", "OptionGroup"].contains(function) ? .option : .help
      case "message", "reason", "failing", "problem": return .message
      case "why": return .why
      case "abstract": return .abstract
      case "discussion": return .discussion
      default: break
      }
      switch function {
      case "RuleDescription", "describe": return .summary
      case "ArgumentHelp": return .option
      case "Related": return .related
      case _ where reporting.contains(function): return .message
      case "append", "map", "flatMap": continue
      default: return .text
      }
    }
    let name = literal.declaration.lowercased()
    if ["help", "suggestion"].contains(where: name.hasSuffix) { return .help }
    if ["description", "message", "problem", "reason"].contains(where: name.hasSuffix) { return .message }
    return .text
  }

  /// The labels of examples, names and versions.
  private static let unread: Set = [
    "anchor", "between", "example", "right", "title", "usage", "version", "with", "wrong",
  ]
  /// The functions whose literals are names, titles of specifications, or queries.
  private static let notProse: Set = [
    "SpecReference", "Signature", "Fingerprint", "Template", "attribute", "between", "class", "contains", "container",
    "containsBytes", "element", "execute", "hasPrefix", "hasSuffix", "jsonFeed", "nodes", "object", "precondition",
    "preconditionFailure", "query", "rss", "value", "values",
  ]
  /// The functions that report a problem or an error.
  private static let reporting: Set = [
    "Diagnostic", "JSONError", "ValidationError", "ValueError", "add", "again", "baseURL", "cannotMerge", "error",
    "failed", "invalid", "limit", "make", "missing", "notWellFormed", "notYAML", "permalink", "personal", "problem",
    "refused", "report", "skip", "unknownCategory", "unusable",
  ]

  @Test func `the list of messages is complete`() throws {
    let folder = CommandLineRun.package.appending(path: "Tests/FeedkilnCLITests/Golden")
    let actual = Self.messages.map { $0.line + "\n" }.joined()
    #expect(try Golden.text(of: folder.appending(path: "messages.txt"), recording: actual) == actual)
    #expect(Self.messages.count > 2000)
  }

  // MARK: - Form

  /// Correct texts with another form, and the reason.
  private static let exceptions = [
    "Programs rely on it, because … requires it.": "A sentence of the table of reasons.",
    " One of ….": "A sentence of the command reference.",
  ]

  @Test func `a message is lowercase, short and without a full stop`() {
    for message in Self.messages where Self.exceptions[message.text] == nil {
      let length = message.text.count { $0 != "…" }
      switch message.kind {
      case .message, .related, .summary, .help:
        #expect(length <= (message.kind == .message ? 80 : 100), "\(message.line)")
        #expect(!message.text.hasSuffix("."), "\(message.line)")
        #expect(Self.beginsCorrectly(message.text), "\(message.line)")
      case .abstract: #expect(length <= 60 && message.text.hasSuffix("."), "\(message.line)")
      case .option: #expect(length <= 80 && message.text.contains(/[.)]$/), "\(message.line)")
      case .why: #expect(length <= 120 && message.text.hasSuffix("."), "\(message.line)")
      case .discussion, .text: break
      }
    }
  }

  /// Whether a text begins with a lowercase letter, a value, an option, an abbreviation or a proper noun.
  private static func beginsCorrectly(_ text: String) -> Bool {
    guard let first = text.first, first.isUppercase else { return true }
    let word = text.prefix { $0.isLetter }
    return word.allSatisfy(\.isUppercase) || word.dropLast().allSatisfy(\.isUppercase) && word.last == "s"
      || ["Apple", "Atom", "Hugo", "Jekyll", "Pelican", "Podcasting", "Spotify"].contains(word)
  }

  @Test func `each exception is needed`() {
    for text in Self.exceptions.keys { #expect(Self.messages.contains { $0.text == text }, "\(text)") }
  }

  @Test func `the kind and the source of a literal are found`() {
    var scanner = LiteralScanner(
      """
      static let a = RuleDescription(
        "x/y", .error, "an a must be a b", why: "Readers (all) stop.", help: "write \\"b\\"")
      func check() { findings.report("an a is \\(b ? "not a" : "no") b", rule: .a, help: "write b") }
      """)
    let literals = scanner.literals()
    #expect(literals.map(Self.kind) == [.summary, .summary, .why, .help, .message, .message, .message, .help])
    #expect(literals.map { Self.rule(of: $0, ["a": "x/y"]) }.last == "x/y")
  }
}
