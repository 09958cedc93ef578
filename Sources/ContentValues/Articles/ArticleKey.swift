import FrontMatter

package enum ArticleKey: String, FieldKey {
  case title, date, updated
  case authors, author, contributors, rights, license
  case tags, categories
  case summary, description
  case externalURL = "external_url"
  case link, discussion
  case slug, permalink, aliases, id, draft, feed
  case notBefore = "not_before"
  case expires
  case language, lang
  case translationKey = "translation_key"
  case image
  case bannerImage = "banner_image"
  case comments, enclosures, episode, location, geo
}
