import FeedCore
import FeedVocabulary

/// Writes terms as JSON: members in the order of writing, two spaces of indentation.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var scratch: [UInt8] = []

  mutating func member<Value>(_ term: Term<Value>, _ value: Value) {
    key(term.localBytes)
    scratch.removeAll(keepingCapacity: true)
    term.codec.write(value, &scratch)
    switch term.codec.form {
    case .string: CleanText(scratch).appendJSON(to: &bytes)
    case .number, .boolean: bytes.append(contentsOf: scratch)
    }
  }

  /// Writes a list of texts as a member.
  mutating func list(_ name: StaticString, _ values: [String]) {
    array(name) { json in
      for value in values {
        json.separate()
        CleanText(value).appendJSON(to: &json.bytes)
      }
    }
  }

  /// Writes a list of objects as a member.
  mutating func objects<Element>(
    _ name: StaticString, _ elements: [Element], _ content: (inout JSONWriter, Element) -> Void
  ) {
    array(name) { json in
      for element in elements {
        json.separate()
        json.braces(from: "{", to: "}") { content(&$0, element) }
      }
    }
  }

  /// Writes an object as a member.
  mutating func object(_ name: StaticString, _ content: (inout JSONWriter) -> Void) {
    key(name.withUTF8Buffer(Array.init))
    braces(from: "{", to: "}", content)
  }

  /// Writes the document itself.
  mutating func document(_ content: (inout JSONWriter) -> Void) {
    braces(from: "{", to: "}", content)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func array(_ name: StaticString, _ content: (inout JSONWriter) -> Void) {
    key(name.withUTF8Buffer(Array.init))
    braces(from: "[", to: "]", content)
  }

  private mutating func braces(
    from open: Unicode.Scalar, to close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  private mutating func key(_ name: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name)
    bytes.append("\": ")
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append("  ") }
  }
}
