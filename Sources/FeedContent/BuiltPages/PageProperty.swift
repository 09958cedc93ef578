/// What a page can say of its article.
enum PageProperty {
  case title, published, updated, author, tag, category, summary, image
}

/// A value, and where on the page it stands.
struct PageValue {
  var text: String
  /// An author's own page.
  var url: String?
  /// The node that says it.
  var node: Int
}

/// One of the ways in which pages say what they are about.
protocol PageVocabulary {
  /// All values that are given for a property, in the order of the page.
  func values(of property: PageProperty) -> [PageValue]
}
