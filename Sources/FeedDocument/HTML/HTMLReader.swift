internal import CLibXML2
internal import FeedCore

/// Reads fragments of HTML with libxml2; every byte sequence is a fragment, so it never fails.
public struct HTMLReader: Sendable {
  /// What keeps a hostile fragment from costing more than it is worth.
  public struct Limits: Sendable, Hashable {
    /// Bytes that are read; what follows is left out.
    public var byteCount: Int
    /// Elements within one another; the tags of deeper ones are left out and their text is kept.
    public var depth: Int
    /// Attributes of an element; the next ones are left out, and many more end the reading.
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

  public func read(_ html: [UInt8]) -> HTMLTree {
    var builder = HTMLTreeBuilder(limits: limits)
    var isFlooded = false
    HTMLReader.text(html.prefix(limits.byteCount)).withUnsafeBytes { text in
      var input = HTMLInput(text, attributeLimit: limits.attributes)
      HTMLReader.parse(&input, into: &builder)
      isFlooded = input.isFlooded
    }
    var tree = builder.finish()
    if isFlooded { tree.cut = .attributeFlood(limit: limits.attributes) }
    if tree.cut == nil, html.count > limits.byteCount { tree.cut = .tooLong(limit: limits.byteCount) }
    return tree
  }

  /// The fragment as libxml2 is to see it: UTF-8, lines ended by line feeds, no control characters.
  ///
  /// It stands in an element of its own, because libxml2 would put a paragraph around text that stands in none.
  private static func text(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var input = Array("<fragment>".utf8)
    input.reserveCapacity(html.count + input.count)
    var previous: UInt8 = 0
    for byte in html {
      switch byte {
      case 0x20..., UInt8(ascii: "\t"): input.append(byte)
      case UInt8(ascii: "\n"): if previous != UInt8(ascii: "\r") { input.append(byte) }
      case UInt8(ascii: "\r"): input.append(UInt8(ascii: "\n"))
      case 0x0C: input.append(UInt8(ascii: " "))
      default: break
      }
      previous = byte
    }
    let isValid = (try? UTF8Span(validating: input.span)) != nil
    return isValid ? input : Array(String(utf8: input).utf8)
  }

  private static func parse(
    _ input: UnsafeMutablePointer<HTMLInput>, into builder: UnsafeMutablePointer<HTMLTreeBuilder>
  ) {
    initialised
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_NOIMPLIED,
      HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(context, options.reduce(0) { $0 | CInt($1.rawValue) })
    context.pointee.sax.pointee = handler
    context.pointee.userData = UnsafeMutableRawPointer(builder)
    guard HTMLInput.connect(input, to: context) else { return }
    builder.pointee.context = context
    htmlParseDocument(context)
    builder.pointee.context = nil
  }

  private static let initialised: Void = xmlInitParser()

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.serror = { _, _ in }
    handler.startElement = { data, name, attributes in
      guard let builder = data?.assumingMemoryBound(to: HTMLTreeBuilder.self), let name else { return }
      builder.pointee.start(String(cString: name), attributes)
    }
    handler.endElement = { data, _ in
      data?.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.end()
    }
    let characters: charactersSAXFunc = { data, text, count in
      guard let builder = data?.assumingMemoryBound(to: HTMLTreeBuilder.self), let text else { return }
      builder.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    return handler
  }
}
