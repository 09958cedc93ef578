/// Writes JSON, either indented by two spaces or without white space.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// The first value that its term does not allow.
  package var invalidValue: InvalidValue?
  /// Whether values are checked against their terms.
  package var checksValues = false
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  package init(isIndented: Bool = false) {
    self.isIndented = isIndented
  }

  /// Removes and returns the bytes written so far, so that a long document is never completely in memory.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  package mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name.utf8)
    object(body)
  }

  package mutating func array<Item>(
    _ name: String, of items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void
  ) {
    openArray(name)
    for item in items { body(&self, item) }
    close("]")
  }

  package mutating func member(_ name: String, _ text: String?) {
    key(name.utf8)
    if let text { value(text.utf8) } else { literal("null".utf8) }
  }

  package mutating func member(_ name: String, _ number: Int?) {
    key(name.utf8)
    literal((number.map(String.init) ?? "null").utf8)
  }

  package mutating func member(_ name: String, _ choice: Bool) {
    key(name.utf8)
    literal((choice ? "true" : "false").utf8)
  }

  package mutating func value(_ text: String) { value(text.utf8) }

  /// Writes a string.
  ///
  /// - Parameter text: The string as UTF-8.
  package mutating func value(_ text: some Sequence<UInt8>) {
    separate()
    bytes.append(json: text)
    needsComma = true
  }

  package mutating func openArray(_ name: String) {
    key(name.utf8)
    open("[")
  }

  package mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    needsComma = false
  }

  package mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// Writes the name of a member, whose value follows.
  package mutating func key(_ name: some Sequence<UInt8>) {
    separate()
    bytes.append(json: name)
    bytes.append(utf8: isIndented ? ": " : ":")
    isAfterKey = true
  }

  /// Writes a number, `true`, `false` or `null`.
  package mutating func literal(_ text: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: text)
    needsComma = true
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: depth * 2)
  }
}
