import FeedCore

/// Parses strict JSON (RFC 8259) into a tree with positions.
public enum JSONReader {
  /// Returns the tree of a JSON text.
  ///
  /// Never fails; errors are diagnostics.
  ///
  /// - Parameters:
  ///   - bytes: The JSON text.
  ///   - name: The name of the file in reports.
  ///   - limits: The limits for size, depth and diagnostics.
  /// - Returns: The tree up to the first error, and the diagnostics.
  public static func read(_ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()) -> Reading {
    let file = SourceLocation(file: name)
    guard bytes.count <= limits.bytes else {
      return failed(Source(name: name, bytes: []), .tooLarge(bytes.count, limit: limits.bytes, at: file))
    }
    var encoding = TextEncoding(name: "UTF-8")
    var problem: Diagnostic?
    var source = Source(name: name, bytes: bytes)
    if let signature = TextEncoding.Signature.ofJSON(bytes), signature.name != "UTF-8" {
      let text = WideDecoding.decode(Array(bytes.dropFirst(signature.markLength)), as: signature.name)
      source = Source(name: name, bytes: text.bytes)
      encoding = TextEncoding(name: signature.name, hasByteOrderMark: signature.markLength > 0)
      if let bad = text.badOffset { return failed(source, .jsonNotUTF8(source.location(bad))) }
      problem = .jsonEncoding(signature.name, source.location(0))
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      source = Source(name: name, bytes: Array(bytes.dropFirst(3)))
      encoding.hasByteOrderMark = true
      problem = .jsonByteOrderMark(source.location(0))
    }
    do {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      return failed(source, .jsonNotUTF8(source.location(error.byteOffsets.lowerBound, count: 1)))
    }
    var tree = JSONTree(source, limits)
    if let problem { tree.diagnostics.append(problem) }
    let isComplete = tree.read()
    return Reading(
      document: Document(source: source, tree: tree.builder, isComplete: isComplete),
      encoding: encoding, diagnostics: tree.diagnostics)
  }

  /// Returns whether a file is meant to be JSON, by its first characters, or by its name if it is empty.
  ///
  /// A table of TOML also begins with a bracket, but with a name in it.
  package static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
    // Zeros are the other halves of UTF-16, and of the rest of UTF-32.
    let marks: Set<UInt8> = [0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let text = bytes.lazy.filter { !marks.contains($0) && !$0.isSpace }
    guard let first = text.first else { return name.hasSuffix(".json") }
    guard first == UInt8(ascii: "[") else { return first == UInt8(ascii: "{") }
    let second = text.first { $0 != UInt8(ascii: "[") }
    return name.hasSuffix(".json") || second.map { $0.isASCIIDigit || "{]\"-".utf8.contains($0) } ?? true
  }

  private static func failed(_ source: Source, _ diagnostic: Diagnostic) -> Reading {
    Reading(
      document: Document(source: source, tree: TreeBuilder(), isComplete: false),
      encoding: TextEncoding(name: "UTF-8"), diagnostics: [diagnostic])
  }
}

/// A tree under construction from the tokens of a JSON text.
private struct JSONTree {
  var builder = TreeBuilder()
  var diagnostics: [Diagnostic] = []
  private let source: Source
  private let limits: ReadingLimits
  private var scanner: JSONScanner
  /// The first position of each member’s name, by open container.
  ///
  /// Stored separately to avoid copies.
  private var members: [[UInt32: Int]] = []

  init(_ source: Source, _ limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    // A second byte order mark is part of the same problem as the first.
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    scanner = JSONScanner(
      source.bytes, start..<source.bytes.count, depthLimit: limits.depth, valueLimit: limits.nodes)
  }

  /// Reads all tokens.
  ///
  /// Returns `false` if an error stopped it.
  mutating func read() -> Bool {
    do throws(JSONError) {
      try readTokens()
      return true
    } catch {
      reportLoneSurrogates()
      diagnostics.append(Diagnostic(error, in: source))
      builder.closeAll(end: scanner.position)
      return false
    }
  }

  private mutating func readTokens() throws(JSONError) {
    var name = (index: NodeRecord.none, start: 0)
    while let token = try scanner.next() {
      let range = scanner.range
      switch token {
      case .name:
        reportLoneSurrogates()
        name = (memberName(range), range.lowerBound)
        continue
      case .end:
        builder.pop(end: range.upperBound)
        members.removeLast()
      case .object, .array:
        builder.push(token == .object ? .object : .array, start: range.lowerBound, name: name.index, extra: name.start)
        members.append([:])
      case .string:
        reportLoneSurrogates()
        builder.add(.string, range, name: name.index, extra: name.start)
      case .number: builder.add(.number, range, name: name.index, extra: name.start)
      case .boolean: builder.add(.boolean, range, name: name.index, extra: name.start)
      case .null: builder.add(.null, range, name: name.index, extra: name.start)
      }
      name = (NodeRecord.none, 0)
    }
  }

  private mutating func memberName(_ range: Range<Int>) -> UInt32 {
    let text = scanner.text
    let name = builder.name(DocumentName("", text))
    if let first = members[members.count - 1].updateValue(range.lowerBound, forKey: name), hasRoom {
      var diagnostic = Diagnostic(JSONError.repeatedMember(text, range), in: source)
      diagnostic.related = [
        Diagnostic.Related("first used here", at: source.location(first, count: range.count))
      ]
      diagnostics.append(diagnostic)
    }
    return name
  }

  private mutating func reportLoneSurrogates() {
    for range in scanner.loneSurrogates where hasRoom {
      diagnostics.append(Diagnostic(JSONError.loneSurrogate(range), in: source))
    }
  }

  /// Whether another problem is kept: one more than the limit, so that a report can say that some are left out.
  private var hasRoom: Bool { diagnostics.count <= limits.diagnostics }
}

extension Diagnostic {
  fileprivate init(_ error: JSONError, in source: Source) {
    self.init(
      error.rule, error.message, at: source.location(error.range.lowerBound, count: error.range.count),
      help: error.help, reference: .rfc(8259, error.section),
      related: error.opened.map { opened in
        [Related("this \(opened.kind) is still open", at: source.location(opened.start, count: 1))]
      } ?? [])
  }

  static func jsonNotUTF8(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .jsonNotUtf8, "byte is not UTF-8", at: location,
      help: "save the file as UTF-8", reference: .rfc(8259, "8.1"))
  }

  /// A text in an encoding that JSON may not have, but that can be read.
  static func jsonEncoding(_ encoding: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .jsonNotUtf8, "file is \(encoding), but JSON must be UTF-8", at: location,
      help: "save the file as UTF-8", reference: .rfc(8259, "8.1"))
  }

  static func jsonByteOrderMark(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .jsonByteOrderMark, "byte order mark is not allowed in JSON",
      at: location, help: "save the file as UTF-8 without a byte order mark", reference: .rfc(8259, "8.1"))
  }
}
