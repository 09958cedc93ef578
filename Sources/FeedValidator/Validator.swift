public import FeedCore
public import FeedDocument

/// Checks a feed against its specification, offline.
///
/// The same bytes always get the same report: what a rule needs to know of the world stands in the validator.
public struct Validator: Sendable {
  public var limits: ReadingLimits
  /// The moment that dates are compared with; rules about the future are silent without it.
  public var now: Timestamp?
  /// The address that the feed is published at; rules about it are silent without it.
  public var address: IRI?
  /// True when reports carry what `SiteCheck` needs.
  public var gathersFacts = false
  /// The set of rules that speaks besides those that always do.
  public var profile: RuleProfile?

  public init(limits: ReadingLimits = ReadingLimits(), now: Timestamp? = nil, address: IRI? = nil) {
    self.limits = limits
    self.now = now
    self.address = address
  }

  public func validate(_ bytes: [UInt8], name: String) -> Report {
    examine(bytes, name: name).report
  }

  /// A feed's report together with what was read.
  func examine(_ bytes: [UInt8], name: String) -> Examination {
    let isJSON = DetectedFormat.looksLikeJSON(bytes)
    let reading =
      isJSON
      ? JSONReader.read(bytes, name: name, limits: limits) : XMLReader.read(bytes, name: name, limits: limits)
    let document = reading.document.reading(namespaces: KnownPrefixes.extensionMeant)
    let format = DetectedFormat.of(document)
    var findings = Findings(document: document, limit: limits.diagnostics)
    for diagnostic in reading.diagnostics { findings.add(KnownPrefixes.completing(diagnostic)) }
    let feed = FeedContext(
      self, document: document, format: format, encoding: reading.encoding,
      isDamaged: reading.diagnostics.contains { $0.rule.rawValue.hasPrefix("encoding/") && $0.severity == .error })
    if let root = document.root {
      switch format {
      case .rss: ElementWalk(feed: feed).walk(root, model: RSSRoot.model(of: root), into: &findings)
      case .atom: ElementWalk(feed: feed).walk(root, model: AtomRoot.model(of: root), into: &findings)
      case .jsonFeed: JSONWalk(feed: feed).walk(root, &findings)
      case .rdf: ElementWalk(feed: feed).walk(root, model: RDFRoot.model(of: root), into: &findings)
      case .opml: ElementWalk(feed: feed).walk(root, model: OPMLRoot.model(of: root), into: &findings)
      case .html, .unknown: findings.add(.notAFeed(format, root))
      }
    }
    var report = Report(
      source: document.source, format: format, diagnostics: findings.inOrder, isTruncated: findings.isTruncated)
    if gathersFacts { report.facts = FeedFacts(document, format) }
    return Examination(reading: reading, report: report)
  }
}

/// What is known of the feed as a whole.
///
/// It is a class only so that each rule is handed one reference; nothing in it ever changes.
final class FeedContext: Sendable {
  let document: Document
  let format: DetectedFormat
  let encoding: TextEncoding
  /// True when bytes of the file could not be decoded, so that its texts are not what their authors wrote.
  let isDamaged: Bool
  let now: Timestamp?
  let address: IRI?
  let profile: RuleProfile?
  /// The rules by the document's names.
  let rules: RulesByName
  /// True in RSS 0.91, whose descriptions hold no HTML.
  let holdsPlainTextOnly: Bool

  init(_ validator: Validator, document: Document, format: DetectedFormat, encoding: TextEncoding, isDamaged: Bool) {
    self.document = document
    self.format = format
    self.encoding = encoding
    self.isDamaged = isDamaged
    now = validator.now
    address = validator.address
    profile = validator.profile
    rules = RulesByName(document)
    holdsPlainTextOnly = format == .rss && document.root?.attribute("version")?.value.string == "0.91"
  }
}
