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
    string(text)
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
    string(name)
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

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes.append(utf8: "\\n")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(utf8: "\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
