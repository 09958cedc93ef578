import FeedCore

extension IRI {
  /// Returns the URL of a place on the page, instead of any place that this URL leads to.
  func withFragment(_ text: String) -> IRI {
    let page = Substring(string.utf8.prefix { $0 != UInt8(ascii: "#") })
    return IRI(unchecked: "\(page)#\(IRI.percentEncodingSegment(text))")
  }
}
