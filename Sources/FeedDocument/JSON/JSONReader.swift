import FeedCore

/// Reads JSON (RFC 8259, nothing beyond it) into a tree with positions.
public enum JSONReader {
  public static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()) -> Reading {
    let file = SourceLocation(file: name)
    guard bytes.count <= limits.bytes else {
      return failed(Source(name: name, bytes: []), .tooLarge(bytes.count, limit: limits.bytes, at: file))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let source = Source(name: name, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
    var scanner = JSONScanner(source, limits: limits)
    do {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      return failed(source, .jsonNotUTF8(source.location(error.byteOffsets.lowerBound, count: 1)))
    }
    if hasMark { scanner.diagnostics.append(.jsonByteOrderMark(source.location(0))) }
    var isComplete = true
    do throws(JSONProblem) {
      try scanner.text()
    } catch {
      isComplete = false
      scanner.diagnostics.append(error.diagnostic)
    }
    scanner.tree.closeAll(end: scanner.position)
    return Reading(
      document: Document(source: source, tree: scanner.tree, isComplete: isComplete),
      encoding: TextEncoding(name: "UTF-8", hasByteOrderMark: hasMark), diagnostics: scanner.diagnostics)
  }

  private static func failed(_ source: Source, _ diagnostic: Diagnostic) -> Reading {
    Reading(
      document: Document(source: source, tree: TreeBuilder(), isComplete: false),
      encoding: TextEncoding(name: "UTF-8"), diagnostics: [diagnostic])
  }
}

/// What ends the reading of a JSON text.
struct JSONProblem: Error {
  var diagnostic: Diagnostic

  init(_ rule: RuleDescription, _ message: String, _ location: SourceLocation, help: String, section: String = "2") {
    diagnostic = Diagnostic(rule, message, at: location, help: help, reference: .rfc(8259, section))
  }
}

extension Diagnostic {
  static func jsonNotUTF8(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .jsonNotUtf8, "byte is not UTF-8", at: location,
      help: "save the file as UTF-8", reference: .rfc(8259, "8.1"))
  }

  static func jsonByteOrderMark(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .jsonByteOrderMark, "byte order mark is not allowed in JSON",
      at: location, help: "save the file as UTF-8 without a byte order mark", reference: .rfc(8259, "8.1"))
  }
}
