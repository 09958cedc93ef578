public import FeedCore

/// The members of JSON Feed 1.1.
public enum JSONFeed {
  public static let version = feed("version", .text)
  public static let title = feed("title", .text)
  public static let homePageURL = feed("home_page_url", .iri)
  public static let feedURL = feed("feed_url", .iri)
  public static let description = feed("description", .text)
  public static let userComment = feed("user_comment", .text)
  public static let nextURL = feed("next_url", .iri)
  public static let icon = feed("icon", .iri)
  public static let favicon = feed("favicon", .iri)
  public static let language = feed("language", .language)
  public static let expired = feed("expired", .trueFalse)

  /// The members with one or two lines of plain text.
  package static let plainTexts: Set<String> = ["title", "description", "summary", "name"]

  public static let feed = Term<Void>.object("feed", "Top-level")
  public static let items = Term<Void>.object("items", "Items")
  public static let item = Term<Void>.object("item", "Items")
  public static let authors = Term<Void>.object("authors", "Top-level")
  /// The single author of JSON Feed 1.0, deprecated in 1.1.
  public static let author = Term<Void>.object("author", "Top-level")
  public static let tags = Term<Void>.object("tags", "Items")
  public static let tag = Term(.member, Name(.none, "tag"), codec: .text, reference: .jsonFeed("Items"))
  public static let attachments = Term<Void>.object("attachments", "Attachments")
  public static let attachment = Term<Void>.object("attachment", "Attachments")
  public static let hubs = Term<Void>.object("hubs", "Subscribing to Real-time Notifications")
  public static let hub = Term<Void>.object("hub", "Subscribing to Real-time Notifications")
  public static let hubType = Term(
    .member, Name(.none, "type"), codec: .text, reference: .jsonFeed("Subscribing to Real-time Notifications"))
  public static let hubURL = Term(
    .member, Name(.none, "url"), codec: .iri, reference: .jsonFeed("Subscribing to Real-time Notifications"))

  public static let authorName = author("name", .text)
  public static let authorURL = author("url", .iri)
  public static let authorAvatar = author("avatar", .iri)

  public static let id = item("id", .text)
  public static let url = item("url", .iri)
  public static let externalURL = item("external_url", .iri)
  public static let itemTitle = item("title", .text)
  public static let contentHTML = item("content_html", .html)
  public static let contentText = item("content_text", .text)
  public static let summary = item("summary", .text)
  public static let image = item("image", .iri)
  public static let bannerImage = item("banner_image", .iri)
  public static let datePublished = item("date_published", .rfc3339)
  public static let dateModified = item("date_modified", .rfc3339)
  public static let itemLanguage = item("language", .language)

  public static let attachmentURL = attachment("url", .iri)
  public static let mimeType = attachment("mime_type", .mediaType)
  public static let attachmentTitle = attachment("title", .text)
  public static let sizeInBytes = attachment("size_in_bytes", .nonNegative)
  public static let durationInSeconds = attachment("duration_in_seconds", .nonNegative)

  private static func feed<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.member, Name(.none, name), codec: codec, reference: .jsonFeed("Top-level"))
  }

  private static func author<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.member, Name(.none, name), codec: codec, reference: .jsonFeed("Author"))
  }

  private static func item<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.member, Name(.none, name), codec: codec, reference: .jsonFeed("Items"))
  }

  private static func attachment<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.member, Name(.none, name), codec: codec, reference: .jsonFeed("Attachments"))
  }
}

extension Term where Value == Void {
  fileprivate static func object(_ name: String, _ section: String) -> Term {
    Term(
      .member, Name(.none, name),
      codec: TextCodec("object or array") { _, _ in
      } read: { _ in
      }, reference: .jsonFeed(section))
  }
}
