/// The keys of an article's front matter.
enum ArticleKey: String, FieldKey {
  case title, date, updated
  case authors, author
  case tags, categories
  case summary, description
  case slug, permalink, id, draft, expires
  case language, lang
  case image, comments, enclosures
}

enum EnclosureKey: String, FieldKey {
  case url, type, length, title
}
