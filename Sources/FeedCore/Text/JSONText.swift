/// Builds JSON: without any white space for programs, or indented for people too.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  package init(isIndented: Bool = false) {
    self.isIndented = isIndented
  }

  /// Takes what is written so far, so that a long text need not stand in memory.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  package mutating func object(_ body: (inout JSONText) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  package mutating func object(_ name: String, _ body: (inout JSONText) -> Void) {
    key(name)
    object(body)
  }

  package mutating func array<Item>(
    _ name: String, _ items: some Sequence<Item>, _ body: (inout JSONText, Item) -> Void
  ) {
    openArray(name)
    for item in items { body(&self, item) }
    close("]")
  }

  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { literal("null") }
  }

  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    literal(number.map(String.init) ?? "null")
  }

  package mutating func member(_ name: String, _ choice: Bool) {
    key(name)
    literal(choice ? "true" : "false")
  }

  package mutating func value(_ text: String) {
    separate()
    bytes.append(json: text.utf8)
    needsComma = true
  }

  package mutating func openArray(_ name: String) {
    key(name)
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

  private mutating func key(_ name: String) {
    separate()
    bytes.append(json: name.utf8)
    bytes.append(utf8: isIndented ? ": " : ":")
    isAfterKey = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(utf8: text)
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
