public import FeedCore

/// Reads pages and fragments of HTML as browsers do (HTML, section 13.2); any bytes are HTML, so it never fails.
public struct HTMLReader: Sendable {
  /// The limits that keep hostile HTML from costing more than its length.
  public struct Limits: Sendable, Hashable {
    /// The number of bytes that are read; the rest is left out.
    public var byteCount: Int
    /// The number of nested elements; the tags of deeper ones are left out and their text is kept.
    public var depth: Int
    /// The number of attributes of an element; the rest is left out.
    public var attributes: Int

    public init(byteCount: Int = 8 << 20, depth: Int = 200, attributes: Int = 256) {
      self.byteCount = byteCount
      self.depth = depth
      self.attributes = attributes
    }
  }

  public var limits: Limits

  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Returns the tree of a fragment, as the content of a `div`.
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
