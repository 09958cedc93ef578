import FeedCore
import FeedVocabulary

/// What follows from the content models: things that are missing, repeated or unknown.
enum ModelEntries {
  typealias Entry = RuleCatalog.Entry

  static let all: [Entry] =
    Placement.all.flatMap(missing) + vocabularies.flatMap(general) + objects.flatMap(missing) + [
      Entry(
        "atom/misplaced-element", .error, "an element stands where its specification puts it", .rfc(4287, "6.3"),
        w3c: ["QuestionableUsage", "UndefinedElement"]),
      Entry(
        "atom/element-without-namespace", .warning, "foreign elements have a namespace", .rfc(4287, "6.4"),
        w3c: ["UndeterminableVocabulary"]),
      Entry(
        "feed/misplaced-xhtml", .warning, "XHTML stands in contents only", .rfc(4287, "3.1"),
        w3c: ["MisplacedXHTMLContent"]),
      Entry("jsonfeed/root-not-an-object", .error, "a JSON Feed is an object", .jsonFeed("Top-level")),
      Entry("jsonfeed/wrong-type", .error, "a member’s value has its type", .jsonFeed("Top-level")),
      Entry(
        "jsonfeed/unknown-member", .warning, "extensions begin with an underscore", .jsonFeed("Extensions")),
    ]

  private static let vocabularies: [(name: String, reference: SpecReference)] = [
    ("rss", RSS.rss.reference), ("atom", Atom.feed.reference), ("thread", Threading.inReplyTo.reference),
    ("dc", DublinCore.creator.reference), ("slash", Slash.comments.reference),
    ("wfw", WellFormedWeb.commentRSS.reference), ("content", ContentModule.encoded.reference),
    ("sy", Syndication.updatePeriod.reference), ("history", FeedHistory.complete.reference),
    ("itunes", ITunes.category.reference), ("podcast", Podcasting.guid.reference),
    ("media", MediaRSS.content.reference), ("georss", GeoRSS.point.reference), ("gml", GML.point.reference),
    ("geo", Geo.point.reference), ("geourl", Geo.geoURLLatitude.reference), ("icbm", Geo.icbmLatitude.reference),
    ("license", CreativeCommons.license.reference), ("source", SourceModule.account.reference),
    ("dcterms", DublinCoreTerms.created.reference), ("admin", AdminModule.generatorAgent.reference),
    ("trackback", TrackBack.ping.reference), ("pingback", TrackBack.pingbackServer.reference),
    ("blogchannel", BlogChannel.blink.reference), ("ev", EventModule.startDate.reference),
    ("ag", Aggregation.source.reference), ("taxo", TaxonomyModule.topics.term.reference),
    ("rdf", RSS10.v10.channel.reference),
    ("opml", OPML.opml.reference),
  ]

  private static let objects = [
    JSONFeedContentModels.feed, JSONFeedContentModels.item, JSONFeedContentModels.attachment,
    JSONFeedContentModels.hub,
  ]

  private static func general(_ vocabulary: (name: String, reference: SpecReference)) -> [Entry] {
    let (name, reference) = vocabulary
    return [
      Entry(
        RuleID(rawValue: "\(name)/unknown-element"), .error, "an element holds those that its specification lists",
        reference, w3c: ["UndefinedElement"]),
      Entry(
        RuleID(rawValue: "\(name)/unexpected-element"), .error, "an element of text holds no elements", reference,
        w3c: ["UndefinedElement", "NotEscaped"]),
      Entry(
        RuleID(rawValue: "\(name)/unexpected-attribute"), .error, "an element has the attributes that are specified",
        reference, w3c: name == "thread" ? ["UnexpectedAttribute", "NoThrWhen"] : ["UnexpectedAttribute"]),
      Entry(
        RuleID(rawValue: "\(name)/unexpected-text"), .error, "an element of elements holds no text", reference,
        w3c: ["UnexpectedText"]),
      Entry(
        RuleID(rawValue: "\(name)/repeated-element"), .error, "an element stands once where it may stand once",
        reference, w3c: ["DuplicateElement"]),
    ]
  }

  private static func missing(_ model: ContentModel) -> [Entry] {
    let children = model.children.compactMap { row -> Entry? in
      guard row.occurrence.isRequired || row.occurrence == .recommended else { return nil }
      let missing = MissingChild(row: row, model: model)
      return Entry(
        missing.id, missing.severity, "“\(model.name)” has “\(row.model.name)”", row.model.term.reference,
        w3c: [W3CClasses.missing(row, in: model)])
    }
    let attributes = model.attributes.compactMap { row -> Entry? in
      guard row.occurrence.isRequired else { return nil }
      return Entry(
        MissingAttribute(row: row, model: model).id, .error, "“\(model.name)” has the attribute “\(row.term.name)”",
        row.term.reference, w3c: [row.term.name.local == "href" ? "MissingHref" : "MissingAttribute"])
    }
    return children + attributes
  }

  private static func missing(_ model: ObjectModel) -> [Entry] {
    model.members.compactMap { row in
      guard row.occurrence.isRequired || row.occurrence == .recommended else { return nil }
      let name = row.term.name.local
      return Entry(
        RuleID(rawValue: "jsonfeed/\(model.term.name.local)-without-\(name.kebab)"),
        row.occurrence.isRequired ? .error : .warning, "“\(model.term.name)” has the member “\(name)”",
        row.term.reference)
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
