import FeedCore

/// A path or a text with variables in braces, as in `/{year}/{slug}/` or `Comments on {title}`.
public struct Template: Sendable, Hashable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The names of the variables, in order.
  public var variables: [String] {
    pieces.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// The path with its variables replaced; a variable without a value stays as it is.
  public func fill(_ values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .variable(let name): values[name] ?? "{\(name)}"
      }
    }.joined()
  }

  private enum Piece { case text(String), variable(String) }

  private var pieces: [Piece] {
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
