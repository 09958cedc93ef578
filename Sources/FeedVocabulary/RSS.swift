public import FeedCore

/// The terms of RSS 2.0 (the RSS Advisory Board's specification).
public enum RSS {
  public static let rss = container("rss", "What is RSS?", "whatIsRss")
  public static let channel = container("channel", "Required channel elements", "requiredChannelElements")
  public static let item = container("item", "Elements of item", "hrelementsOfLtitemgt")
  public static let version = attribute(
    "version", .word(["2.0", "0.91", "0.92", "0.93", "0.94"], rule: .rssVersion), "What is RSS?", "whatIsRss")

  public static let title = element("title", .text, "Required channel elements", "requiredChannelElements")
  public static let link = element("link", .iri, "Required channel elements", "requiredChannelElements")
  public static let description = element("description", .text, "Required channel elements", "requiredChannelElements")
  public static let language = channelElement("language", .language)
  public static let copyright = channelElement("copyright", .text)
  public static let managingEditor = channelElement("managingEditor", .emailWithName)
  public static let webMaster = channelElement("webMaster", .emailWithName)
  public static let pubDate = channelElement("pubDate", .rfc822)
  public static let lastBuildDate = channelElement("lastBuildDate", .rfc822)
  public static let generator = channelElement("generator", .text)
  public static let docs = channelElement("docs", .iri)
  public static let ttl = channelElement("ttl", .positive)
  public static let rating = channelElement("rating", .text)

  public static let image = container("image", "image", "ltimagegtSubelementOfLtchannelgt")
  public static let imageURL = element("url", .iri, "image", "ltimagegtSubelementOfLtchannelgt")
  public static let imageWidth = element(
    "width", .integer(1...144, "whole number from 1 to 144", rule: .rssImageWidth), "image",
    "ltimagegtSubelementOfLtchannelgt")
  public static let imageHeight = element(
    "height", .integer(1...400, "whole number from 1 to 400", rule: .rssImageHeight), "image",
    "ltimagegtSubelementOfLtchannelgt")

  public static let itemTitle = element("title", .text, "Elements of item", "hrelementsOfLtitemgt")
  public static let itemLink = element("link", .iri, "Elements of item", "hrelementsOfLtitemgt")
  public static let itemDescription = element("description", .html, "Elements of item", "hrelementsOfLtitemgt")
  public static let author = element("author", .emailWithName, "author", "ltauthorgtSubelementOfLtitemgt")
  public static let category = element("category", .text, "category", "ltcategorygtSubelementOfLtitemgt")
  public static let categoryDomain = attribute("domain", .text, "category", "ltcategorygtSubelementOfLtitemgt")
  public static let comments = element("comments", .iri, "comments", "ltcommentsgtSubelementOfLtitemgt")
  public static let itemPubDate = element("pubDate", .rfc822, "pubDate", "ltpubdategtSubelementOfLtitemgt")
  public static let guid = element("guid", .identifier, "guid", "ltguidgtSubelementOfLtitemgt")
  public static let isPermaLink = attribute("isPermaLink", .trueFalse, "guid", "ltguidgtSubelementOfLtitemgt")
  public static let enclosure = container("enclosure", "enclosure", "ltenclosuregtSubelementOfLtitemgt")
  public static let enclosureURL = attribute("url", .iri, "enclosure", "ltenclosuregtSubelementOfLtitemgt")
  public static let enclosureLength = attribute(
    "length", .nonNegative, "enclosure", "ltenclosuregtSubelementOfLtitemgt")
  public static let enclosureType = attribute("type", .mediaType, "enclosure", "ltenclosuregtSubelementOfLtitemgt")
  public static let source = element("source", .text, "source", "ltsourcegtSubelementOfLtitemgt")
  public static let sourceURL = attribute("url", .iri, "source", "ltsourcegtSubelementOfLtitemgt")

  public static let channelCategory = channelElement("category", .text)
  public static let imageTitle = imageElement("title", .text)
  public static let imageLink = imageElement("link", .iri)
  public static let imageDescription = imageElement("description", .text)

  public static let textInput = container("textInput", "textInput", "lttextinputgtSubelementOfLtchannelgt")
  public static let inputTitle = inputElement("title", .text)
  public static let inputDescription = inputElement("description", .text)
  public static let inputName = inputElement("name", .formFieldName)
  public static let inputLink = inputElement("link", .iri)

  public static let cloud = container("cloud", "cloud", "ltcloudgtSubelementOfLtchannelgt")
  public static let cloudDomain = cloudAttribute("domain", .text)
  public static let cloudPort = cloudAttribute("port", .positive)
  public static let cloudPath = cloudAttribute("path", .text)
  public static let cloudProcedure = cloudAttribute("registerProcedure", .text)
  public static let cloudProtocol = cloudAttribute("protocol", .text)

  public static let skipHours = container("skipHours", "skipHours", "optionalChannelElements")
  public static let hour = channelElement(
    "hour", .integer(0...24, "whole number from 0 to 24", rule: .rssSkipHour))
  public static let skipDays = container("skipDays", "skipDays", "optionalChannelElements")
  public static let day = channelElement(
    "day",
    .word(
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], rule: .rssSkipDay))

  private static func imageElement<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    element(name, codec, "image", "ltimagegtSubelementOfLtchannelgt")
  }

  private static func inputElement<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    element(name, codec, "textInput", "lttextinputgtSubelementOfLtchannelgt")
  }

  private static func cloudAttribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    attribute(name, codec, "cloud", "ltcloudgtSubelementOfLtchannelgt")
  }

  private static func container(_ name: String, _ section: String, _ anchor: String) -> Term<Void> {
    .container(Name(.none, name), .rss(section, anchor: anchor))
  }

  private static func element<Value>(
    _ name: String, _ codec: TextCodec<Value>, _ section: String, _ anchor: String
  ) -> Term<Value> {
    Term(.element, Name(.none, name), codec, .rss(section, anchor: anchor))
  }

  private static func channelElement<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    element(name, codec, "Optional channel elements", "optionalChannelElements")
  }

  private static func attribute<Value>(
    _ name: String, _ codec: TextCodec<Value>, _ section: String, _ anchor: String
  ) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec, .rss(section, anchor: anchor))
  }
}
