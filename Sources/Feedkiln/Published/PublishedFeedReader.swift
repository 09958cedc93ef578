import FeedCore
import FeedDocument
import FeedSystem
import FeedVocabulary

/// Reads the entries of a feed in any format, without validating the feed.
public enum PublishedFeedReader {
  /// Returns the entries of a feed.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the feed.
  ///   - name: The name of its file in reports.
  /// - Returns: The feed, with problems if it is not well-formed or has no entries.
  public static func read(_ bytes: [UInt8], name: String) -> PublishedFeed {
    let isJSON = bytes.first { !$0.isSpace && ![0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
    let reading = isJSON ? JSONReader.read(bytes, name: name) : XMLReader.read(bytes, name: name)
    var feed = PublishedFeed(file: name, entries: [], problems: reading.document.isComplete ? [] : reading.diagnostics)
    guard let root = reading.document.root else { return feed }
    if isJSON {
      feed.entries = (root.member("items")?.children).map { $0.map(PublishedEntry.init(item:)) } ?? []
    } else {
      feed.entries = root.descendants.compactMap(PublishedEntry.init(element:))
    }
    if feed.entries.isEmpty, feed.problems.isEmpty { feed.problems = [.noEntries(name)] }
    return feed
  }
}

extension PublishedEntry {
  fileprivate init(item: Node) {
    func text(_ name: String) -> String? { item.member(name)?.text.string }
    let shown = ["title", "content_html", "content_text", "summary", "date_modified"].map { text($0) ?? "" }
    self.init(
      id: text("id"), page: text("url"), title: text("title") ?? "", date: text("date_published"),
      shown: Fingerprint(shown.joined(separator: "\n").utf8), location: item.location)
  }

  /// Reads an Atom entry or an item of any RSS version.
  ///
  /// Returns `nil` for other elements.
  fileprivate init?(element: Node) {
    switch element.name {
    case DocumentName(Atom.entry.name): self.init(atom: element)
    case .some(let name) where name.local == "item": self.init(rss: element)
    default: return nil
    }
  }

  private init(atom entry: Node) {
    func text<Value>(_ term: Term<Value>) -> String? { entry.element(DocumentName(term.name))?.content }
    let link = entry.elements(DocumentName(Atom.link.name)).first { link in
      ["alternate", nil].contains(link.attribute("rel"))
    }
    self.init(
      id: text(Atom.id), page: link?.attribute("href"), title: text(Atom.title) ?? "",
      date: text(Atom.published) ?? text(Atom.updated),
      shown: Fingerprint(
        [text(Atom.title), text(Atom.summary), text(Atom.content), text(Atom.updated)].map { $0 ?? "" }
          .joined(separator: "\n").utf8),
      location: entry.location)
  }

  private init(rss item: Node) {
    func text(_ names: String...) -> String? {
      for name in names {
        if let child = item.elements.first(where: { $0.name?.local == name }) { return child.content }
      }
      return nil
    }
    let guid = item.elements.first { $0.name?.local == "guid" }
    let isPage = guid?.attribute("isPermaLink") != "false"
    let id = text("guid") ?? item.attribute("about")
    self.init(
      id: id, page: text("link") ?? (isPage ? text("guid") : nil), title: text("title") ?? "",
      date: text("pubDate", "date"),
      shown: Fingerprint(
        [text("title"), text("description"), text("encoded"), text("updated")].map { $0 ?? "" }
          .joined(separator: "\n").utf8),
      location: item.location)
  }
}

extension String {
  fileprivate var trimmed: String { String(Substring(utf8.trimmingSpace())) }
}

extension Node {
  fileprivate func attribute(_ name: String) -> String? {
    attributes.first { $0.name.local == name }?.value.string
  }

  /// The text of an element, or its markup if it has no text of its own, such as the XHTML content of Atom.
  fileprivate var content: String {
    let text = text.string.trimmed
    return text.isEmpty ? String(utf8: document.source.bytes[range]) : text
  }
}

extension DocumentName {
  fileprivate init(_ name: Name) { self.init(name.namespace.uri, name.local) }
}

extension Diagnostic {
  fileprivate static func noEntries(_ file: String) -> Diagnostic {
    Diagnostic(.idsNoEntries, "“\(file)” contains no entries", at: SourceLocation(file: file))
  }
}

extension RuleDescription {
  static let idsNoEntries = RuleDescription(
    "ids/no-entries", .warning, "an old feed should contain entries",
    why: "Without entries, there are no ids to adopt.",
    help: "name an RSS, Atom or JSON feed",
    wrong: "feedkiln ids adopt index.html",
    right: "feedkiln ids adopt feed.xml")
}
