public import FeedCore

/// HTML that every feed reader shows and every validator accepts.
public struct FeedHTML: Sendable {
  public let bytes: [UInt8]
  /// The reason that the end of the fragment is missing, or `nil` if nothing is left out.
  public let cut: HTMLTruncation?

  /// Cleans a fragment: keeps only what the policy allows, and makes all URLs absolute.
  ///
  /// The result can be parsed as strict HTML and, within one element, as XML. Cleaning it again changes nothing.
  public init(cleaning html: [UInt8], base: IRI, policy: HTMLPolicy) {
    if let plain = PlainHTML.cleaned(html, base: base, policy: policy) {
      self.init(plain: plain)
    } else {
      self.init(parsing: html, base: base, policy: policy)
    }
  }

  private init(plain html: [UInt8]) { (bytes, cut) = (html, nil) }

  init(parsing html: [UInt8], base: IRI, policy: HTMLPolicy) {
    let tree = HTMLReader(limits: policy.limits).read(html)
    var cleaner = HTMLCleaner(tree: tree, policy: policy, addresses: URLResolver(base: base))
    bytes = cleaner.clean()
    cut = tree.cut
  }

  /// The cleaned bytes alone.
  public static func clean(_ html: [UInt8], base: IRI, policy: HTMLPolicy) -> [UInt8] {
    FeedHTML(cleaning: html, base: base, policy: policy).bytes
  }
}
