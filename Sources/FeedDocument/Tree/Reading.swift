public import FeedCore

/// The result of reading a file: a tree and the problems of the text.
///
/// A text that is not well-formed has a tree of the part before its first error.
public struct Reading: Sendable {
  /// The tree.
  public var document: Document
  /// The encoding of the text before it was decoded.
  public var encoding: TextEncoding
  /// The problems of the text.
  public var diagnostics: [Diagnostic]
}
