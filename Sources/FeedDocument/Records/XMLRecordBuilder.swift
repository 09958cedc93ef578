/// Builds records from the elements and text that a parser reports.
struct XMLRecordBuilder {
  /// The open elements, starting with the record.
  private var open: [XMLRecord] = []
  /// The open elements that were not selected.
  private var skipped: [String] = []
  private var finished: [XMLRecord] = []
  /// The number of text bytes in the open record.
  private var size = 0

  /// The maximum size of a record, 256 MiB, beyond which it is incomplete.
  private static let limit = 256 << 20

  var isOpen: Bool { !open.isEmpty }

  /// The name and the line of the open record, or `nil` if none is open.
  var record: (name: String, line: Int)? { open.first.map { ($0.name, $0.line) } }

  mutating func takeRecords() -> [XMLRecord] {
    defer { finished = [] }
    return finished
  }

  /// Whether an element is part of a record.
  ///
  /// Other elements are skipped with their content.
  ///
  /// A nested record with the same name means that the end of the outer record is missing, so the outer record is
  /// closed.
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

  /// Closes the innermost element if it has this name.
  mutating func end(_ name: String) {
    if skipped.last == name {
      skipped.removeLast()
    } else if skipped.isEmpty, open.last?.name == name {
      close(isComplete: size < XMLRecordBuilder.limit)
    }
  }

  /// Closes all open elements as incomplete.
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
