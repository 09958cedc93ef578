/// What a browser or a feed reader asks for, as far as it matters here.
package struct Request: Sendable {
  package var method: String
  /// The path as it was sent, percent-encoded.
  package var path: String
  package var query: String
  /// Header fields by their names in lower case.
  package var fields: [String: String]

  package init(method: String = "GET", path: String, query: String = "", fields: [String: String] = [:]) {
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
  }

  /// Whether one of the tags that the asker has is this one (RFC 9110, section 13.1.2).
  func has(_ tag: String) -> Bool {
    guard let tags = fields["if-none-match"] else { return false }
    return tags.split(separator: ",").contains { given in
      var given = given.trimmingPrefix { $0 == " " }
      if given.hasPrefix("W/") { given = given.dropFirst(2) }
      return given == "*" || given.prefix { $0 != " " } == tag
    }
  }

  /// Whether the asker reads gzip (RFC 9110, section 12.5.3).
  var acceptsGzip: Bool {
    fields["accept-encoding", default: ""].lowercased().split(separator: ",").contains { coding in
      let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
      return parts.first == "gzip"
        && !parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { "123456789".contains($0) } }
    }
  }
}
