import FeedCore
import FeedDocument
import FeedVocabulary

extension Node {
  /// An outline’s type, in lowercase.
  var outlineType: String? { attribute(OPML.type)?.string.lowercased() }
}
