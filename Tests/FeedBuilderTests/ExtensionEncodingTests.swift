import FeedBuilder
import FeedCore
import FeedSamples
import FeedVocabulary
import Testing

/// Elements and members of other vocabularies that a program adds to feeds.
@Suite struct ExtensionEncodingTests {
  private static let bread = Namespace("bread", "https://bread.example/ns")

  private func encode(_ extensions: Extensions, as format: FeedFormat = .rss) throws -> String {
    var feed = Feed(
      id: "tag:bread.example,2024:feed", title: "Bread", url: "https://bread.example/",
      updated: Timestamp(secondsSinceEpoch: 0))
    feed.extensions = extensions
    return String(utf8: try feed.encoded(as: format, at: "https://bread.example/feed"))
  }

  private func reason(_ element: ExtensionElement) -> String {
    do {
      return try encode(Extensions(elements: [element]))
    } catch {
      return "\(error)"
    }
  }

  @Test func `names that are not well-formed or that belong to the format are not encoded`() {
    typealias Attribute = ExtensionElement.Attribute
    let elements = [
      ExtensionElement(Name(Self.bread, "a b")), ExtensionElement(Name(Self.bread, "")),
      ExtensionElement(Name(Self.bread, "a:b")), ExtensionElement(Name(Self.bread, "1")),
      ExtensionElement(Name(.none, "title")), ExtensionElement(Name(.atom, "title")),
      ExtensionElement(Name(Namespace("xmlx", "urn:example:x"), "a")),
      ExtensionElement(Name(Namespace("geo", "urn:example:x"), "a")),
      ExtensionElement(Name(Namespace("g", Namespace.geo.uri), "lat"), text: "1"),
      ExtensionElement(Name(Namespace("a", "not a URL"), "a")),
      ExtensionElement(Name(Self.bread, "a"), attributes: [Attribute(Name(.none, "xmlns"), value: "urn:example:x")]),
      ExtensionElement(
        Name(Self.bread, "a"),
        attributes: [Attribute(Name(.none, "b"), value: ""), Attribute(Name(.none, "b"), value: "")]
      ),
      ExtensionElement(Name(Self.bread, "a"), attributes: [Attribute(Name(.atom, "b"), value: "")]),
      ExtensionElement(Name(Self.bread, "a"), children: [ExtensionElement(Name(.atom, "b"))]),
      ExtensionElement(Name(Self.bread, "a"), children: [ExtensionElement(Name(Self.bread, "<"))]),
      ExtensionElement(Geo.latitude.name, text: "north"),
    ]
    #expect(elements.map(reason).filter { !$0.contains("is not a valid") } == [])
  }

  @Test func `members whose names or numbers are invalid are not encoded`() {
    let members = [
      ExtensionMember("bread", members: []), ExtensionMember("_", members: []), ExtensionMember("_1", members: []),
      ExtensionMember("_a.b", members: []), ExtensionMember("_feedkiln", members: []),
      ExtensionMember("_a\u{1}", members: []), ExtensionMember("_a", members: [JSONMember("b", .number("01"))]),
      ExtensionMember("_a", members: [JSONMember("b", .null), JSONMember("b", .null)]),
      ExtensionMember("_a", members: [JSONMember("b", .array([.object([JSONMember("\u{1}", .null)])]))]),
    ]
    for member in members {
      #expect(throws: FeedEncodingError.self) { try encode(Extensions(members: [member]), as: .json) }
    }
    #expect(throws: FeedEncodingError.self) {
      let member = ExtensionMember("_a", members: [])
      _ = try encode(Extensions(members: [member, member]), as: .json)
    }
  }

  @Test func `a prefix with two namespaces is not encoded`() {
    #expect(throws: FeedEncodingError.invalidValue("bread", of: "prefix", reason: "it has several namespaces")) {
      let other = Namespace("bread", "urn:example:other")
      _ = try encode(
        Extensions(elements: [ExtensionElement(Name(Self.bread, "a")), ExtensionElement(Name(other, "a"))]))
    }
  }

  @Test func `an element of a supported vocabulary is only in formats that allow it`() throws {
    let extensions = Extensions(elements: [ExtensionElement(SourceModule.myself, "https://bread.example/feed")])
    #expect(try encode(extensions).contains("<source:self>https://bread.example/feed</source:self>"))
    #expect(!(try encode(extensions, as: .atom).contains("source")))
  }

  /// The documents with every element, and the indentation of the elements in the feed and in its entries.
  private static func documents() throws -> [(text: String, feed: ContentModel, entry: ContentModel, indents: [String])]
  {
    let rss = try [
      SampleFeed.document(as: .rss), SamplePodcast.feed().encoded(as: .rss, at: "https://example.com/podcast.rss"),
    ]
    return rss.map { (String(utf8: $0), RSSContentModels.channel, RSSContentModels.item, ["    ", "      "]) }
      + [
        (
          try String(utf8: SampleFeed.document(as: .atom)), AtomContentModels.feed, AtomContentModels.entry,
          ["  ", "    "]
        )
      ]
  }

  @Test func `the elements that are written once are reserved`() throws {
    for document in try Self.documents() {
      for (parent, model, indent): (ExtensionParent, ContentModel, String) in [
        (.feed, document.feed, document.indents[0]), (.entry, document.entry, document.indents[1]),
      ] {
        for row in model.children where !row.occurrence.isRepeatable && !row.model.name.namespace.isOfFormat {
          let name = row.model.name
          let isWritten = [" ", ">", "/"].contains { document.text.contains("\n\(indent)<\(name)\($0)") }
          #expect(!isWritten || ReservedElements.contains(name, in: parent), "\(name)")
        }
      }
    }
  }
}
