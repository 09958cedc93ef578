package import FeedCore

/// A server’s response: its status and its header fields (RFC 9110).
package struct HTTPResponse: Sendable, Hashable {
  /// The requested URL.
  package var url: IRI
  package var status: Int
  package var fields: [Field]

  /// A header field.
  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(url: IRI, status: Int, fields: [Field] = []) {
    self.url = url
    self.status = status
    self.fields = fields
  }

  /// Returns the value of the first field with a name, ignoring case.
  package func field(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The target of a redirect, or `nil` if the response is not a redirect.
  package var target: IRI? {
    [301, 302, 303, 307, 308].contains(status) ? field("Location").map(url.resolve) : nil
  }

  /// Whether the redirect is permanent.
  package var isPermanentRedirect: Bool { status == 301 || status == 308 }
}

/// The result of fetching a feed.
package struct HTTPFetch: Sendable {
  /// The redirects that were followed.
  package var redirects: [HTTPResponse]
  /// The response with the feed.
  package var response: HTTPResponse
  /// The decompressed feed.
  package var body: [UInt8]
  /// The response to a conditional request, or `nil` if the server sent no validators.
  package var revalidation: HTTPResponse?

  package init(
    redirects: [HTTPResponse] = [], response: HTTPResponse, body: [UInt8], revalidation: HTTPResponse? = nil
  ) {
    self.redirects = redirects
    self.response = response
    self.body = body
    self.revalidation = revalidation
  }

  /// The URL that was requested first.
  package var requested: IRI { redirects.first?.url ?? response.url }
}
