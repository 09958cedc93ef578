internal import FeedCore

/// Writes HTML with a stack of open elements, and ensures that each element is allowed where it is written.
struct HTMLOutput {
  private struct Frame {
    /// The element, or `nil` for the fragment and for a run of paragraphs without an element.
    let tag: HTMLTag?
    let model: HTMLContentModel
    /// Whether the element is not in the input but wraps content that is not allowed directly in the parent.
    let isWrapper: Bool
    let serial: Int
    /// The position of the start tag; the next is the position of the content.
    let start: Int
    let contentStart: Int
    let staysWhenEmpty: Bool
    /// The attributes of the next wrapper; the next are those of later wrappers.
    var wrapperAttributes: [UInt8] = []
    var laterAttributes: [UInt8] = []
  }

  private(set) var bytes: [UInt8] = []
  private var frames = [
    Frame(
      tag: nil, model: .anything, isWrapper: false, serial: 0, start: 0, contentStart: 0, staysWhenEmpty: true)
  ]
  private var lastSerial = 0
  /// The number of nested elements; the next is its limit.
  private var depth = 0
  private let depthLimit: Int

  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  func isIn(_ condition: (HTMLTag) -> Bool) -> Bool {
    frames.contains { $0.tag.map(condition) ?? false }
  }

  // MARK: Placement

  /// Whether an element is allowed here, possibly in wrappers.
  func hasPlace(for tag: HTMLTag) -> Bool {
    guard let parents = HTMLContentModel.parents(of: tag) else { return true }
    let container = containerIndex
    guard var parent = frames[container].tag else { return false }
    if parent == .div, case .only = frames[container].model { parent = .dl }
    while !parents.contains(parent) {
      guard let wrapper = HTMLContentModel.of(parent, in: nil).wrapper else { return false }
      parent = wrapper
    }
    return true
  }

  /// Whether only certain elements are allowed here and no wrapper is open.
  var isBetweenElements: Bool {
    if case .anything = frames[frames.count - 1].model { false } else { true }
  }

  /// Closes and opens wrappers until an element or text is allowed.
  ///
  /// Returns `false` if it is not allowed here.
  private mutating func place(_ tag: HTMLTag?, isBlock: Bool) -> Bool {
    while true {
      let levels = containerIndex..<frames.count
      if let level = levels.first(where: { frames[$0].model.takes(tag, isBlock: isBlock) }) {
        close(from: level + 1)
        return true
      }
      guard let wrapper = frames[frames.count - 1].model.wrapper else { return false }
      wrap(in: wrapper)
    }
  }

  private var containerIndex: Int {
    frames.lastIndex { !$0.isWrapper } ?? 0
  }

  private mutating func wrap(in tag: HTMLTag) {
    let last = frames.count - 1
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes.append(utf8: tag.name)
    bytes.append(contentsOf: frames[last].wrapperAttributes)
    frames[last].wrapperAttributes = frames[last].laterAttributes
    bytes.append(UInt8(ascii: ">"))
    push(tag, start: start, isWrapper: true, staysWhenEmpty: tag != .p)
  }

  // MARK: Elements

  /// Writes a start tag with attributes.
  ///
  /// Returns a mark for `close`, or `nil` if the element is not allowed here.
  ///
  /// An element whose content may need wrappers is also rejected if they would exceed the depth limit.
  mutating func open(
    _ tag: HTMLTag, isBlock: Bool, staysWhenEmpty: Bool, attributes: [UInt8]
  ) -> Int? {
    guard place(tag, isBlock: isBlock),
      depth + 1 + HTMLContentModel.wrapperCount(in: tag) <= depthLimit
    else { return nil }
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes.append(utf8: tag.name)
    bytes.append(contentsOf: attributes)
    bytes.append(UInt8(ascii: ">"))
    push(
      tag, start: start, isWrapper: false, staysWhenEmpty: staysWhenEmpty || !HTMLTagSet.nothingWhenEmpty.contains(tag))
    return lastSerial
  }

  /// Begins a run of blocks and paragraphs without its own element.
  mutating func openParagraphs(attributes: [UInt8] = [], laterAttributes: [UInt8] = []) -> Int? {
    guard depth < depthLimit, place(nil, isBlock: true) else { return nil }
    push(nil, start: bytes.count, isWrapper: false, staysWhenEmpty: true)
    frames[frames.count - 1].wrapperAttributes = attributes
    frames[frames.count - 1].laterAttributes = laterAttributes
    return lastSerial
  }

  private mutating func push(_ tag: HTMLTag?, start: Int, isWrapper: Bool, staysWhenEmpty: Bool) {
    lastSerial += 1
    if tag != nil { depth += 1 }
    let parent = frames.last { $0.tag != nil }?.tag
    frames.append(
      Frame(
        tag: tag, model: tag.map { .of($0, in: parent) } ?? .paragraphs, isWrapper: isWrapper, serial: lastSerial,
        start: start, contentStart: bytes.count, staysWhenEmpty: staysWhenEmpty))
  }

  mutating func void(_ tag: HTMLTag, isBlock: Bool, attributes: [UInt8]) {
    guard place(tag, isBlock: isBlock), depth < depthLimit else { return }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(utf8: tag.name)
    bytes.append(contentsOf: attributes)
    bytes.append(utf8: " />")
  }

  /// Writes the end tag of an element, unless another element has already closed it.
  mutating func close(_ serial: Int) {
    guard let index = frames.lastIndex(where: { $0.serial == serial }) else { return }
    close(from: index)
  }

  /// Closes elements.
  ///
  /// An element without content is removed, unless it is meaningful when empty.
  private mutating func close(from index: Int) {
    while frames.count > index, let frame = frames.popLast() {
      guard let tag = frame.tag else { continue }
      depth -= 1
      if bytes.count == frame.contentStart, !frame.staysWhenEmpty {
        bytes.removeSubrange(frame.start...)
      } else {
        bytes.append(utf8: "</")
        bytes.append(utf8: tag.name)
        bytes.append(UInt8(ascii: ">"))
      }
    }
  }

  // MARK: Text

  mutating func text(_ text: ArraySlice<UInt8>) {
    guard text.allSatisfy(\.isSpace) || place(nil, isBlock: false) else { return }
    if let frame = frames.last(where: { $0.tag != nil }), frame.tag == .pre, frame.contentStart == bytes.count,
      text.first == UInt8(ascii: "\n")
    {
      // Parsers ignore the first line feed of a `pre` element, so another one is written before it.
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(escaping: text)
  }
}
