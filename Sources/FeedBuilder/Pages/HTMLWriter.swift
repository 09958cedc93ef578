import FeedCore

/// Writes HTML that is always well-formed: names come from lists, and every text is escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = Array("<!doctype html>\n".utf8)

  /// Writes an element with what is in it.
  mutating func element(
    _ tag: HTMLElement, _ attributes: [HTMLAttribute] = [], content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    bytes.append("</")
    bytes.append(utf8: tag.rawValue)
    bytes.append(">")
    if tag.endsLine { bytes.append("\n") }
  }

  /// Writes an element that holds text only.
  mutating func element(_ tag: HTMLElement, _ attributes: [HTMLAttribute], _ text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  mutating func element(_ tag: HTMLElement, _ text: String) { element(tag, [], text) }

  /// Writes an element that is never closed, such as `<meta>`.
  mutating func void(_ tag: HTMLElement, _ attributes: [HTMLAttribute]) {
    open(tag, attributes)
    if tag.endsLine { bytes.append("\n") }
  }

  mutating func text(_ text: String) {
    CleanText(text).appendEscaped(to: &bytes)
  }

  /// Writes a style sheet of our own.
  mutating func style(_ sheet: StaticString) {
    element(.style) { html in
      html.bytes.append("\n")
      html.bytes.append(sheet)
    }
  }

  private mutating func open(_ tag: HTMLElement, _ attributes: [HTMLAttribute]) {
    bytes.append("<")
    bytes.append(utf8: tag.rawValue)
    for attribute in attributes { attribute.append(to: &bytes) }
    bytes.append(">")
    if tag.holdsLines { bytes.append("\n") }
  }
}

/// The elements that our pages are made of.
enum HTMLElement: String {
  case html, head, meta, title, link, style, body, header, main, section, article
  case h1, h2, h3, p, ul, li, a, input, time

  /// True when each child begins a line.
  var holdsLines: Bool {
    switch self {
    case .html, .head, .body, .header, .main, .section, .article, .ul: true
    default: false
    }
  }

  var endsLine: Bool {
    switch self {
    case .a, .input, .time: false
    default: true
    }
  }
}

/// An attribute with its value.
enum HTMLAttribute {
  case lang(LanguageTag)
  case direction(String)
  case charset, viewport
  case rel(String)
  case type(String)
  case title(String)
  /// An address of the web; others, which might run, are left out.
  case href(IRI)
  case id(String)
  case label(String)
  case labelledBy(String)
  case `class`(String)
  case value(String)
  case readOnly
  case moment(Timestamp)

  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .lang(let tag): append("lang", tag.string, to: &bytes)
    case .direction(let direction): append("dir", direction, to: &bytes)
    case .charset: append("charset", "utf-8", to: &bytes)
    case .viewport:
      append("name", "viewport", to: &bytes)
      append("content", "width=device-width, initial-scale=1", to: &bytes)
    case .rel(let rel): append("rel", rel, to: &bytes)
    case .type(let type): append("type", type, to: &bytes)
    case .title(let title): append("title", title, to: &bytes)
    case .href(let address):
      guard ["http", "https"].contains(address.reference.scheme?.lowercased()) else { return }
      append("href", address.string, to: &bytes)
    case .id(let id): append("id", id, to: &bytes)
    case .label(let label): append("aria-label", label, to: &bytes)
    case .labelledBy(let id): append("aria-labelledby", id, to: &bytes)
    case .class(let name): append("class", name, to: &bytes)
    case .value(let value): append("value", value, to: &bytes)
    case .readOnly: bytes.append(" readonly")
    case .moment(let moment):
      bytes.append(" datetime=\"")
      moment.writeRFC3339(into: &bytes)
      bytes.append("\"")
    }
  }

  private func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(utf8: " \(name)=\"")
    CleanText(value).appendEscapedAttribute(to: &bytes)
    bytes.append("\"")
  }
}
