public import FeedCore

/// What came out of reading a file: a tree, and what was wrong with the text.
///
/// A text that is not well-formed still has a tree, of the part before its first error.
public struct Reading: Sendable {
  public var document: Document
  /// The encoding that the text was written in, and how that is known.
  public var encoding: TextEncoding
  public var diagnostics: [Diagnostic]
}
