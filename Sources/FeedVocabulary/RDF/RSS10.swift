public import FeedCore

/// The terms of RSS 1.0, 0.90 and 1.1, which have the same names in different namespaces.
public struct RSS10: Sendable {
  public static let v10 = RSS10(.rss10, channel: "channel")
  public static let v090 = RSS10(.rss090, channel: "channel")
  public static let v11 = RSS10(.rss11, channel: "Channel")

  public let channel: Term<Void>
  public let item: Term<Void>
  public let items: Term<Void>
  public let image: Term<Void>
  public let textInput: Term<Void>

  public let title: Term<String>
  public let link: Term<IRI>
  /// The description of a channel, which is text; that of an item is HTML.
  public let description: Term<String>
  public let itemDescription: Term<[UInt8]>
  public let url: Term<IRI>
  public let name: Term<String>

  private init(_ namespace: Namespace, channel: String) {
    func container(_ name: String, _ section: String) -> Term<Void> {
      .container(Name(namespace, name), RSS10.reference(section))
    }
    func element<Value>(_ name: String, _ codec: TextCodec<Value>, section: String) -> Term<Value> {
      Term(.element, Name(namespace, name), codec: codec, reference: RSS10.reference(section))
    }
    self.channel = container(channel, "5.3")
    item = container("item", "5.5")
    items = container("items", "5.3.5")
    image = container("image", "5.4")
    textInput = container("textinput", "5.6")
    title = element("title", .text, section: "5.3.1")
    link = element("link", .iri, section: "5.3.2")
    description = element("description", .text, section: "5.3.3")
    itemDescription = element("description", .html, section: "5.5.3")
    url = element("url", .iri, section: "5.4.2")
    name = element("name", .formFieldName, section: "5.6.3")
  }

  static func reference(_ section: String) -> SpecReference {
    SpecReference("RSS 1.0", section, url: "https://web.resource.org/rss/1.0/spec#s\(section)")
  }
}
