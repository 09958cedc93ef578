import CommentStores
import ContentValues
import FeedContent
public import FeedCore
import FeedImport
import FeedValidator
import Feedkiln
import FrontMatter
import SiteGenerators
import SiteSettings

extension RuleCatalog {
  /// The rules of all problems that commands report, sorted by id.
  public static let all = RuleCatalog(
    RuleCatalog.validator.rules, RuleDescription.frontMatter, RuleDescription.siteSettings,
    RuleDescription.contentValues, RuleDescription.siteGenerators, RuleDescription.commentStores,
    RuleDescription.content, RuleDescription.importing, RuleDescription.building, RuleDescription.commands)
}
