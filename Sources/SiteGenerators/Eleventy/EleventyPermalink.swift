import FeedCore
import FrontMatter

/// A Liquid or Nunjucks template for a URL that contains only variables, such as `/posts/{{ page.fileSlug }}/`.
struct EleventyPermalink {
  let template: String

  init(template: String) { self.template = template }

  /// Creates the template that a function of a data file returns, such as `/blog/${data.page.fileSlug}/`.
  init(script: String) {
    var result = ""
    var rest = script[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstRange(of: "}") {
      let path = String(Substring(rest[open.upperBound..<close.lowerBound].utf8.trimmingSpace()))
      result += rest[..<open.lowerBound] + "{{ \(path.hasPrefix("data.") ? String(path.dropFirst(5)) : path) }}"
      rest = rest[close.upperBound...]
    }
    template = result + rest
  }

  /// Returns the template with the variables replaced that have a value in the article’s data.
  func filled(from data: DataNode) -> EleventyPermalink {
    var result = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      let variable = rest[open.lowerBound..<close.upperBound]
      let name = rest[open.upperBound..<close.lowerBound].split(separator: "|").first.map {
        String(Substring($0.utf8.trimmingSpace()))
      }
      result += rest[..<open.lowerBound]
      if let name, !["title", "slug"].contains(name), let value = data[name]?.scalar?.text,
        let text = try? EleventyPermalink(template: String(variable)).fill([name: value])
      {
        result += text
      } else {
        result += variable
      }
      rest = rest[close.upperBound...]
    }
    return EleventyPermalink(template: result + rest)
  }

  /// Returns the template with its variables replaced.
  ///
  /// Throws `generator/permalink` for other variables, filters and tags, because templates are not run.
  func fill(_ values: [String: String]) throws(ValueError) -> String {
    guard !template.contains("{%") else { throw notRun }
    var result = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      result += rest[..<open.lowerBound]
      let parts = rest[open.upperBound..<close.lowerBound].split(separator: "|").map {
        String(Substring($0.utf8.trimmingSpace()))
      }
      guard let name = parts.first, let value = values[name] else { throw notRun }
      var text = value
      for filter in parts.dropFirst() {
        text = try apply(filter, to: text)
      }
      result += text
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// Returns a value after a filter of Liquid or Nunjucks, or of Eleventy itself.
  private func apply(_ filter: String, to text: String) throws(ValueError) -> String {
    let (name, argument) = EleventyPermalink.call(filter)
    switch (name, argument) {
    case ("slugify", nil): return try EleventySlug.of(text)
    case ("slug", nil):
      guard let slug = EleventySlug.plain(text) else { throw notRun }
      return slug
    case ("url", nil), ("safe", nil), ("string", nil), ("trim", nil), ("strip", nil): return text
    case ("downcase", nil), ("lower", nil): return text.lowercased()
    case ("append", let suffix?): return text + suffix
    case ("prepend", let prefix?): return prefix + text
    case ("date", let format?):
      guard let date = EleventyPermalink.date(text, format) else { throw notRun }
      return date
    default: throw notRun
    }
  }

  /// Splits `name: "argument"` or `name("argument")`.
  private static func call(_ filter: String) -> (name: String, argument: String?) {
    let name = filter.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    var rest = Substring(filter.dropFirst(name.count).utf8.trimmingSpace())
    if rest.first == "(", rest.last == ")" {
      rest = Substring(rest.dropFirst().dropLast().utf8.trimmingSpace())
    } else if rest.first == ":" {
      rest = Substring(rest.dropFirst().utf8.trimmingSpace())
    } else {
      return (rest.isEmpty ? String(name) : filter, nil)
    }
    guard let quote = rest.first, quote == "'" || quote == "\"", rest.count > 1, rest.last == quote else {
      return rest.isEmpty ? (String(name), nil) : (filter, nil)
    }
    return (String(name), String(rest.dropFirst().dropLast()))
  }

  /// Returns a date in a `strftime` format in UTC, or `nil` for other dates and formats.
  private static func date(_ text: String, _ format: String) -> String? {
    let date = try? LooseDateReader(library: .javaScript, zone: .utc).read(text)
    return date.flatMap { Timestamp(secondsSinceEpoch: $0.secondsSinceEpoch).written(as: format[...]) }
  }

  private var notRun: ValueError {
    ValueError(
      .generatorPermalink, "permalink “\(template)” is a template that is not run",
      help: "write the URL itself as “permalink”")
  }
}
