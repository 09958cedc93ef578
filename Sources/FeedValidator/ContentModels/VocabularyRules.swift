import FeedCore
import FeedVocabulary

/// The rules that apply to every element of a vocabulary, with one of its elements as the example.
struct VocabularyRules {
  let unknownElement: RuleDescription
  let unexpectedElement: RuleDescription
  let unexpectedAttribute: RuleDescription
  let repeatedElement: RuleDescription
  let unexpectedText: RuleDescription

  private let name: String

  /// The rules that elements of the vocabulary can violate.
  var rules: [RuleDescription] {
    let models = Placement.all.filter { $0.name.namespace.vocabulary == name }
    let hasText = models.contains { $0.text == .codec && $0.children.isEmpty && !$0.allowsExtensions && !$0.nests }
    let hasAttributeLists = models.contains { $0.text != .anything || $0.allowsExtensions }
    let hasContainers = models.contains { $0.text == .none }
    let hasSingleElements = Placement.all.contains { model in
      model.children.contains { $0.model.name.namespace.vocabulary == name && !$0.occurrence.isRepeatable }
    }
    return [unknownElement] + (hasText ? [unexpectedElement] : []) + (hasAttributeLists ? [unexpectedAttribute] : [])
      + (hasSingleElements ? [repeatedElement] : []) + (hasContainers ? [unexpectedText] : [])
  }

  /// Creates the rules of a vocabulary.
  ///
  /// The examples use `element`, which contains `text`, and `container`, which contains only elements and is `nil` if the
  /// vocabulary has no such element.
  private init(
    _ name: String, _ reference: SpecReference, element: String, text: String, container: String? = nil
  ) {
    func describe(
      _ problem: String, _ summary: String, w3c: [String], why: String, help: String, wrong: String, right: String
    ) -> RuleDescription {
      RuleDescription(
        RuleID(rawValue: "\(name)/\(problem)"), .error, summary, reference: reference, w3c: w3c, why: why, help: help,
        wrong: wrong, right: right)
    }
    func write(_ element: String, attribute: String = "") -> String {
      text.isEmpty ? "<\(element)\(attribute)/>" : "<\(element)\(attribute)>\(text)</\(element)>"
    }
    let right = write(element)
    self.name = name
    unknownElement = describe(
      "unknown-element", "an element must only contain elements that its specification lists",
      w3c: name == "rss" ? ["UndefinedElement", "NoBlink"] : ["UndefinedElement"],
      why: "Feed readers ignore unknown elements and their content.",
      help: "correct the name, or move the element to a parent that allows it", wrong: write(element + "s"),
      right: right)
    unexpectedElement = describe(
      "unexpected-element", "an element with text must not contain elements",
      w3c: ["UndefinedElement", "NotEscaped"] + (name == "rdf" ? ["InvalidRDF"] : []),
      why: "Feed readers use only the text, or show nothing.",
      help: "write plain text, or escape the markup if HTML is allowed: &lt;p>",
      wrong: "<\(element)><b>\(text)</b></\(element)>", right: right)
    unexpectedAttribute = describe(
      "unexpected-attribute", "an element must only have specified attributes",
      w3c: name == "thread" ? ["UnexpectedAttribute", "NoThrWhen"] : ["UnexpectedAttribute"],
      why: "Feed readers ignore it; most often the name is a typo or belongs to another element.",
      help: "correct the name, or remove the attribute", wrong: write(element, attribute: " kind=\"x\""), right: right)
    repeatedElement = describe(
      "repeated-element", "an element must not be repeated unless its specification allows it",
      w3c: ["DuplicateElement"], why: "Feed readers differ in which of the two they use.",
      help: "remove one of the two",
      wrong: right + right, right: right)
    let parent = container ?? element
    let inside = parent == element ? "" : "…"
    unexpectedText = describe(
      "unexpected-text", "an element with child elements must not contain text", w3c: ["UnexpectedText"],
      why: "Feed readers do not show the text; most often a tag is missing or misspelled.",
      help: "move the text to an element, or remove it", wrong: "<\(parent)>some text\(inside)</\(parent)>",
      right: inside.isEmpty ? "<\(parent)/>" : "<\(parent)>\(inside)</\(parent)>")
  }

  /// The rules of each vocabulary.
  static let all = [
    rss,
    VocabularyRules("atom", Atom.feed.reference, element: "name", text: "Ada", container: "entry"),
    VocabularyRules(
      "thread", Threading.inReplyTo.reference, element: "thr:total", text: "3", container: "thr:in-reply-to"),
    VocabularyRules("dc", DublinCore.creator.reference, element: "dc:creator", text: "Ada"),
    VocabularyRules("slash", Slash.comments.reference, element: "slash:comments", text: "3"),
    VocabularyRules(
      "wfw", WellFormedWeb.commentRSS.reference, element: "wfw:commentRss", text: "https://example.com/c.rss"),
    VocabularyRules("content", ContentModule.encoded.reference, element: "content:encoded", text: "&lt;p>Rye"),
    VocabularyRules("sy", Syndication.updatePeriod.reference, element: "sy:updatePeriod", text: "daily"),
    VocabularyRules(
      "history", FeedHistory.complete.reference, element: "fh:complete", text: "", container: "fh:complete"),
    VocabularyRules(
      "itunes", ITunes.category.reference, element: "itunes:author", text: "Ada", container: "itunes:owner"),
    VocabularyRules(
      "podcast", Podcasting.guid.reference, element: "podcast:person", text: "Ada", container: "podcast:value"),
    VocabularyRules("media", MediaRSS.content.reference, element: "media:title", text: "Rye", container: "media:group"),
    VocabularyRules(
      "georss", GeoRSS.point.reference, element: "georss:point", text: "52.52 13.40", container: "georss:where"),
    VocabularyRules("gml", GML.point.reference, element: "gml:pos", text: "52.52 13.40", container: "gml:Point"),
    VocabularyRules("geo", Geo.point.reference, element: "geo:lat", text: "52.52", container: "geo:Point"),
    VocabularyRules("geourl", Geo.geoURLLatitude.reference, element: "geourl:latitude", text: "52.52"),
    VocabularyRules("icbm", Geo.icbmLatitude.reference, element: "icbm:latitude", text: "52.52"),
    VocabularyRules(
      "license", CreativeCommons.license.reference, element: "creativeCommons:license",
      text: "https://creativecommons.org/licenses/by/4.0/"),
    VocabularyRules("source", SourceModule.account.reference, element: "source:account", text: "ada"),
    VocabularyRules("dcterms", DublinCoreTerms.created.reference, element: "dcterms:created", text: "2024-03-01"),
    VocabularyRules(
      "admin", AdminModule.generatorAgent.reference, element: "admin:generatorAgent", text: "",
      container: "admin:generatorAgent"
    ),
    VocabularyRules("trackback", TrackBack.ping.reference, element: "trackback:ping", text: "https://example.com/ping"),
    VocabularyRules(
      "pingback", TrackBack.pingbackServer.reference, element: "pingback:server", text: "https://example.com/ping"),
    VocabularyRules(
      "blogchannel", BlogChannel.blink.reference, element: "blogChannel:blink", text: "https://example.com/"),
    VocabularyRules("ev", EventModule.startDate.reference, element: "ev:location", text: "Berlin"),
    VocabularyRules("ag", Aggregation.source.reference, element: "ag:source", text: "Example"),
    VocabularyRules(
      "taxo", TaxonomyModule.topics.term.reference, element: "taxo:topics", text: "", container: "taxo:topics"),
    VocabularyRules(
      "opensearch", OpenSearch.query.reference, element: "opensearch:totalResults", text: "40",
      container: "opensearch:Query"),
    VocabularyRules(
      "app", AtomPublishing.edited.reference, element: "app:edited", text: "2024-03-01T09:30:00Z",
      container: "app:control"),
    VocabularyRules("rdf", RSS10.v10.channel.reference, element: "title", text: "Rye", container: "channel"),
    VocabularyRules("opml", OPML.opml.reference, element: "title", text: "Rye", container: "body"),
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  private static let rss = VocabularyRules(
    "rss", RSS.rss.reference, element: "title", text: "Rye", container: "channel")

  /// Returns the rules of a namespace’s vocabulary, or the RSS rules for a namespace without rules.
  static func of(_ namespace: Namespace) -> VocabularyRules { byName[namespace.vocabulary] ?? rss }
}
