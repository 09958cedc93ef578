import FeedCore

extension IRI {
  /// Returns the URL of a place on the page, instead of any place that this URL leads to.
  func withFragment(_ text: String) -> IRI {
    IRI(unchecked: "\(string.prefix { $0 != "#" })#\(IRI.percentEncodingSegment(text))")
  }
}
