import FeedCore

/// Writes one line of JSON per file, for programs.
public struct JSONLinesReport: Sendable {
  public init() {}

  /// The report's line, with its line end.
  public func line(_ report: Report) -> [UInt8] {
    var json = JSONLine()
    json.object { json in
      json.member("path", report.name)
      json.member("format", report.format.rawValue)
      json.member("valid", report.isValid)
      json.member("errors", report.errorCount)
      json.member("warnings", report.warningCount)
      json.array("diagnostics", report.diagnostics) { json, diagnostic in
        json.object { write(diagnostic, into: &$0) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ diagnostic: Diagnostic, into json: inout JSONLine) {
    json.member("rule", diagnostic.rule.rawValue)
    json.member("severity", diagnostic.severity.rawValue)
    json.member("message", diagnostic.message)
    json.member("line", diagnostic.location?.line)
    json.member("column", diagnostic.location?.column)
    json.member("node", diagnostic.context.node)
    json.member("element", diagnostic.context.element)
    json.member("parent", diagnostic.context.parent)
    json.member("value", diagnostic.context.value)
    json.member("help", diagnostic.help)
    json.member("reference", diagnostic.reference?.url)
    json.array("w3c", RuleCatalog.entry(diagnostic.rule)?.w3c ?? []) { $0.value($1) }
  }
}

/// Builds JSON without any white space.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ body: (inout JSONLine) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  mutating func array<Item>(_ name: String, _ items: [Item], _ body: (inout JSONLine, Item) -> Void) {
    key(name)
    open("[")
    for item in items { body(&self, item) }
    close("]")
  }

  mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { literal("null") }
  }

  mutating func member(_ name: String, _ number: Int?) {
    key(name)
    literal(number.map(String.init) ?? "null")
  }

  mutating func member(_ name: String, _ choice: Bool) {
    key(name)
    literal(choice ? "true" : "false")
  }

  mutating func value(_ text: String) {
    separate()
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
    needsComma = true
  }

  private mutating func key(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(utf8: text)
    needsComma = true
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
