public import FeedCore

/// Sanitized HTML that all feed readers display and all validators accept.
public struct FeedHTML: Sendable {
  /// The sanitized HTML as UTF-8.
  public let bytes: [UInt8]
  /// The reason why the end of the fragment is missing, or `nil` if the HTML is complete.
  public let cut: HTMLTruncation?
  /// Whether inline SVG was replaced by its title, or removed because it has none.
  public let replacesDrawings: Bool
  /// Whether elements were removed because the policy omits them.
  public let omits: Bool

  /// Sanitizes a fragment: keeps only the elements and attributes that the policy allows, and makes all URLs absolute.
  ///
  /// The result can be parsed as strict HTML and, in an element, as XML. Sanitizing is idempotent.
  ///
  /// - Parameters:
  ///   - html: Any bytes.
  ///   - base: The URL of the page, against which relative URLs are resolved.
  ///   - policy: The allow-list and its limits.
  public init(cleaning html: [UInt8], base: IRI, policy: HTMLPolicy) {
    if let plain = PlainHTML.cleaned(html, base: base, policy: policy) {
      self.init(plain: plain)
    } else {
      self.init(parsing: html, base: base, policy: policy)
    }
  }

  private init(plain html: [UInt8]) { (bytes, cut, replacesDrawings, omits) = (html, nil, false, false) }

  init(parsing html: [UInt8], base: IRI, policy: HTMLPolicy) {
    let tree = HTMLReader(limits: policy.limits).read(html)
    var cleaner = HTMLCleaner(tree: tree, policy: policy, urls: URLResolver(base: base))
    bytes = cleaner.clean()
    cut = tree.cut
    replacesDrawings = cleaner.replacesDrawings
    omits = cleaner.omits
  }

  /// Returns the sanitized bytes of a fragment.
  ///
  /// - Parameters:
  ///   - html: Any bytes.
  ///   - base: The URL of the page, against which relative URLs are resolved.
  ///   - policy: The allow-list and its limits.
  /// - Returns: The `bytes` of the sanitized HTML.
  public static func clean(_ html: [UInt8], base: IRI, policy: HTMLPolicy) -> [UInt8] {
    FeedHTML(cleaning: html, base: base, policy: policy).bytes
  }

  /// Returns the sanitized text of a fragment.
  ///
  /// - Parameters:
  ///   - html: Any text.
  ///   - base: The URL of the page, against which relative URLs are resolved.
  ///   - policy: The allow-list and its limits.
  /// - Returns: The sanitized HTML.
  public static func clean(_ html: String, base: IRI, policy: HTMLPolicy) -> String {
    String(utf8: clean(Array(html.utf8), base: base, policy: policy))
  }
}
