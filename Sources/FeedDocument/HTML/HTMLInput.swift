internal import CLibXML2

/// Hands a fragment to libxml2 portion by portion, and ends it where a tag has far too many attributes.
///
/// libxml2 compares each attribute with all before it in its tag, and tells nobody before the tag ends. But between two
/// portions the room that it has made for attributes can be seen: two pointers for each, doubled whenever it is full.
struct HTMLInput {
  private var rest: Slice<UnsafeRawBufferPointer>
  private let attributeLimit: Int
  private var context: htmlParserCtxtPtr?
  /// Whether a flood of attributes ended the fragment.
  private(set) var isFlooded = false

  init(_ text: UnsafeRawBufferPointer, attributeLimit: Int) {
    rest = text[...]
    self.attributeLimit = attributeLimit
  }

  /// Makes the input that of a parser, which must not outlive it.
  static func connect(_ input: UnsafeMutablePointer<HTMLInput>, to context: htmlParserCtxtPtr) -> Bool {
    input.pointee.context = context
    let read: xmlInputReadCallback = { input, room, count in
      guard let input = input?.assumingMemoryBound(to: HTMLInput.self), let room else { return 0 }
      return CInt(input.pointee.read(into: UnsafeMutableRawBufferPointer(start: room, count: Int(count))))
    }
    guard let buffer = xmlParserInputBufferCreateIO(read, nil, input, XML_CHAR_ENCODING_NONE) else { return false }
    guard let stream = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
      xmlFreeParserInputBuffer(buffer)
      return false
    }
    inputPush(context, stream)
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    return true
  }

  private mutating func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    if let context, !rest.isEmpty, Int(context.pointee.maxatts) / 4 > attributeLimit { isFlooded = true }
    guard !isFlooded else { return 0 }
    let portion = rest.prefix(min(room.count, 1 << 12))
    room.copyBytes(from: portion)
    rest = rest[portion.endIndex...]
    return portion.count
  }
}
