/// The metadata of an article that a page can contain.
enum PageProperty {
  case title, published, updated, author, tag, category, summary, image
}

/// A value and its position on the page.
package struct PageValue {
  package var text: String
  /// The URL of an author, or `nil` if there is none.
  var url: String?
  /// The node that contains the value.
  var node: Int
}

/// A vocabulary in which pages describe their articles.
protocol PageVocabulary {
  /// Returns all values of a property in page order.
  func values(of property: PageProperty) -> [PageValue]
}
