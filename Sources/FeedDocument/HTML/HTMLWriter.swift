package import FeedCore

/// Writes well-formed HTML: element and attribute names are fixed, and all text is escaped.
package struct HTMLWriter {
  package private(set) var bytes: [UInt8] = Array("<!doctype html>\n".utf8)

  package init() {}

  /// Creates a writer for a part of a page, which begins no document.
  package init(fragment: Void) { bytes = [] }

  /// Writes an element with content.
  package mutating func element(
    _ tag: HTMLElement, _ attributes: [HTMLAttribute] = [], content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    bytes.append("</")
    bytes.append(utf8: tag.rawValue)
    bytes.append(">")
    if tag.endsLine { bytes.append("\n") }
  }

  /// Writes an element that contains only text.
  package mutating func element(_ tag: HTMLElement, _ attributes: [HTMLAttribute], _ text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  package mutating func element(_ tag: HTMLElement, _ text: String) { element(tag, [], text) }

  /// Writes an element without an end tag, such as `<meta>`.
  package mutating func void(_ tag: HTMLElement, _ attributes: [HTMLAttribute]) {
    open(tag, attributes)
    if tag.endsLine { bytes.append("\n") }
  }

  package mutating func text(_ text: String) {
    CleanText(text).appendEscaped(to: &bytes)
  }

  /// Writes a built-in style sheet.
  package mutating func style(_ sheet: StaticString, _ attributes: [HTMLAttribute] = []) {
    element(.style, attributes) { html in
      html.bytes.append("\n")
      html.bytes.append(sheet)
    }
  }

  /// Writes a built-in style sheet once for each number from 1 to a count; the number replaces each `@` in the sheet.
  package mutating func style(_ sheet: StaticString, upTo count: Int) {
    element(.style, []) { html in
      html.bytes.append("\n")
      for number in 0..<count { html.bytes.append(utf8: "\(sheet)".replacing("@", with: String(number + 1))) }
    }
  }

  /// Writes a style sheet that is computed from checked values; it must contain no markup.
  package mutating func style(computed sheet: String) {
    element(.style, []) { html in
      html.bytes.append("\n")
      html.bytes.append(utf8: sheet)
    }
  }

  /// Writes a built-in script.
  package mutating func script(_ script: StaticString, _ attributes: [HTMLAttribute]) {
    element(.script, attributes) { html in
      html.bytes.append("\n")
      html.bytes.append(script)
    }
  }

  /// Writes HTML without escaping it; it must be trusted, such as the output of the HTML sanitizer.
  package mutating func markup(_ markup: [UInt8]) {
    bytes += markup
  }

  private mutating func open(_ tag: HTMLElement, _ attributes: [HTMLAttribute]) {
    bytes.append("<")
    bytes.append(utf8: tag.rawValue)
    for attribute in attributes { attribute.append(to: &bytes) }
    bytes.append(">")
    if tag.holdsLines { bytes.append("\n") }
  }
}

/// The elements of the pages.
package enum HTMLElement: String {
  case html, head, meta, title, link, style, script, body, header, main, nav, section, article, footer
  case h1, h2, h3, h4, p, ul, ol, li, a, time, div, span, strong, code, pre, mark, details, summary
  case fieldset, legend, label, input
  case form, button, textarea, img, dl, dt, dd
  case table, thead, tbody, tfoot, tr, th, td
  case svg, line, circle, path

  /// Whether each child begins on a new line.
  var holdsLines: Bool {
    switch self {
    case .html, .head, .body, .header, .main, .section, .article, .ul, .ol, .nav, .footer, .div, .details, .table,
      .thead, .tbody, .tfoot, .tr, .fieldset, .form, .dl:
      true
    default: false
    }
  }

  var endsLine: Bool {
    switch self {
    case .a, .input, .button, .img, .time, .span, .strong, .code, .mark: false
    default: true
    }
  }
}

/// An attribute with its value.
package enum HTMLAttribute {
  case lang(LanguageTag)
  case direction(String)
  case charset, viewport, colorScheme
  /// The content security policy of a page that is opened without a server.
  case contentSecurityPolicy(String)
  case rel(String)
  case type(String)
  case title(String)
  /// A link to an `http` or `https` URL; others could run scripts and are ignored.
  case href(IRI)
  /// A link to a path on the same site.
  case path(String)
  /// A link that another program of this computer opens.
  case program(scheme: StaticString, String)
  /// The URL of an image, which must be an `http` or `https` URL or a path.
  case source(IRI)
  case alternative(String)
  case name(String)
  case placeholder(String)
  /// The path to which a form is sent.
  case action(String)
  /// Sends a form with its files as the body of a request, instead of as a query.
  case post
  case labelFor(String)
  /// Marks a link to the page that is shown.
  case current
  case id(String)
  case label(String)
  case labelledBy(String)
  case `class`(String)
  case value(String)
  case readOnly, checked, open, hidden, withoutSpellCheck
  case dateTime(Timestamp)
  case nonce(String)
  case role(String)
  case scope(String)
  case data(StaticString, String)
  case tabIndex(Int)
  /// A numeric attribute of an SVG element.
  case number(StaticString, Int)
  case viewBox(width: Int, height: Int)
  /// The shape of an SVG path.
  case shape(StaticString)

  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .lang(let tag): append("lang", tag.string, to: &bytes)
    case .direction(let direction): append("dir", direction, to: &bytes)
    case .charset: append("charset", "utf-8", to: &bytes)
    case .viewport:
      append("name", "viewport", to: &bytes)
      append("content", "width=device-width, initial-scale=1", to: &bytes)
    case .colorScheme:
      append("name", "color-scheme", to: &bytes)
      append("content", "light dark", to: &bytes)
    case .contentSecurityPolicy(let policy):
      append("http-equiv", "Content-Security-Policy", to: &bytes)
      append("content", policy, to: &bytes)
    case .rel(let rel): append("rel", rel, to: &bytes)
    case .type(let type): append("type", type, to: &bytes)
    case .title(let title): append("title", title, to: &bytes)
    case .href(let url):
      guard ["http", "https"].contains(url.reference.scheme?.lowercased()) else { return }
      append("href", url.string, to: &bytes)
    case .path(let path): append("href", path, to: &bytes)
    case .program(let scheme, let rest): append("href", "\(scheme):\(rest)", to: &bytes)
    case .source(let url):
      guard ["http", "https", nil].contains(url.reference.scheme?.lowercased()) else { return }
      append("src", url.string, to: &bytes)
    case .alternative(let text): append("alt", text, to: &bytes)
    case .name(let name): append("name", name, to: &bytes)
    case .placeholder(let text): append("placeholder", text, to: &bytes)
    case .action(let path): append("action", path, to: &bytes)
    case .post:
      append("method", "post", to: &bytes)
      append("enctype", "multipart/form-data", to: &bytes)
    case .labelFor(let id): append("for", id, to: &bytes)
    case .current: append("aria-current", "page", to: &bytes)
    case .id(let id): append("id", id, to: &bytes)
    case .label(let label): append("aria-label", label, to: &bytes)
    case .labelledBy(let id): append("aria-labelledby", id, to: &bytes)
    case .class(let name): append("class", name, to: &bytes)
    case .value(let value): append("value", value, to: &bytes)
    case .readOnly: bytes.append(" readonly")
    case .checked: bytes.append(" checked")
    case .open: bytes.append(" open")
    case .hidden: bytes.append(" hidden")
    case .withoutSpellCheck: append("spellcheck", "false", to: &bytes)
    case .dateTime(let dateTime):
      bytes.append(" datetime=\"")
      dateTime.writeRFC3339(into: &bytes)
      bytes.append("\"")
    case .nonce(let nonce): append("nonce", nonce, to: &bytes)
    case .role(let role): append("role", role, to: &bytes)
    case .scope(let scope): append("scope", scope, to: &bytes)
    case .data(let name, let value): append("data-\(name)", value, to: &bytes)
    case .tabIndex(let index): append("tabindex", String(index), to: &bytes)
    case .number(let name, let number): append("\(name)", String(number), to: &bytes)
    case .viewBox(let width, let height): append("viewBox", "0 0 \(width) \(height)", to: &bytes)
    case .shape(let shape): append("d", "\(shape)", to: &bytes)
    }
  }

  private func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(utf8: " \(name)=\"")
    CleanText(value).appendEscapedAttribute(to: &bytes)
    bytes.append("\"")
  }
}
