public import FeedCore

/// The terms of the Atom Syndication Format (RFC 4287).
public enum Atom {
  public static let feed = container("feed", "4.1.1")
  public static let entry = container("entry", "4.1.2")
  public static let author = container("author", "4.2.1")
  public static let contributor = container("contributor", "4.2.3")
  public static let category = container("category", "4.2.2")
  public static let link = container("link", "4.2.7")
  public static let source = container("source", "4.2.11")

  public static let id = element("id", .iri, "4.2.6")
  public static let title = element("title", .text, "4.2.14")
  public static let subtitle = element("subtitle", .text, "4.2.12")
  public static let summary = element("summary", .text, "4.2.13")
  public static let content = element("content", .html, "4.1.3")
  public static let rights = element("rights", .text, "4.2.10")
  public static let updated = element("updated", .rfc3339, "4.2.15")
  public static let published = element("published", .rfc3339, "4.2.9")
  public static let icon = element("icon", .iriReference, "4.2.5")
  public static let logo = element("logo", .iriReference, "4.2.8")
  public static let generator = element("generator", .text, "4.2.4")

  public static let name = element("name", .text, "3.2.1")
  public static let uri = element("uri", .iriReference, "3.2.2")
  public static let email = element("email", .email, "3.2.3")

  public static let href = attribute("href", .iriReference, "4.2.7.1")
  public static let rel = attribute("rel", .text, "4.2.7.2")
  public static let mediaType = attribute("type", .mediaType, "4.2.7.3")
  public static let hreflang = attribute("hreflang", .language, "4.2.7.4")
  public static let linkTitle = attribute("title", .text, "4.2.7.5")
  public static let length = attribute("length", .nonNegative, "4.2.7.6")
  public static let term = attribute("term", .text, "4.2.2.1")
  public static let scheme = attribute("scheme", .iri, "4.2.2.2")
  public static let label = attribute("label", .text, "4.2.2.3")
  public static let textType = attribute(
    "type", .word(["text", "html", "xhtml"], rule: .atomTextType), "3.1.1")
  public static let contentType = attribute("type", .text, "4.1.3.1")
  public static let contentSource = attribute("src", .iriReference, "4.1.3.2")
  public static let generatorURI = attribute("uri", .iriReference, "4.2.4")
  public static let generatorVersion = attribute("version", .text, "4.2.4")

  private static func container(_ name: String, _ section: String) -> Term<Void> {
    .container(Name(.atom, name), .rfc(4287, section))
  }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>, _ section: String) -> Term<Value> {
    Term(.element, Name(.atom, name), codec, .rfc(4287, section))
  }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>, _ section: String) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec, .rfc(4287, section))
  }
}
