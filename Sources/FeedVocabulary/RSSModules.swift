public import FeedCore

/// The terms of the Content module: the full HTML of an item.
public enum ContentModule {
  public static let encoded = Term(
    .element, Name(.content, "encoded"), codec: .html,
    reference: SpecReference(
      "RSS Content Module", "encoded", url: "https://web.resource.org/rss/1.0/modules/content/#link"))
  /// The first version of the module: RDF that lists contents of several types.
  public static let items = Term<Void>.container(
    Name(.content, "items"),
    SpecReference("RSS Content Module", "items", url: "https://web.resource.org/rss/1.0/modules/content/#syntax"))
}

/// The terms of the Slash module: the number of comments on an item.
public enum Slash {
  public static let comments = Term(
    .element, Name(.slash, "comments"), codec: .nonNegative,
    reference: reference("comments"))
  public static let section = Term(.element, Name(.slash, "section"), codec: .text, reference: reference("section"))
  public static let department = Term(
    .element, Name(.slash, "department"), codec: .text, reference: reference("department"))
  public static let hitParade = Term(
    .element, Name(.slash, "hit_parade"), codec: .integerList, reference: reference("hit_parade"))

  private static func reference(_ section: String) -> SpecReference {
    SpecReference("RSS Slash Module", section, url: "https://web.resource.org/rss/1.0/modules/slash/")
  }
}

/// The terms of the Well-Formed Web comment API: the URL of an item’s comment feed.
public enum WellFormedWeb {
  public static let commentRSS = Term(
    .element, Name(.wellFormedWeb, "commentRss"), codec: .iri, reference: reference("commentRss"))
  /// The URL to which comments on the item can be posted.
  public static let comment = Term(
    .element, Name(.wellFormedWeb, "comment"), codec: .iri, reference: reference("comment"))
  /// The misspelling of `commentRss` in an early example.
  public static let commentRSSMisspelled = Term(
    .element, Name(.wellFormedWeb, "commentRSS"), codec: .iri, reference: reference("commentRss"))

  private static func reference(_ section: String) -> SpecReference {
    SpecReference("wfw", section, url: "https://www.rssboard.org/comment-api")
  }
}

/// The terms of the Syndication module: the update schedule of a channel.
public enum Syndication {
  public static let updatePeriod = Term(
    .element, Name(.syndication, "updatePeriod"),
    codec: .word(["hourly", "daily", "weekly", "monthly", "yearly"], rule: .syUpdatePeriod),
    reference: reference("updatePeriod"))
  public static let updateFrequency = Term(
    .element, Name(.syndication, "updateFrequency"), codec: .positive, reference: reference("updateFrequency"))
  public static let updateBase = Term(
    .element, Name(.syndication, "updateBase"), codec: .w3cDate, reference: reference("updateBase"))

  private static func reference(_ section: String) -> SpecReference {
    SpecReference("RSS Syndication Module", section, url: "https://web.resource.org/rss/1.0/modules/syndication/")
  }
}

/// The terms of Feed Paging and Archiving (RFC 5005).
public enum FeedHistory {
  public static let complete = Term<Void>.container(Name(.history, "complete"), .rfc(5005, "2"))
  public static let archive = Term<Void>.container(Name(.history, "archive"), .rfc(5005, "4"))
}

extension TextCodec where Value == [Int] {
  /// Whole numbers separated by commas.
  static let integerList = TextCodec("whole numbers with commas between them") { value, bytes in
    bytes.append(utf8: value.map(String.init).joined(separator: ","))
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    let parts = string.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else {
      throw ValueError(
        .slashHitParade, "“\(string)” is not a list of whole numbers", help: "write it like 5,4,3,2,1")
    }
    return numbers
  }
}

/// The `body` of XHTML, which a few feeds put into items.
public enum XHTML {
  public static let body = Term(
    .element, Name(.xhtml, "body"), codec: .html,
    reference: SpecReference("XHTML 1.0", "body", url: "https://www.w3.org/TR/xhtml1/"))
}

extension RuleDescription {
  package static let slashHitParade = RuleDescription(
    "slash/hit-parade", .error, "a hit parade must be a list of whole numbers", w3c: ["InvalidCommaSeparatedIntegers"],
    why: "Programs cannot split the list.",
    help: "write numbers with commas between them: 12,9",
    wrong: "<slash:hit_parade>12 9</slash:hit_parade>",
    right: "<slash:hit_parade>12,9</slash:hit_parade>")

  package static let syUpdatePeriod = RuleDescription(
    "sy/update-period", .error, "an update period must be hourly, daily, weekly, monthly or yearly",
    w3c: ["InvalidUpdatePeriod"],
    why: "Feed readers ignore the period and use their own schedule.",
    help: "write hourly, daily, weekly, monthly or yearly",
    wrong: "<sy:updatePeriod>often</sy:updatePeriod>",
    right: "<sy:updatePeriod>daily</sy:updatePeriod>")
}
