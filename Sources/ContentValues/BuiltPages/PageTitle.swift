import FeedCore
import FeedDocument
import SiteSettings

/// A page title without the name of the site, such as “First frost” of “First frost | The Kiln Post”.
struct PageTitle {
  let text: String

  init(_ value: PageValue, page: Page, meta: MetaTags, site: Site) {
    text = PageTitle.without([meta.content("og:site_name"), site.title].compactMap(\.self), value.text)
  }

  private static func without(_ names: [String], _ title: String) -> String {
    for name in names where title.hasSuffix(name) {
      let rest = Substring(title.dropLast(name.count).utf8.trimmingSpace())
      guard let separator = rest.last, separators.contains(separator) else { continue }
      let start = String(Substring(rest.dropLast().utf8.trimmingSpace()))
      if !start.isEmpty { return start }
    }
    return title
  }

  private static let separators: Set<Character> = ["|", "-", "–", "—", "·", "•", "»", "«", ":", "/", "~"]
}
