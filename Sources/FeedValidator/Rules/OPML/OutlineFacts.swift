import FeedCore
import FeedDocument
import FeedVocabulary

extension Node {
  /// An outline's type, in small letters.
  var outlineType: String? { attribute(OPML.type)?.value.string.lowercased() }
}
