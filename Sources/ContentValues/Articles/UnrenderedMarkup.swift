package import FeedCore
import FeedSystem

/// The first occurrence of markup in a body that only the site’s generator can render.
package struct UnrenderedMarkup: Sendable {
  package enum Kind: Sendable, Hashable {
    /// The complete body, in an unsupported markup.
    case body
    /// Template code, such as `{{< notice >}}`, which is removed.
    case code(String)
    /// Syntax of another Markdown, such as `:::`, which remains text.
    case syntax(String)
    /// Template code whose value the site’s settings and front matter decide.
    case value(String)
  }

  package var kind: Kind
  package var location: SourceLocation

  package init(_ kind: Kind, at location: SourceLocation) {
    (self.kind, self.location) = (kind, location)
  }
}

extension UnrenderedMarkup {
  func write(to writer: inout BinaryWriter) {
    let (number, name): (Int, String) =
      switch kind {
      case .body: (0, "")
      case .code(let name): (1, name)
      case .syntax(let name): (2, name)
      case .value(let code): (3, code)
      }
    writer.write(number)
    writer.write(name)
    writer.write(location)
  }

  init(_ reader: inout BinaryReader) {
    let (number, name) = (reader.number(), reader.text())
    let kind: Kind =
      switch number {
      case 0: .body
      case 1: .code(name)
      case 2: .syntax(name)
      default: .value(name)
      }
    self.init(kind, at: reader.location())
  }
}
