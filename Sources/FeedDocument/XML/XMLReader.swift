import FeedCore

/// Parses XML into a tree with positions.
///
/// libxml2 checks whether the text is well-formed, and resolves namespaces. Positions come from a second pass over the text
/// in parallel, so that every offset refers to the author’s own bytes. If the text is not well-formed, `DamagedXMLReader`
/// reads it again and reports the errors. Nothing is fetched, no entity is expanded, and everything that can grow is
/// limited.
public enum XMLReader {
  /// Returns the tree of an XML text.
  ///
  /// Never fails; errors are diagnostics.
  ///
  /// - Parameters:
  ///   - bytes: The XML text in any supported encoding.
  ///   - name: The name of the file in reports.
  ///   - limits: The limits for size, depth and diagnostics.
  /// - Returns: The tree up to the first error, and the diagnostics.
  public static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()) -> Reading {
    guard bytes.count <= limits.bytes else {
      return Reading(
        document: Document(source: Source(name: name, bytes: []), tree: TreeBuilder(), isComplete: false),
        encoding: TextEncoding(name: "UTF-8"),
        diagnostics: [.tooLarge(bytes.count, limit: limits.bytes, at: SourceLocation(file: name))])
    }
    let text = TextDecoder(bytes, name: name)
    var diagnostics = text.diagnostics
    var document = XMLEventReader(text.source, limits: limits).document
    if text.isReadable, let problem = XMLPrecheck.problem(text.source, limits: limits) {
      diagnostics.append(problem)
    } else if text.isReadable {
      // libxml2 takes zeros at the start for UTF-16, which is decoded already.
      let events =
        text.source.bytes.prefix(4).contains(0)
        ? XMLEventReader(failingAtStartOf: text.source, limits: limits)
        : XMLEventReader.read(text.source, limits: limits)
      if let failure = events.failure {
        let damaged = events.readDamaged(after: failure, isSilent: !text.diagnostics.isEmpty)
        document = damaged.document
        diagnostics += damaged.diagnostics
      } else {
        document = events.document
        diagnostics += events.diagnostics
      }
    }
    return Reading(document: document, encoding: text.encoding, diagnostics: diagnostics)
  }
}

extension Diagnostic {
  static func tooLarge(_ count: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .limitFileTooLarge, "file has \(count) bytes; the limit is \(limit)", at: location,
      help: "remove old entries, or raise the limit")
  }

  static func limit(_ rule: RuleDescription, _ message: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule, message, at: location, help: "raise the limit if this is intended; the rest of the file was not checked")
  }
}
