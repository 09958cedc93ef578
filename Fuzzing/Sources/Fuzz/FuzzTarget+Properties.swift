import FeedBuilder
import FeedCore
import FeedValidator
import FeedVocabulary

@testable import FeedDocument

extension FuzzTarget {
  /// The targets that check properties of all written output.
  static let properties = [
    FuzzTarget(name: "builder") { bytes in
      for format in FeedFormat.allCases { checkFeed(bytes, format) }
    },
    FuzzTarget(name: "cleaner") { bytes in
      for policy in [HTMLPolicy.comment, .article] { checkCleaned(bytes, policy) }
    },
  ]

  /// Checks that the validator accepts a feed that the builder writes.
  private static func checkFeed(_ bytes: [UInt8], _ format: FeedFormat) {
    var supply = FeedSupply(bytes)
    let url = IRI(unchecked: "https://example.com/feed.\(format.fileExtension)")
    guard let written = try? supply.feed().encoded(as: format, at: url) else { fatalError("the feed was not encoded") }
    let report = Validator().validate(written, name: "feed.\(format.fileExtension)")
    // An author’s URL may have any scheme.
    let found = report.diagnostics.first { $0.severity > .info && $0.rule != "iri/unregistered-scheme" }
    if let found { fatalError("\(found)\n\(String(decoding: written, as: UTF8.self))") }
  }

  /// Checks that sanitized HTML is unchanged when sanitized again, is well-formed XHTML, and is allowed by its policy.
  private static func checkCleaned(_ bytes: [UInt8], _ policy: HTMLPolicy) {
    let page = IRI("https://example.com/2024/post/")
    let once = FeedHTML.clean(bytes, base: page, policy: policy)
    let text = String(decoding: once, as: UTF8.self)
    let again = FeedHTML.clean(once, base: page, policy: policy)
    guard again == once else { fatalError("\(text)\nbecame\n\(String(decoding: again, as: UTF8.self))") }
    let xml = XMLReader.read(Array("<div>".utf8) + once + Array("</div>".utf8), name: "fragment.xml")
    if let problem = xml.diagnostics.first { fatalError("\(problem)\n\(text)") }
    let tree = HTMLReader(limits: policy.limits).read(once)
    for node in tree.nodes.dropFirst() where !node.isText {
      guard let tag = node.tag, policy.allows(tag) else { fatalError("<\(node.name)> in \(text)") }
      for attribute in tree.attributes[node.attributes] {
        let written = policy.linkRelation == nil ? ["xmlns"] : ["rel"]
        let allowed = policy.attributes(of: tag) + written
        guard allowed.contains(attribute.name) else { fatalError("\(attribute.name) of <\(node.name)> in \(text)") }
      }
    }
  }
}
