import FeedCore

/// A Pelican URL pattern, such as `{date:%Y}/{slug}.html`.
struct PelicanPattern {
  let text: String

  /// Returns the pattern with its fields replaced; throws `generator/permalink` for an unknown field.
  func fill(_ values: [String: String], date: Timestamp) throws(ValueError) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let field = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if field.hasPrefix("date:"), let text = date.written(as: field.dropFirst(5)) {
        result += text
      } else if let value = values[String(field)] {
        result += value
      } else {
        throw ValueError(
          .generatorPermalink, "Pelican pattern “\(text)” contains “{\(field)}”, which the article does not have",
          help: "add the URL to the article as “Url”")
      }
    }
    return result + rest
  }
}
