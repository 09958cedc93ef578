import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleFindings {
  /// Returns the reference of a rule that several formats share: the section of the feed’s own format about the node, or
  /// `nil` to keep that of the rule.
  func reference(for rule: RuleDescription) -> SpecReference? {
    guard let reference = rule.reference, let written = DetectedFormat.specified(in: reference),
      written != specifiedFormat
    else { return nil }
    if let model {
      return DetectedFormat.specified(in: model.term.reference) == specifiedFormat ? model.term.reference : nil
    }
    return specifiedFormat == .jsonFeed ? .jsonFeed(node.parent == nil ? "Top-level" : "Items") : nil
  }

  /// The format that specifies the node: an Atom element in another format is still specified by Atom.
  private var specifiedFormat: DetectedFormat {
    node.name?.namespace == Namespace.atom.uri ? .atom : feed.format
  }
}

extension DetectedFormat {
  /// The format that a document specifies, or `nil` for a document about something else.
  fileprivate static func specified(in reference: SpecReference) -> DetectedFormat? {
    switch reference.specification {
    case "RFC 4287": .atom
    case "RSS 2.0", "RSS Profile", "RSS Advisory Board": .rss
    case "RSS 1.0": .rdf
    case let name: name.hasPrefix("JSON Feed") ? .jsonFeed : nil
    }
  }
}
