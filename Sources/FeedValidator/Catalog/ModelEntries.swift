import FeedCore
import FeedVocabulary

/// What follows from the content models: things that are missing, repeated or unknown.
enum ModelEntries {
  static let all: [RuleDescription] =
    Placement.all.flatMap(missing) + vocabularies.flatMap(\.entries) + objects.flatMap(missing) + [
      RuleDescription(
        "atom/misplaced-element", .error, "an element stands where its specification puts it", .rfc(4287, "6.3"),
        w3c: ["QuestionableUsage", "UndefinedElement"],
        why: "Readers look for an element in its own place and do not see it elsewhere.",
        help: "move it where the message says",
        wrong: "<feed><summary>…</summary></feed>",
        right: "<entry><summary>…</summary></entry>"),
      RuleDescription(
        "atom/element-without-namespace", .warning, "foreign elements have a namespace", .rfc(4287, "6.4"),
        w3c: ["UndeterminableVocabulary"],
        why: "Without a namespace it is not Atom’s element, so readers pass it over.",
        help: "declare the namespace on the root, or give the element its prefix",
        wrong: "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><title>…",
        right: "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>…"),
      RuleDescription(
        "feed/misplaced-xhtml", .warning, "XHTML stands in contents only", .rfc(4287, "3.1"),
        w3c: ["MisplacedXHTMLContent"],
        why: "Readers do not look for markup here and pass it over.",
        help: "put it into the entry’s content or the item’s description",
        wrong: "<item><p xmlns=\"http://www.w3.org/1999/xhtml\">…</p></item>",
        right: "<item><description>&lt;p>…</description></item>"),
      RuleDescription(
        "jsonfeed/root-not-an-object", .error, "a JSON Feed is an object", .jsonFeed("Top-level"),
        why: "Readers look for the members of an object and find none.",
        help: "put the items into an object",
        wrong: "[ { \"id\": \"1\" } ]",
        right: "{ \"version\": \"…\", \"title\": \"…\", \"items\": [ { \"id\": \"1\" } ] }"),
      RuleDescription(
        "jsonfeed/wrong-type", .error, "a member’s value has its type", .jsonFeed("Top-level"),
        why: "Many readers are written in languages that refuse the whole feed for one wrong type.",
        help: "write the type that the message names",
        wrong: "\"tags\": \"bread\"",
        right: "\"tags\": [ \"bread\" ]"),
      RuleDescription(
        "jsonfeed/unknown-member", .warning, "extensions begin with an underscore", .jsonFeed("Extensions"),
        why: "Readers pass it over; most often it is a slip of the pen.",
        help: "mend the name, or begin that of an extension with an underscore",
        wrong: "\"descripton\": \"…\"",
        right: "\"description\": \"…\""),
    ]

  private static let vocabularies = [
    ExampleOfVocabulary("rss", RSS.rss.reference, "title", text: "Rye", container: "channel"),
    ExampleOfVocabulary("atom", Atom.feed.reference, "name", text: "Ada", container: "entry"),
    ExampleOfVocabulary("thread", Threading.inReplyTo.reference, "thr:total", text: "3", container: "thr:in-reply-to"),
    ExampleOfVocabulary("dc", DublinCore.creator.reference, "dc:creator", text: "Ada"),
    ExampleOfVocabulary("slash", Slash.comments.reference, "slash:comments", text: "3"),
    ExampleOfVocabulary("wfw", WellFormedWeb.commentRSS.reference, "wfw:commentRss", text: "https://example.com/c.rss"),
    ExampleOfVocabulary("content", ContentModule.encoded.reference, "content:encoded", text: "&lt;p>Rye"),
    ExampleOfVocabulary("sy", Syndication.updatePeriod.reference, "sy:updatePeriod", text: "daily"),
    ExampleOfVocabulary("history", FeedHistory.complete.reference, "fh:complete", text: "", container: "fh:complete"),
    ExampleOfVocabulary("itunes", ITunes.category.reference, "itunes:author", text: "Ada", container: "itunes:owner"),
    ExampleOfVocabulary(
      "podcast", Podcasting.guid.reference, "podcast:person", text: "Ada", container: "podcast:value"),
    ExampleOfVocabulary("media", MediaRSS.content.reference, "media:title", text: "Rye", container: "media:group"),
    ExampleOfVocabulary(
      "georss", GeoRSS.point.reference, "georss:point", text: "52.52 13.40", container: "georss:where"),
    ExampleOfVocabulary("gml", GML.point.reference, "gml:pos", text: "52.52 13.40", container: "gml:Point"),
    ExampleOfVocabulary("geo", Geo.point.reference, "geo:lat", text: "52.52", container: "geo:Point"),
    ExampleOfVocabulary("geourl", Geo.geoURLLatitude.reference, "geourl:latitude", text: "52.52"),
    ExampleOfVocabulary("icbm", Geo.icbmLatitude.reference, "icbm:latitude", text: "52.52"),
    ExampleOfVocabulary(
      "license", CreativeCommons.license.reference, "creativeCommons:license",
      text: "https://creativecommons.org/licenses/by/4.0/"),
    ExampleOfVocabulary("source", SourceModule.account.reference, "source:account", text: "ada"),
    ExampleOfVocabulary("dcterms", DublinCoreTerms.created.reference, "dcterms:created", text: "2024-03-01"),
    ExampleOfVocabulary(
      "admin", AdminModule.generatorAgent.reference, "admin:generatorAgent", text: "", container: "admin:generatorAgent"
    ),
    ExampleOfVocabulary("trackback", TrackBack.ping.reference, "trackback:ping", text: "https://example.com/ping"),
    ExampleOfVocabulary(
      "pingback", TrackBack.pingbackServer.reference, "pingback:server", text: "https://example.com/ping"),
    ExampleOfVocabulary("blogchannel", BlogChannel.blink.reference, "blogChannel:blink", text: "https://example.com/"),
    ExampleOfVocabulary("ev", EventModule.startDate.reference, "ev:location", text: "Berlin"),
    ExampleOfVocabulary("ag", Aggregation.source.reference, "ag:source", text: "Example"),
    ExampleOfVocabulary(
      "taxo", TaxonomyModule.topics.term.reference, "taxo:topics", text: "", container: "taxo:topics"),
    ExampleOfVocabulary("rdf", RSS10.v10.channel.reference, "title", text: "Rye", container: "channel"),
    ExampleOfVocabulary("opml", OPML.opml.reference, "title", text: "Rye", container: "body"),
  ]

  private static let objects = [
    JSONFeedContentModels.feed, JSONFeedContentModels.item, JSONFeedContentModels.attachment,
    JSONFeedContentModels.hub,
  ]

  private static func missing(_ model: ContentModel) -> [RuleDescription] {
    let children = model.children.compactMap { row -> RuleDescription? in
      guard row.occurrence.isRequired || row.occurrence == .recommended else { return nil }
      let missing = MissingChild(row: row, model: model)
      return RuleDescription(
        missing.id, missing.severity, "“\(model.name)” has “\(row.model.name)”", row.model.term.reference,
        w3c: [W3CClasses.missing(row, in: model)],
        why: MissingParts.why(row.model.name.local, row.model.term.reference), help: missing.help,
        wrong: MissingParts.wrong(model.name), right: MissingParts.right(model.name, with: row.model.name))
    }
    let attributes = model.attributes.compactMap { row -> RuleDescription? in
      guard row.occurrence.isRequired else { return nil }
      let missing = MissingAttribute(row: row, model: model)
      let name = row.term.name
      return RuleDescription(
        missing.id, .error, "“\(model.name)” has the attribute “\(name)”", row.term.reference,
        w3c: [name.local == "href" ? "MissingHref" : "MissingAttribute"],
        why: MissingParts.why(name.local, row.term.reference),
        help: "add \(name)=\"…\", with \(missing.article)", wrong: "<\(model.name)/>",
        right: "<\(model.name) \(name)=\"…\"/>")
    }
    return children + attributes
  }

  private static func missing(_ model: ObjectModel) -> [RuleDescription] {
    model.members.compactMap { row in
      guard row.occurrence.isRequired || row.occurrence == .recommended else { return nil }
      let name = row.term.name.local
      return RuleDescription(
        RuleID(rawValue: "jsonfeed/\(model.term.name.local)-without-\(name.kebab)"),
        row.occurrence.isRequired ? .error : .warning, "“\(model.term.name)” has the member “\(name)”",
        row.term.reference, why: MissingParts.why(name, row.term.reference),
        help: "add \"\(name)\": …, with \(row.term.valueName.article)", wrong: "{ … }",
        right: "{ \"\(name)\": …, … }")
    }
  }
}

/// The W3C's own classes for some missing children.
enum W3CClasses {
  static func missing(_ row: ChildRow, in model: ContentModel) -> String {
    if model.name == Atom.source.name { return "MissingSourceElement" }
    guard model.name.namespace == .none || model.name.local.lowercased() == "channel" else { return "MissingElement" }
    return switch row.model.name.local {
    case "title": "MissingTitle"
    case "link": "MissingLink"
    case "description": "MissingDescription"
    default: "MissingElement"
    }
  }
}
