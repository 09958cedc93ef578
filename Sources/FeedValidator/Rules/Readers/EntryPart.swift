import FeedCore
import FeedDocument
import FeedVocabulary

/// A part of an entry that feed readers show, in any format.
enum EntryPart: CaseIterable {
  case title, link, date, text

  /// Flipboard’s requirements for publishers, which other feed readers share.
  static let requirements = SpecReference("Flipboard", "RSS guidelines", url: "https://about.flipboard.com/rss-spec/")

  /// The XML elements that give the part.
  private var elements: [DocumentName] {
    switch self {
    case .title: [DocumentName(RSS.itemTitle.name), DocumentName(Atom.title.name)]
    case .link: [DocumentName(RSS.itemLink.name)]
    case .date:
      [RSS.itemPubDate.name, Atom.published.name, Atom.updated.name, Name(.dublinCore, "date")].map(DocumentName.init)
    case .text:
      [RSS.itemDescription.name, ContentModule.encoded.name, Atom.content.name, Atom.summary.name]
        .map(DocumentName.init)
    }
  }

  /// The JSON Feed members that give the part.
  private var members: [String] {
    switch self {
    case .title: ["title"]
    case .link: ["url", "external_url"]
    case .date: ["date_published", "date_modified"]
    case .text: ["content_html", "content_text", "summary"]
    }
  }

  /// Returns whether an entry has the part.
  func isPresent(in entry: Node) -> Bool {
    guard entry.kind == .element else { return members.contains { entry.member($0)?.text.isBlank == false } }
    return elements.contains { entry.element($0)?.saysSomething == true } || self == .link && entry.linksToItsPage
  }
}

extension Node {
  /// Whether an element has text, child elements, or the URL of its content.
  fileprivate var saysSomething: Bool {
    !text.isBlank || elements.contains { _ in true } || attribute(Atom.contentSource) != nil
  }

  /// Whether an alternate link or a permalink guid leads to the entry’s page.
  fileprivate var linksToItsPage: Bool {
    children(Atom.link).contains { $0.linkRelation == "alternate" }
      || child(RSS.guid).map { $0.attribute(RSS.isPermaLink)?.string != "false" } ?? false
  }
}
