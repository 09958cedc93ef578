public import FeedCore
import FeedDocument
import FeedValidator
import FeedVocabulary

extension RuleCatalog {
  /// The rules of all targets.
  public static let all = RuleCatalog(
    RuleDescription.core, RuleDescription.vocabulary, RuleDescription.document, RuleDescription.validator)
}
