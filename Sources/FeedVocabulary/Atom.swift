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

  public static let id = element("id", .iri, section: "4.2.6")
  public static let title = element("title", .text, section: "4.2.14")
  public static let subtitle = element("subtitle", .text, section: "4.2.12")
  public static let summary = element("summary", .text, section: "4.2.13")
  public static let content = element("content", .html, section: "4.1.3")
  public static let rights = element("rights", .text, section: "4.2.10")
  public static let updated = element("updated", .rfc3339, section: "4.2.15")
  public static let published = element("published", .rfc3339, section: "4.2.9")
  public static let icon = element("icon", .iriReference, section: "4.2.5")
  public static let logo = element("logo", .iriReference, section: "4.2.8")
  public static let generator = element("generator", .text, section: "4.2.4")

  public static let name = element("name", .text, section: "3.2.1")
  public static let uri = element("uri", .iriReference, section: "3.2.2")
  public static let email = element("email", .email, section: "3.2.3")

  public static let href = attribute("href", .iriReference, section: "4.2.7.1")
  public static let rel = attribute("rel", .text, section: "4.2.7.2")
  public static let mediaType = attribute("type", .mediaType, section: "4.2.7.3")
  public static let hreflang = attribute("hreflang", .language, section: "4.2.7.4")
  public static let linkTitle = attribute("title", .text, section: "4.2.7.5")
  public static let length = attribute("length", .nonNegative, section: "4.2.7.6")
  public static let term = attribute("term", .text, section: "4.2.2.1")
  public static let scheme = attribute("scheme", .iri, section: "4.2.2.2")
  public static let label = attribute("label", .text, section: "4.2.2.3")
  public static let textType = attribute(
    "type", .textType, section: "3.1.1")
  public static let contentType = attribute("type", .text, section: "4.1.3.1")
  public static let contentSource = attribute("src", .iriReference, section: "4.1.3.2")
  public static let generatorURI = attribute("uri", .iriReference, section: "4.2.4")
  public static let generatorVersion = attribute("version", .text, section: "4.2.4")

  private static func container(_ name: String, _ section: String) -> Term<Void> {
    .container(Name(.atom, name), .rfc(4287, section))
  }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>, section: String) -> Term<Value> {
    Term(.element, Name(.atom, name), codec: codec, reference: .rfc(4287, section))
  }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>, section: String) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: .rfc(4287, section))
  }
}
