/// Puts records together from the elements and texts that a parser meets.
struct XMLRecordBuilder {
  /// The elements that are open, the record itself first.
  private var open: [XMLRecord] = []
  /// How many elements are open that nobody asked for.
  private var skipped: [String] = []
  private var finished: [XMLRecord] = []
  /// Bytes of text that the open record holds.
  private var size = 0

  /// A record that is larger than this counts as damaged: 256 MiB.
  private static let limit = 256 << 20

  var isOpen: Bool { !open.isEmpty }

  mutating func takeRecords() -> [XMLRecord] {
    defer { finished = [] }
    return finished
  }

  /// Whether an element is part of a record; one that is not is passed over with all that it holds.
  ///
  /// A record within another of its name means that the end of the first is missing.
  mutating func wants(_ name: String, isRecord: Bool, isField: Bool) -> Bool {
    if isRecord, let record = open.first, record.name == name { closeAll() }
    if !skipped.isEmpty || !(open.isEmpty ? isRecord : isField) {
      if !open.isEmpty { skipped.append(name) }
      return false
    }
    return true
  }

  mutating func start(_ element: XMLRecord) { open.append(element) }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard skipped.isEmpty, let last = open.indices.last, size < XMLRecordBuilder.limit else { return }
    open[last].bytes.append(contentsOf: text)
    size += text.count
  }

  /// Ends the innermost element, if this is its end.
  mutating func end(_ name: String) {
    if skipped.last == name {
      skipped.removeLast()
    } else if skipped.isEmpty, open.last?.name == name {
      close(isComplete: size < XMLRecordBuilder.limit)
    }
  }

  /// Ends all that is open before its time.
  mutating func closeAll() {
    skipped = []
    while !open.isEmpty { close(isComplete: false) }
  }

  private mutating func close(isComplete: Bool) {
    guard var element = open.popLast() else { return }
    element.isComplete = isComplete
    if let parent = open.indices.last {
      open[parent].children.append(element)
    } else {
      finished.append(element)
      size = 0
    }
  }
}
