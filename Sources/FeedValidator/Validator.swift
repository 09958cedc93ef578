public import FeedCore
public import FeedDocument

/// Checks a feed against its specification, offline.
///
/// The same bytes always get the same report: rules use nothing of the environment but the validator’s properties.
public struct Validator: Sendable {
  /// The maximum size and depth of a feed, and number of problems.
  public var limits: ReadingLimits
  /// The time that dates are compared with, or `nil` to skip rules about the future.
  public var now: Timestamp?
  /// The URL that the feed is published at, or `nil` to skip rules about it.
  public var feedURL: IRI?
  /// Whether reports contain the facts that `SiteCheck` needs.
  public var gathersFacts = false
  /// The profile whose rules apply in addition.
  public var profile: RuleProfile? { didSet { index = RuleIndex(rules, profile: profile) } }
  /// Rules of your own, which are applied like those of this library.
  public var rules: [Rule] { didSet { index = RuleIndex(rules, profile: profile) } }
  /// The rules that apply, by target.
  var index: RuleIndex

  /// Creates a validator.
  ///
  /// - Parameters:
  ///   - limits: The maximum size and depth of a feed, and number of problems.
  ///   - now: The time that dates are compared with, or `nil` to skip rules about the future.
  ///   - feedURL: The URL that feeds are published at, or `nil` to skip rules about it.
  ///   - rules: Rules of your own.
  public init(
    limits: ReadingLimits = ReadingLimits(), now: Timestamp? = nil, feedURL: IRI? = nil, rules: [Rule] = []
  ) {
    self.limits = limits
    self.now = now
    self.feedURL = feedURL
    self.rules = rules
    index = RuleIndex(rules, profile: nil)
  }

  /// Validates a feed.
  ///
  /// Invalid input is reported, not thrown: the report of a file that is not a feed has that problem.
  ///
  /// - Parameters:
  ///   - bytes: the file, in any supported format and encoding.
  ///   - name: the file’s name in diagnostics; its extension is used only if the file is empty.
  /// - Returns: the problems of the feed, up to `limits.diagnostics`.
  public func validate(_ bytes: [UInt8], name: String) -> Report {
    validateDocument(bytes, name: name).report
  }

  /// Validates a feed and returns it with its report.
  func validateDocument(_ bytes: [UInt8], name: String) -> ValidatedDocument {
    if let binary = BinaryFile(bytes, name: name) {
      let empty = XMLReader.read([], name: name, limits: limits)
      let report = Report(source: empty.document.source, format: .unknown, diagnostics: [binary.diagnostic])
      return ValidatedDocument(reading: empty, report: report)
    }
    let isJSON = JSONReader.recognizes(bytes, name: name)
    let reading =
      isJSON
      ? JSONReader.read(bytes, name: name, limits: limits) : XMLReader.read(bytes, name: name, limits: limits)
    let document = reading.document.reading(namespaces: KnownPrefixes.extensionMeant)
    let format = OtherFile.isPage(document) ? .html : DetectedFormat.of(document)
    var findings = Findings(document: document, limit: limits.diagnostics)
    for diagnostic in reading.diagnostics { findings.add(KnownPrefixes.completing(diagnostic)) }
    let feed = FeedContext(
      self, document: document, format: format, encoding: reading.encoding,
      isDamaged: reading.diagnostics.contains {
        $0.rule.rawValue.hasPrefix("encoding/") && $0.severity == .error && $0.rule != RuleDescription.encodingUtf32.id
      })
    if let other = OtherFile(document, format) {
      findings = Findings(document: document, limit: limits.diagnostics)
      findings.add(other.diagnostic)
    } else if let root = document.root {
      switch format {
      case .rss: ElementWalk(feed: feed).walk(root, as: RSSRoot.model(of: root), &findings)
      case .atom: ElementWalk(feed: feed).walk(root, as: AtomRoot.model(of: root), &findings)
      case .jsonFeed: JSONWalk(feed: feed).walk(root, &findings)
      case .rdf: ElementWalk(feed: feed).walk(root, as: RDFRoot.model(of: root), &findings)
      case .opml: ElementWalk(feed: feed).walk(root, as: OPMLRoot.model(of: root), &findings)
      case .html, .unknown: findings.add(.unknownRoot(root))
      }
    }
    var report = Report(
      source: document.source, format: format, diagnostics: findings.inOrder, isTruncated: findings.isTruncated)
    if gathersFacts { report.facts = FeedFacts(document, format) }
    return ValidatedDocument(reading: reading, report: report)
  }
}

/// The properties of a whole feed, for its rules.
///
/// Immutable; a class to avoid copying.
final class FeedContext: Sendable {
  let document: Document
  let format: DetectedFormat
  let encoding: TextEncoding
  /// Whether some bytes could not be decoded, so that text may differ from the original.
  let isDamaged: Bool
  let now: Timestamp?
  let feedURL: IRI?
  /// The rules that apply, by target.
  let index: RuleIndex
  /// The rules by names of the document.
  let rules: RulesByName
  /// Whether the feed is RSS 0.91, whose descriptions are plain text.
  let holdsPlainTextOnly: Bool

  init(_ validator: Validator, document: Document, format: DetectedFormat, encoding: TextEncoding, isDamaged: Bool) {
    self.document = document
    self.format = format
    self.encoding = encoding
    self.isDamaged = isDamaged
    now = validator.now
    feedURL = validator.feedURL
    index = validator.index
    rules = RulesByName(document, index)
    holdsPlainTextOnly = format == .rss && document.root?.attribute("version")?.string == "0.91"
  }
}
