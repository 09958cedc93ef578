public import FeedCore

/// The elements of Dublin Core 1.1 that feeds use.
public enum DublinCore {
  public static let creator = element("creator", .text)
  public static let language = element("language", .language)
  public static let title = element("title", .text)
  public static let subject = element("subject", .text)
  public static let description = element("description", .text)
  public static let publisher = element("publisher", .text)
  public static let contributor = element("contributor", .text)
  public static let date = element("date", .w3cDate)
  public static let type = element("type", .text)
  public static let format = element("format", .text)
  public static let identifier = element("identifier", .text)
  public static let source = element("source", .text)
  public static let relation = element("relation", .text)
  public static let coverage = element("coverage", .text)
  public static let rights = element("rights", .text)

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(
      .element, Name(.dublinCore, name), codec: codec,
      reference: SpecReference(
        "Dublin Core", name,
        url: "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#http://purl.org/dc/elements/1.1/\(name)"
      ))
  }
}
