import FeedBuilder
import FeedCore
import FeedDocument

/// The text of an element: plain text, HTML or XHTML (RFC 4287, section 3.1).
enum TextConstruct {
  case text(String)
  case html([UInt8])

  /// Reads the text of an Atom element, or returns `nil` if it is in another document, in Base64 or in another media
  /// type.
  init?(atom element: Node) {
    let type = element.attribute("type")?.string.lowercased() ?? "text"
    let isText = type.isEmpty || type == "text" || type.hasPrefix("text/plain")
    if element.attribute("src") != nil || element.attribute("mode")?.string == "base64" { return nil }
    if element.elements.contains(where: { _ in true }) {
      guard isText || type.contains("html") else { return nil }
      self = .html(XHTMLSerializer.html(in: element))
    } else if isText {
      self = .text(String(utf8: element.readableText))
    } else if type.contains("html") || type.hasPrefix("text/") {
      self = type.contains("html") ? .html(element.readableText) : .text(String(utf8: element.readableText))
    } else {
      return nil
    }
  }

  /// The text without markup, or `nil` if it is empty.
  var plain: String? {
    let text =
      switch self {
      case .text(let text): text.withoutJoiners
      case .html(let html): PlainText.of(html)
      }
    let collapsed = text.withCollapsedSpace
    return collapsed.isEmpty ? nil : collapsed
  }

  var markup: Markup {
    switch self {
    case .text(let text): Markup(text: text)
    case .html(let html): Markup(html: html)
    }
  }
}

extension String {
  /// The plain text of an RSS element, which many feeds write as HTML.
  var plainOfRSS: String {
    (CleanText(self).looksLikeMarkup ? PlainText.of(Array(utf8)) : withoutJoiners).withCollapsedSpace
  }
}

/// Writes the XHTML content of an element as HTML.
enum XHTMLSerializer {
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// Returns the HTML of the children of an element, or of the `div` that is its only child (RFC 4287, section
  /// 3.1.1.3).
  static func html(in element: Node) -> [UInt8] {
    let children = element.children.filter { !$0.isBlankText && $0.kind != .comment }
    var bytes: [UInt8] = []
    if children.count == 1, children[0].kind == .element, children[0].name?.local == "div" {
      append(contentOf: children[0], to: &bytes)
    } else {
      append(contentOf: element, to: &bytes)
    }
    return Array(bytes.trimmingSpace())
  }

  private static func append(contentOf parent: Node, to bytes: inout [UInt8]) {
    for child in parent.children {
      switch child.kind {
      case .text: bytes.append(escaping: child.readableText[...], quotes: false)
      case .element: append(child, to: &bytes)
      default: continue
      }
    }
  }

  private static func append(_ element: Node, to bytes: inout [UInt8]) {
    let name = element.name?.local ?? ""
    bytes.append(utf8: "<\(name)")
    for attribute in element.attributes {
      bytes.append(utf8: " \(attribute.name.local)=\"")
      bytes.append(escaping: attribute.value.bytes[...], quotes: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    guard !void.contains(name) else { return }
    append(contentOf: element, to: &bytes)
    bytes.append(utf8: "</\(name)>")
  }
}
