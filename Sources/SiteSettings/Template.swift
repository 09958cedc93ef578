import FeedCore

/// A path or text with variables in braces, such as `/{year}/{slug}/` or `Comments on {title}`.
public struct Template: Sendable, Hashable {
  public let text: String
  private let pieces: [Piece]

  /// Parses a template; any text is valid.
  public init(_ text: String) {
    self.text = text
    pieces = Template.pieces(of: text)
  }

  /// The names of the variables, in order.
  public var variables: [String] {
    pieces.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// Returns the text with its variables replaced; a variable without a value is kept as written.
  public func fill(_ values: [String: String]) -> String { fill { values[$0] } }

  /// Returns the text with its variables replaced by the results of `value`; `nil` keeps a variable as written.
  public func fill(_ value: (String) -> String?) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .variable(let name): result += value(name) ?? "{\(name)}"
      }
    }
    return result
  }

  private enum Piece: Hashable { case text(String), variable(String) }

  private static func pieces(of text: String) -> [Piece] {
    var result: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result.append(.text(String(rest[..<open])))
      result.append(.variable(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    result.append(.text(String(rest)))
    return result
  }
}
