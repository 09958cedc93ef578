import FeedContent
public import FeedCore
import FeedImport
import FeedValidator
import Feedkiln

extension RuleCatalog {
  /// The rules of all problems that commands report, sorted by id.
  public static let all = RuleCatalog(
    RuleCatalog.validator.rules, RuleDescription.content, RuleDescription.importing, RuleDescription.building,
    RuleDescription.commands)
}
