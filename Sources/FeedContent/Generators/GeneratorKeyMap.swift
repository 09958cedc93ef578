import FeedCore
import FrontMatter

/// How a generator's front matter is said in our own keys.
///
/// What belongs to its themes is left alone: only what has the form that a key needs is taken over. Keys that themes
/// have for nothing else are complained of.
struct GeneratorKeyMap {
  /// Their names for each of our keys, the one that counts most first; a dot leads into a table.
  var names: [(key: ArticleKey, theirs: [String])]
  var ignoresCase = false

  /// What every site may write for Feedkiln alone.
  private static let own: [(key: ArticleKey, theirs: [String])] = [
    (.id, ["id"]), (.enclosures, ["enclosures"]), (.feed, ["feed"]),
  ]

  /// The same table with our keys; places stay those of the author's file.
  func fields(_ node: DataNode) -> DataNode {
    var entries: [DataNode.Entry] = []
    for (key, theirs) in names + Self.own {
      for name in theirs {
        guard let (entry, path) = find(name, in: node), let value = key.value(from: entry.value) else { continue }
        entries.append(
          DataNode.Entry(key: key.rawValue, keyRange: entry.keyRange, value: value, written: path))
        break
      }
    }
    return DataNode(value: .map(entries), range: node.range)
  }

  /// What an author wrote under keys that are read, in forms that cannot be read.
  func notes(on parsed: ParsedArticle) -> [Diagnostic] {
    let (node, source) = (parsed.fields, parsed.text)
    return names.flatMap { key, theirs -> [Diagnostic] in
      guard let help = key.form else { return [] }
      let written = theirs.compactMap { find($0, in: node) }
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

  /// The entry of a key, and the key as it is written there.
  func find(_ path: String, in node: DataNode) -> (entry: DataNode.Entry, path: String)? {
    var node = node
    var found: DataNode.Entry?
    var written: [String] = []
    for part in path.split(separator: ".") {
      let entries = node.entries ?? []
      guard
        let entry = entries.first(where: { $0.key == part })
          ?? (ignoresCase ? entries.first { $0.key.lowercased() == part.lowercased() } : nil)
      else { return nil }
      written.append(entry.key)
      found = entry
      node = entry.value
    }
    guard let found, !found.value.isNull else { return nil }
    return (found, written.joined(separator: "."))
  }
}

extension DataNode {
  /// Takes one of our keys out of a table.
  mutating func remove(_ key: ArticleKey) {
    value = .map((entries ?? []).filter { $0.key != key.rawValue })
  }

  /// Puts a value in place of what one of our keys says.
  mutating func set(_ key: ArticleKey, _ node: DataNode) {
    let place = entries?.first { $0.key == key.rawValue }
    remove(key)
    let entry = Entry(
      key: key.rawValue, keyRange: place?.keyRange ?? node.range, value: node, written: place?.written)
    value = .map((entries ?? []) + [entry])
  }

  /// Puts a value of the program's own into a place that the author left empty.
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
  fileprivate var takesTexts: Bool { self == .tags || self == .categories || self == .aliases }

  /// What to write under a key that themes have for nothing else.
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

  /// A value in the form that our key takes; `nil` when it is something else.
  fileprivate func value(from node: DataNode) -> DataNode? {
    switch self {
    case .title, .summary, .description, .slug, .permalink, .rights: return node.plainText
    case .date, .updated, .notBefore, .expires: return node.plainText
    case .tags, .categories, .aliases:
      let texts = node.items.compactMap(\.plainText)
      if case .list = node.value { return DataNode(value: .list(texts), range: node.range) }
      return texts.first
    case .authors, .author, .contributors:
      let authors = node.items.compactMap(\.author)
      return authors.isEmpty ? nil : DataNode(value: .list(authors), range: node.range)
    case .draft, .feed: return node.flag == nil ? nil : node
    case .language, .lang:
      guard let text = node.scalar?.text.replacing("_", with: "-"), (try? LanguageTag(text)) != nil else { return nil }
      return .scalar(text, .text, node.range)
    case .image, .bannerImage: return node.items.first?.address
    case .id:
      guard let text = node.scalar?.text, (try? IRI(text)) != nil else { return nil }
      return node.plainText
    case .comments:
      let text = node.scalar?.text.lowercased() ?? ""
      return node.flag != nil || CommentStatus(rawValue: text) != nil ? node : nil
    case .episode:
      let isNumber = node.scalar.flatMap { Int($0.text) }.map { $0 > 0 } ?? false
      return node.flag != nil || isNumber || node.entries != nil ? node : nil
    case .enclosures: return node.items.allSatisfy { $0["url"] != nil } ? node : nil
    }
  }
}

extension DataNode {
  /// Text, whatever scalar it was written as; `nil` for anything but a scalar.
  var plainText: DataNode? {
    guard let scalar, !isNull else { return nil }
    return scalar.style == .literal ? .scalar(scalar.text, .plain, range) : self
  }

  /// A name, or a table that has one, with the keys of `AuthorKey`.
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

  /// The address of a picture, or of a table that names one.
  fileprivate var address: DataNode? {
    if entries != nil {
      return ["url", "path", "src", "feature", "image", "teaser"].lazy.compactMap { self[$0]?.address }.first
    }
    guard let text = scalar?.text, !text.isEmpty, !isNull else { return nil }
    let address = IRI.percentEncoding(text)
    return (try? IRI.check(address, absolute: false)) == nil ? nil : .scalar(address, .text, range)
  }
}

extension RuleDescription {
  static let contentFrontMatterNotRead = RuleDescription(
    "content/front-matter-not-read", .warning, "a value of front matter should have the form of its key",
    why: "The value is ignored, so the entry lacks it.",
    help: "write a value of this form",
    wrong: "tags: {bread: rye}",
    right: "tags: [bread, rye]")
}
