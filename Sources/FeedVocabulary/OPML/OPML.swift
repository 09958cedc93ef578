public import FeedCore

/// The terms of OPML 1.0 to 2.0, which describes outlines such as lists of feeds.
public enum OPML {
  public static let opml = container("opml")
  public static let version = attribute("version", .word(["1.0", "1.1", "2.0"], rule: .opmlVersion))
  public static let head = container("head")
  public static let body = container("body")

  public static let title = element("title", .text)
  public static let dateCreated = element("dateCreated", .rfc822)
  public static let dateModified = element("dateModified", .rfc822)
  public static let ownerName = element("ownerName", .text)
  public static let ownerEmail = element("ownerEmail", .email)
  public static let ownerId = element("ownerId", .iri)
  public static let docs = element("docs", .iri)
  public static let expansionState = element("expansionState", .expansionState)
  public static let scrollState = element("vertScrollState", .wholeNumber)
  public static let windowTop = element("windowTop", .wholeNumber)
  public static let windowLeft = element("windowLeft", .wholeNumber)
  public static let windowBottom = element("windowBottom", .wholeNumber)
  public static let windowRight = element("windowRight", .wholeNumber)

  public static let outline = container("outline")
  public static let text = attribute("text", .text)
  public static let type = attribute("type", .token)
  public static let isComment = attribute("isComment", .trueFalse)
  public static let isBreakpoint = attribute("isBreakpoint", .trueFalse)
  public static let created = attribute("created", .rfc822)
  public static let category = attribute("category", .text)
  public static let url = attribute("url", .iri)
  public static let xmlURL = attribute("xmlUrl", .iri)
  public static let htmlURL = attribute("htmlUrl", .iri)
  public static let description = attribute("description", .text)
  public static let feedTitle = attribute("title", .text)
  public static let language = attribute("language", .languageOrUnknown)
  public static let feedVersion = attribute("version", .token)

  private static func container(_ name: String) -> Term<Void> { .container(Name(.opml, name), reference(name)) }

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.element, Name(.opml, name), codec: codec, reference: reference(name))
  }

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: reference(name))
  }

  static func reference(_ section: String) -> SpecReference {
    SpecReference("OPML 2.0", section, url: "http://opml.org/spec2.opml")
  }
}

extension TextCodec where Value == LanguageTag {
  /// The language of a feed, or `unknown`, as in the example of the specification.
  static let languageOrUnknown = TextCodec("language tag, or unknown") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    return string == "unknown" ? .undetermined : try LanguageTag(string)
  }
}

extension TextCodec where Value == [Int] {
  /// The expanded lines of an outline: whole numbers separated by commas, or nothing.
  static let expansionState = TextCodec("whole numbers with commas between them") { value, bytes in
    bytes.append(utf8: value.map(String.init).joined(separator: ","))
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    let parts = string.split(separator: ",", omittingEmptySubsequences: !string.contains(","))
    let numbers = parts.compactMap { Int($0.filter { $0 != " " }) }
    guard numbers.count == parts.count else {
      throw ValueError(
        .opmlExpansionState, "“\(string)” is not a list of line numbers", help: "write it like 1,6,13,16")
    }
    return numbers
  }
}
