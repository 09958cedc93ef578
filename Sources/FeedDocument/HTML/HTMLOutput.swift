internal import FeedCore

/// Bytes of HTML, and the elements that are open in them: it sees to it that each element stands where it may.
struct HTMLOutput {
  private struct Frame {
    /// The element; `nil` for the fragment, and for paragraphs that have no element around them.
    let tag: HTMLTag?
    let model: HTMLContentModel
    /// True for an element that nobody wrote, put around what could not stand alone.
    let isWrapper: Bool
    let serial: Int
    /// Where the start tag begins, and where it ends.
    let start: Int
    let contentStart: Int
    let staysWhenEmpty: Bool
    /// Attributes for the next wrapper, and for those after it.
    var wrapperAttributes: [UInt8] = []
    var laterAttributes: [UInt8] = []
  }

  private(set) var bytes: [UInt8] = []
  private var frames = [
    Frame(
      tag: nil, model: .anything, isWrapper: false, serial: 0, start: 0, contentStart: 0, staysWhenEmpty: true)
  ]
  private var lastSerial = 0
  /// Elements within one another: how many there are, and how many there may be.
  private var depth = 0
  private let depthLimit: Int

  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  func isIn(_ condition: (HTMLTag) -> Bool) -> Bool {
    frames.contains { $0.tag.map(condition) ?? false }
  }

  // MARK: Place

  /// Whether an element may stand here, perhaps with wrappers around it.
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

  /// True where only certain elements may stand and none has been opened for anything else.
  var isBetweenElements: Bool {
    if case .anything = frames[frames.count - 1].model { false } else { true }
  }

  /// Ends and begins wrappers until an element, or text, may be written; false when it has no place here.
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

  /// Writes a start tag with attributes; the result is for `close`, and `nil` when the element has no place here.
  ///
  /// Near the limit of the depth, what needs others around its content has no place any more.
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

  /// Begins a run of blocks and paragraphs that has no element of its own.
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

  /// Writes the end tag of an element, unless another start tag has ended it already.
  mutating func close(_ serial: Int) {
    guard let index = frames.lastIndex(where: { $0.serial == serial }) else { return }
    close(from: index)
  }

  /// An element that nothing was written in is taken back, unless it means something even so.
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
      // The first line feed of a `pre` is not part of its text.
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(escaping: text)
  }
}
