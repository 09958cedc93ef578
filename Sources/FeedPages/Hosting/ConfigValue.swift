import FeedBuilder
import FeedCore

/// A value of a configuration in JSON.
enum ConfigValue {
  case text(String)
  case number(Int)
  case list([ConfigValue])
  case object([(String, ConfigValue)])

  /// The value as a JSON text, a line for each member.
  var json: String {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: 0)
    bytes.append("\n")
    return String(utf8: bytes)
  }

  private func append(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .text(let text): CleanText(text).appendJSON(to: &bytes)
    case .number(let number): bytes.append(decimal: number)
    case .list(let values):
      Self.lines(values, from: "[", to: "]", into: &bytes, depth: depth) { value, bytes in
        value.append(to: &bytes, depth: depth + 1)
      }
    case .object(let members):
      Self.lines(members, from: "{", to: "}", into: &bytes, depth: depth) { member, bytes in
        CleanText(member.0).appendJSON(to: &bytes)
        bytes.append(": ")
        member.1.append(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func lines<Value>(
    _ values: [Value], from open: StaticString, to close: StaticString, into bytes: inout [UInt8], depth: Int,
    write: (Value, inout [UInt8]) -> Void
  ) {
    bytes.append(open)
    for (index, value) in values.enumerated() {
      bytes.append(index == 0 ? "\n" : ",\n")
      for _ in 0...depth { bytes.append("  ") }
      write(value, &bytes)
    }
    bytes.append("\n")
    for _ in 0..<depth { bytes.append("  ") }
    bytes.append(close)
  }
}
