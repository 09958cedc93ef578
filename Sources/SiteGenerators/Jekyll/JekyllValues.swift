import FeedCore
import FrontMatter

/// The values of `{{ page.title }}`, `{{ site.title | upcase }}` and other plain variables in the text of a post.
///
/// Only variables whose value is in the front matter, in its defaults or in `_config.yml` have one.
struct JekyllValues {
  private enum Value {
    case text(String)
    case date(Timestamp)

    var text: String? {
      switch self {
      case .text(let text): text
      case .date(let date): date.written(as: "%Y-%m-%d %H:%M:%S %z")
      }
    }
  }

  /// The front matter with its defaults.
  let page: DataNode
  let settings: DataNode
  let baseURL: IRI
  /// The date of the post as written, or `nil` if it has none.
  let date: String?
  let readDate: (String) -> Timestamp?

  /// The variables that Jekyll sets itself.
  private static let computed: Set<String> = [
    "page.url", "page.id", "page.content", "page.path", "page.name", "page.dir", "page.next",
    "page.previous", "page.collection", "page.relative_path", "page.categories", "page.tags", "page.output",
    "page.draft", "page.ext", "site.time", "site.pages", "site.posts", "site.related_posts", "site.static_files",
    "site.html_pages", "site.html_files", "site.collections", "site.data", "site.documents", "site.categories",
    "site.tags", "site.source", "site.destination", "site.theme", "site.github",
  ]

  /// Returns the value of the code between braces, or `nil` if only Jekyll can decide it.
  subscript(code: String) -> String? {
    var filters = Self.split(code, at: "|")
    guard var value = operand(filters.removeFirst()) else { return nil }
    for filter in filters {
      let name = filter.prefix { $0 != ":" && $0 != " " }
      let argument = filter.dropFirst(name.count).drop { $0 == ":" || $0 == " " }
      guard let next = applied(String(name), String(argument), to: value) else { return nil }
      value = next
    }
    return value.text
  }

  private func operand(_ text: String) -> Value? {
    if let literal = Self.literal(text) { return .text(literal) }
    guard text.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "._-".utf8.contains($0) }) else { return nil }
    let parts = text.split(separator: ".")
    guard parts.count > 1, !Self.computed.contains(parts.prefix(2).joined(separator: ".")) else { return nil }
    if text == "page.date" { return date.flatMap(readDate).map { .date($0) } }
    let path = parts.dropFirst().joined(separator: ".")
    let node: DataNode? =
      switch parts[0] {
      case "page": page[path]
      case "site": settings[path]
      default: nil
      }
    guard let node, !node.isNull else { return nil }
    return node.scalar.map { .text($0.text) }
  }

  private func applied(_ filter: String, _ argument: String, to value: Value) -> Value? {
    guard let text = value.text else { return nil }
    switch filter {
    case "date":
      guard let format = Self.literal(argument) else { return nil }
      return time(of: value)?.written(as: format[...]).map { .text($0) }
    case "date_to_string": return time(of: value)?.written(as: "%d %b %Y").map { .text($0) }
    case "date_to_long_string": return time(of: value)?.written(as: "%d %B %Y").map { .text($0) }
    case "append": return operand(argument)?.text.map { .text(text + $0) }
    case "prepend": return operand(argument)?.text.map { .text($0 + text) }
    case "upcase": return .text(text.uppercased())
    case "downcase": return .text(text.lowercased())
    case "capitalize": return .text(text.prefix(1).uppercased() + text.dropFirst().lowercased())
    case "strip": return .text(String(Substring(text.utf8.trimmingSpace())))
    case "escape", "xml_escape":
      var escaped: [UInt8] = []
      escaped.append(escaping: Array(text.utf8)[...])
      return .text(String(utf8: escaped))
    case "default": return text.isEmpty ? nil : value
    case "relative_url", "absolute_url":
      guard IRIReference(text).scheme == nil else { return value }
      let base = filter == "absolute_url" ? baseURL.string : String(baseURL.reference.path)
      return .text(base + text.drop { $0 == "/" })
    default: return nil
    }
  }

  private func time(of value: Value) -> Timestamp? {
    switch value {
    case .date(let date): date
    case .text(let text): readDate(text)
    }
  }

  /// Splits code at a sign that is not in quotation marks.
  private static func split(_ code: String, at sign: Character) -> [String] {
    var parts = [""]
    var quote: Character?
    for character in code {
      if quote == nil, character == sign {
        parts.append("")
        continue
      }
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map { String(Substring($0.utf8.trimmingSpace())) }
  }

  /// Returns the text between quotation marks, or `nil` if there are none around it.
  private static func literal(_ text: String) -> String? {
    guard text.utf8.count > 1, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else {
      return nil
    }
    let inner = text.dropFirst().dropLast()
    return inner.contains(quote) ? nil : String(inner)
  }
}
