public import FeedCore

/// Parses HTML pages and fragments as browsers do (HTML, section 13.2).
///
/// Never fails, because all bytes are HTML.
public struct HTMLReader: Sendable {
  /// The limits that bound the cost of hostile HTML.
  public struct Limits: Sendable, Hashable {
    /// The number of bytes that are read; the rest is ignored.
    public var byteCount: Int
    /// The maximum number of nested elements.
    ///
    /// The tags of deeper elements are ignored and their text is kept.
    public var depth: Int
    /// The maximum number of attributes per element; further attributes are ignored.
    public var attributes: Int

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - byteCount: The number of bytes that are read.
    ///   - depth: The maximum number of nested elements.
    ///   - attributes: The maximum number of attributes per element.
    public init(byteCount: Int = 8 << 20, depth: Int = 200, attributes: Int = 256) {
      self.byteCount = byteCount
      self.depth = depth
      self.attributes = attributes
    }
  }

  /// The limits of the reader.
  public var limits: Limits

  /// Creates a reader with limits.
  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Returns the tree of a fragment, which is parsed as the content of a `div`.
  public func read(_ fragment: [UInt8]) -> HTMLTree { tree(fragment, isFragment: true) }

  /// Returns the tree of a page, with the positions of its elements.
  public func read(page: Source) -> HTMLTree { tree(page.bytes, isFragment: false) }

  private func tree(_ html: [UInt8], isFragment: Bool) -> HTMLTree {
    let isValid = (try? UTF8Span(validating: html.span)) != nil
    var builder = HTMLTreeBuilder(
      isValid ? html : Array(String(utf8: html).utf8), limits: limits, isFragment: isFragment)
    builder.build()
    var tree = builder.tree(depthLimit: limits.depth)
    if html.count > limits.byteCount { tree.cut = .tooLong(limit: limits.byteCount) }
    return tree
  }
}
