public import FeedCore

/// The terms of RSS 2.0 (the RSS Advisory Board's specification).
public enum RSS {
  public static let rss = container("rss", section: "What is RSS?", anchor: "whatIsRss")
  public static let channel = container(
    "channel", section: "Required channel elements", anchor: "requiredChannelElements")
  public static let item = container("item", section: "Elements of item", anchor: "hrelementsOfLtitemgt")
  public static let version = attribute(
    "version", .word(["2.0", "0.91", "0.92", "0.93", "0.94"], rule: .rssVersion), section: "What is RSS?",
    anchor: "whatIsRss")

  public static let title = element(
    "title", .text, section: "Required channel elements", anchor: "requiredChannelElements")
  public static let link = element(
    "link", .iri, section: "Required channel elements", anchor: "requiredChannelElements")
  public static let description = element(
    "description", .text, section: "Required channel elements", anchor: "requiredChannelElements")
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

  public static let image = container("image", section: "image", anchor: "ltimagegtSubelementOfLtchannelgt")
  public static let imageURL = element("url", .iri, section: "image", anchor: "ltimagegtSubelementOfLtchannelgt")
  public static let imageWidth = element(
    "width", .integer(1...144, "whole number from 1 to 144", rule: .rssImageWidth), section: "image",
    anchor: "ltimagegtSubelementOfLtchannelgt")
  public static let imageHeight = element(
    "height", .integer(1...400, "whole number from 1 to 400", rule: .rssImageHeight), section: "image",
    anchor: "ltimagegtSubelementOfLtchannelgt")

  public static let itemTitle = element("title", .text, section: "Elements of item", anchor: "hrelementsOfLtitemgt")
  public static let itemLink = element("link", .iri, section: "Elements of item", anchor: "hrelementsOfLtitemgt")
  public static let itemDescription = element(
    "description", .html, section: "Elements of item", anchor: "hrelementsOfLtitemgt")
  public static let author = element(
    "author", .emailWithName, section: "author", anchor: "ltauthorgtSubelementOfLtitemgt")
  public static let category = element(
    "category", .text, section: "category", anchor: "ltcategorygtSubelementOfLtitemgt")
  public static let categoryDomain = attribute(
    "domain", .text, section: "category", anchor: "ltcategorygtSubelementOfLtitemgt")
  public static let comments = element(
    "comments", .iri, section: "comments", anchor: "ltcommentsgtSubelementOfLtitemgt")
  public static let itemPubDate = element(
    "pubDate", .rfc822, section: "pubDate", anchor: "ltpubdategtSubelementOfLtitemgt")
  public static let guid = element("guid", .identifier, section: "guid", anchor: "ltguidgtSubelementOfLtitemgt")
  public static let isPermaLink = attribute(
    "isPermaLink", .trueFalse, section: "guid", anchor: "ltguidgtSubelementOfLtitemgt")
  public static let enclosure = container(
    "enclosure", section: "enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt")
  public static let enclosureURL = attribute(
    "url", .iri, section: "enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt")
  public static let enclosureLength = attribute(
    "length", .nonNegative, section: "enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt")
  public static let enclosureType = attribute(
    "type", .mediaType, section: "enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt")
  public static let source = element("source", .text, section: "source", anchor: "ltsourcegtSubelementOfLtitemgt")
  public static let sourceURL = attribute("url", .iri, section: "source", anchor: "ltsourcegtSubelementOfLtitemgt")

  public static let channelCategory = channelElement("category", .text)
  public static let imageTitle = imageElement("title", .text)
  public static let imageLink = imageElement("link", .iri)
  public static let imageDescription = imageElement("description", .text)

  public static let textInput = container(
    "textInput", section: "textInput", anchor: "lttextinputgtSubelementOfLtchannelgt")
  public static let inputTitle = inputElement("title", .text)
  public static let inputDescription = inputElement("description", .text)
  public static let inputName = inputElement("name", .formFieldName)
  public static let inputLink = inputElement("link", .iri)

  public static let cloud = container("cloud", section: "cloud", anchor: "ltcloudgtSubelementOfLtchannelgt")
  public static let cloudDomain = cloudAttribute("domain", .text)
  public static let cloudPort = cloudAttribute("port", .positive)
  public static let cloudPath = cloudAttribute("path", .text)
  public static let cloudProcedure = cloudAttribute("registerProcedure", .text)
  public static let cloudProtocol = cloudAttribute("protocol", .text)

  public static let skipHours = container("skipHours", section: "skipHours", anchor: "optionalChannelElements")
  public static let hour = channelElement(
    "hour", .integer(0...24, "whole number from 0 to 24", rule: .rssSkipHour))
  public static let skipDays = container("skipDays", section: "skipDays", anchor: "optionalChannelElements")
  public static let day = channelElement(
    "day",
    .word(
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], rule: .rssSkipDay))

  private static func imageElement<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    element(name, codec, section: "image", anchor: "ltimagegtSubelementOfLtchannelgt")
  }

  private static func inputElement<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    element(name, codec, section: "textInput", anchor: "lttextinputgtSubelementOfLtchannelgt")
  }

  private static func cloudAttribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    attribute(name, codec, section: "cloud", anchor: "ltcloudgtSubelementOfLtchannelgt")
  }

  private static func container(_ name: String, section: String, anchor: String) -> Term<Void> {
    .container(Name(.none, name), .rss(section, anchor: anchor))
  }

  private static func element<Value>(
    _ name: String, _ codec: TextCodec<Value>, section: String, anchor: String
  ) -> Term<Value> {
    Term(.element, Name(.none, name), codec: codec, reference: .rss(section, anchor: anchor))
  }

  private static func channelElement<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    element(name, codec, section: "Optional channel elements", anchor: "optionalChannelElements")
  }

  private static func attribute<Value>(
    _ name: String, _ codec: TextCodec<Value>, section: String, anchor: String
  ) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: .rss(section, anchor: anchor))
  }
}
