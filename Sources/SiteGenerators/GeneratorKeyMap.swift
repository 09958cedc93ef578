import ContentValues
import FeedCore
import FeedVocabulary
import FrontMatter
import SiteSettings

/// The mapping from a generator’s front matter keys to `ArticleKey`.
///
/// Themes may use the same keys for other data, so a value is used only if it has the form that the key requires.
/// Invalid values are reported only for keys that have a single meaning.
struct GeneratorKeyMap {
  /// The generator’s names for each key, in order of precedence.
  private let names: [(key: ArticleKey, theirs: [Name])]
  /// Whether capitals in front matter are the same as the lowercase letters of the names.
  private let ignoresCase: Bool

  /// The name of a value: the keys of nested tables, from the outermost.
  private struct Name {
    let keys: [(written: String, lowercase: String)]

    init(_ text: String) {
      keys = text.split(separator: ".").map { (String($0), $0.lowercased()) }
    }
  }

  /// Creates a mapping; in names, a dot separates the keys of nested tables.
  init(names: [(key: ArticleKey, theirs: [String])], ignoresCase: Bool = false) {
    self.names = (names + Self.own).map { ($0.key, $0.theirs.map(Name.init)) }
    self.ignoresCase = ignoresCase
  }

  /// The keys that are only for Feedkiln and work in every site.
  private static let own: [(key: ArticleKey, theirs: [String])] = [
    (.id, ["id"]), (.enclosures, ["enclosures"]), (.feed, ["feed"]),
    (.externalURL, ["external_url", "external_link", "externalUrl", "link"]),
    (.license, ["license", "params.license"]),
    (.geo, ["geo"]), (.location, ["location"]),
    (.translationKey, ["translation_key"]), (.discussion, ["discussion", "params.discussion"]),
  ]

  /// Returns the table with Feedkiln’s keys; positions remain those in the author’s file.
  func fields(_ node: DataNode) -> DataNode {
    var entries: [DataNode.Entry] = []
    for (key, theirs) in names {
      for name in theirs {
        guard let (entry, path) = find(name, in: node), let value = key.value(from: entry.value) else { continue }
        entries.append(
          DataNode.Entry(key: key.rawValue, keyRange: entry.keyRange, value: value, written: path))
        break
      }
    }
    return DataNode(value: .map(entries), range: node.range)
  }

  /// Returns diagnostics for values that have an invalid form.
  func notes(on parsed: ParsedArticle) -> [Diagnostic] {
    let (node, source) = (parsed.fields, parsed.text)
    return names.flatMap { key, theirs -> [Diagnostic] in
      guard let help = key.form else { return [] }
      let written = theirs.compactMap { find($0, in: node) }.filter {
        !key.isDate || $0.entry.value.flag == nil
      }
      guard let first = written.first else { return [] }
      guard let read = written.first(where: { key.value(from: $0.entry.value) != nil }) else {
        return [
          .notRead("value of “\(first.path)”", at: source.location(first.entry.keyRange), help: help)
        ]
      }
      guard key.takesTexts else { return [] }
      return read.entry.value.items.filter { $0.plainText == nil && !$0.isNull }.map {
        .notRead("item of “\(read.path)”", at: source.location($0.range), help: help)
      }
    }
  }

  /// Returns the entry with a name, and the name as it is written in the file; `nil` if there is none.
  private func find(_ name: Name, in table: DataNode) -> (entry: DataNode.Entry, path: String)? {
    var node = table
    var found: (entry: DataNode.Entry, path: String)?
    for key in name.keys {
      guard let entry = entry(key, in: node) else { return nil }
      found = (entry, found.map { "\($0.path).\(entry.key)" } ?? entry.key)
      node = entry.value
    }
    return node.isNull ? nil : found
  }

  private func entry(_ key: (written: String, lowercase: String), in node: DataNode) -> DataNode.Entry? {
    guard let entries = node.entries else { return nil }
    if let entry = entries.first(where: { $0.key == key.written }) { return entry }
    guard ignoresCase else { return nil }
    return entries.first { $0.key.utf8.count == key.lowercase.utf8.count && $0.key.lowercased() == key.lowercase }
  }
}

extension DataNode {
  /// Removes a key from a table.
  mutating func remove(_ key: ArticleKey) {
    value = .map((entries ?? []).filter { $0.key != key.rawValue })
  }

  /// Sets the value of a key; an existing entry keeps its position.
  mutating func set(_ key: ArticleKey, _ node: DataNode) {
    let place = entries?.first { $0.key == key.rawValue }
    remove(key)
    let entry = Entry(
      key: key.rawValue, keyRange: place?.keyRange ?? node.range, value: node, written: place?.written)
    value = .map((entries ?? []) + [entry])
  }

  /// Sets the value of a key that is missing.
  mutating func setDefault(_ key: ArticleKey, _ text: String) {
    guard self[key.rawValue] == nil else { return }
    set(key, .scalar(text, .plain, 0..<0))
  }
}

extension Diagnostic {
  fileprivate static func notRead(_ what: String, at location: SourceLocation, help: String) -> Diagnostic {
    Diagnostic(
      .contentFrontMatterNotRead, "\(what) is not valid and is ignored", at: location,
      help: help)
  }
}

extension ArticleKey {
  fileprivate var isDate: Bool { [.date, .updated, .notBefore, .expires].contains(self) }

  fileprivate var takesTexts: Bool { self == .tags || self == .categories || self == .aliases }

  /// The help for a value of an invalid form, or `nil` for keys that themes use for other data.
  fileprivate var form: String? {
    switch self {
    case .title, .summary, .description, .slug: "write text"
    case .date, .updated, .notBefore, .expires: "write a date such as 2024-03-01"
    case .tags, .categories, .aliases: "write a list of text values"
    case .draft: "write true or false"
    case .language, .lang: "write a language tag such as en or pt-BR"
    default: nil
    }
  }

  /// Returns the value in the form that the key requires, or `nil` if it has another form.
  fileprivate func value(from node: DataNode) -> DataNode? {
    switch self {
    case .title, .summary, .description, .slug, .permalink, .rights: return node.plainText
    // Some front matter says `published: true`.
    case .date, .updated, .notBefore, .expires: return node.flag == nil ? node.plainText : nil
    case .tags, .categories, .aliases:
      let texts = node.items.compactMap(\.plainText)
      if case .list = node.value { return DataNode(value: .list(texts), range: node.range) }
      return texts.first
    case .authors, .author, .contributors:
      let authors = node.items.compactMap(\.author)
      return authors.isEmpty ? nil : DataNode(value: .list(authors), range: node.range)
    case .draft: return node.flag == nil ? nil : node
    case .feed: return node.flag != nil || node.isExtensions ? node : nil
    case .location, .geo: return node.coordinates == nil ? nil : node
    case .language, .lang:
      guard let text = node.scalar?.text.replacing("_", with: "-"), (try? LanguageTag(text)) != nil else { return nil }
      return .scalar(text, .text, node.range)
    case .image, .bannerImage: return node.items.first?.url
    case .externalURL, .link:
      return node.isWebURL ? node.plainText : nil
    case .id:
      guard let text = node.scalar?.text, (try? IRI(text)) != nil else { return nil }
      return node.plainText
    case .comments:
      let text = node.scalar?.text.lowercased() ?? ""
      return node.flag != nil || CommentStatus(rawValue: text) != nil ? node : nil
    case .episode:
      let isNumber = node.scalar.flatMap { Int($0.text) }.map { $0 > 0 } ?? false
      return node.flag != nil || isNumber || node.entries != nil ? node : nil
    case .translationKey: return node.plainText
    case .discussion: return node.items.allSatisfy(\.isWebURL) ? node : nil
    case .license: return node.isLicense ? node : nil
    case .enclosures: return node.items.allSatisfy { $0["url"] != nil } ? node : nil
    }
  }
}

extension DataNode {
  /// Whether the value is an SPDX identifier, an absolute URL or a table with a license.
  fileprivate var isLicense: Bool {
    guard let text = scalar?.text else { return self["name"]?.string != nil }
    return SPDXLicense(text) != nil || isWebURL
  }

  /// Whether the value is a table of elements with prefixes and of members with an underscore.
  fileprivate var isExtensions: Bool {
    guard let entries, !entries.isEmpty else { return false }
    return entries.allSatisfy { $0.key.contains(":") || $0.key.hasPrefix("_") }
  }

  /// Whether the value is an absolute http or https URL.
  fileprivate var isWebURL: Bool {
    guard let text = scalar?.text, let url = try? IRI(text) else { return false }
    return ["http", "https"].contains(url.reference.scheme?.lowercased())
  }

  /// The text of any scalar, or `nil` for a list, a table or null.
  var plainText: DataNode? {
    guard let scalar, !isNull else { return nil }
    return scalar.style == .literal ? .scalar(scalar.text, .plain, range) : self
  }

  /// The author with the keys of `AuthorKey`, from a name or a table with a name; `nil` for anything else.
  fileprivate var author: DataNode? {
    guard entries != nil else { return plainText }
    guard let name = (self["name"] ?? self["display_name"])?.plainText else { return nil }
    var entries = [Entry(key: AuthorKey.name.rawValue, keyRange: name.range, value: name)]
    let urls = ["url", "uri", "website", "homepage", "web", "link"].lazy.compactMap { self[$0]?.plainText }
    if let url = urls.first(where: { (try? IRI($0.scalar?.text ?? "")) != nil }) {
      entries.append(Entry(key: AuthorKey.url.rawValue, keyRange: url.range, value: url))
    }
    if let email = self["email"]?.plainText {
      entries.append(Entry(key: AuthorKey.email.rawValue, keyRange: email.range, value: email))
    }
    return DataNode(value: .map(entries), range: range)
  }

  /// The URL of an image, from a string or a table; `nil` for anything else.
  fileprivate var url: DataNode? {
    if entries != nil {
      return ["url", "path", "src", "feature", "image", "teaser"].lazy.compactMap { self[$0]?.url }.first
    }
    guard let text = scalar?.text, !text.isEmpty, !isNull else { return nil }
    let url = IRI.percentEncoding(text)
    return (try? IRI.check(url, absolute: false)) == nil ? nil : .scalar(url, .text, range)
  }
}

extension RuleDescription {
  static let contentFrontMatterNotRead = RuleDescription(
    "content/front-matter-not-read", .warning, "a value of front matter should have the form of its key",
    why: "The value is ignored, so the entry lacks it.",
    help: "write the value in the form that the message names",
    wrong: "tags: {bread: rye}",
    right: "tags: [bread, rye]")
}
