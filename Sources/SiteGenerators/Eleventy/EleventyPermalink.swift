import FeedCore

/// A Liquid or Nunjucks template for a URL that contains only variables, such as `/posts/{{ page.fileSlug }}/`.
struct EleventyPermalink {
  let template: String

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
        switch filter {
        case "slugify": text = try EleventySlug.of(text)
        case "url", "safe": break
        default: throw notRun
        }
      }
      result += text
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private var notRun: ValueError {
    ValueError(
      .generatorPermalink, "permalink “\(template)” is a template that is not run",
      help: "write the URL itself, or use only page.fileSlug, page.filePathStem, title and slug")
  }
}
