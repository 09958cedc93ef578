import FeedCore

/// The variables that a text sets with `{% assign %}` and `{% capture %}`.
///
/// A variable that is set in a condition or a loop has no value, because only the generator knows whether it is set.
struct LiquidVariables {
  private enum Value {
    /// Code that is evaluated where the variable is used.
    case code(ArraySlice<UInt8>)
    case text(ArraySlice<UInt8>)
  }

  private var values: [String: Value] = [:]
  /// The number of conditions and loops that contain the position.
  private var depth = 0

  private static let blocks: Set<String> = ["if", "unless", "case", "for", "tablerow"]

  /// Enters or leaves a condition or a loop.
  mutating func enter(_ tag: String) {
    if Self.blocks.contains(tag) { depth += 1 }
    if tag.hasPrefix("end"), Self.blocks.contains(String(tag.dropFirst(3))) { depth -= 1 }
  }

  /// Sets a variable, such as `url = "https://example.com/" | append: page.id`; returns `false` if it has no value.
  mutating func assign(_ content: ArraySlice<UInt8>) -> Bool {
    guard let sign = content.firstIndex(of: UInt8(ascii: "=")) else { return false }
    return set(content[..<sign], .code(resolved(content[(sign + 1)...].trimmingSpace())))
  }

  /// Sets a variable to the content of a block; returns `false` if it has no value.
  mutating func capture(_ text: ArraySlice<UInt8>, as name: ArraySlice<UInt8>) -> Bool { set(name, .text(text)) }

  private mutating func set(_ name: ArraySlice<UInt8>, _ value: Value) -> Bool {
    let name = String(utf8: name.trimmingSpace())
    values[name] = depth > 0 ? nil : value
    return depth == 0
  }

  /// Returns the text of a variable that was captured, or `nil` for other code.
  func text(of code: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if case .text(let text) = values[String(utf8: code)] { text } else { nil }
  }

  /// Returns code in which the code of a variable replaces its name.
  func resolved(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard !values.isEmpty else { return code }
    let name = code.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    guard case .code(let value) = values[String(utf8: name)] else { return code }
    let rest = code[name.endIndex...]
    guard rest.first.map({ $0.isSpace || $0 == UInt8(ascii: "|") }) ?? true else { return code }
    return value + rest
  }
}
