/// The parts of an HTTP request that the preview server uses.
package struct Request: Sendable {
  package var method: String
  /// The path as sent, percent-encoded.
  package var path: String
  package var query: String
  /// The header fields by lowercase name; repeated fields are joined with commas.
  package var fields: [String: String]
  package var body: [UInt8]

  package init(
    method: String = "GET", path: String, query: String = "", fields: [String: String] = [:], body: [UInt8] = []
  ) {
    self.body = body
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
  }

  /// Returns whether the client’s cache has a tag (RFC 9110, section 13.1.2).
  func has(_ tag: String) -> Bool {
    guard let tags = fields["if-none-match"] else { return false }
    return tags.split(separator: ",").contains { given in
      var given = given.trimmingPrefix { $0 == " " }
      if given.hasPrefix("W/") { given = given.dropFirst(2) }
      return given == "*" || given.prefix { $0 != " " } == tag
    }
  }

  /// Whether the client already has the version with a tag and a date.
  func knows(_ tag: String, _ date: String?) -> Bool {
    fields["if-none-match"] == nil ? date != nil && fields["if-modified-since"] == date : has(tag)
  }

  /// Whether the client accepts gzip (RFC 9110, section 12.5.3).
  var acceptsGzip: Bool {
    fields["accept-encoding", default: ""].lowercased().split(separator: ",").contains { coding in
      let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
      return parts.first == "gzip"
        && !parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains { "123456789".contains($0) } }
    }
  }
}
