package import FeedCore

/// What a server answered: its status and its header fields (RFC 9110).
package struct HTTPResponse: Sendable, Hashable {
  /// The address that was asked for.
  package var address: IRI
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

  package init(address: IRI, status: Int, fields: [Field] = []) {
    self.address = address
    self.status = status
    self.fields = fields
  }

  /// The value of the first field of a name; upper and lower case are the same.
  package func field(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Where the answer sends to; `nil` when it is no redirect.
  package var target: IRI? {
    [301, 302, 303, 307, 308].contains(status) ? field("Location").map(address.resolve) : nil
  }

  /// True for a redirect that says never to ask here again.
  package var isPermanentRedirect: Bool { status == 301 || status == 308 }
}

/// All that was heard when a feed was fetched.
package struct HTTPFetch: Sendable {
  /// The redirects on the way.
  package var redirects: [HTTPResponse]
  /// The answer that brought the feed.
  package var response: HTTPResponse
  /// The feed, after any compression was undone.
  package var body: [UInt8]
  /// The answer to the question whether the feed has changed since; `nil` when that cannot be asked.
  package var revalidation: HTTPResponse?

  package init(
    redirects: [HTTPResponse] = [], response: HTTPResponse, body: [UInt8], revalidation: HTTPResponse? = nil
  ) {
    self.redirects = redirects
    self.response = response
    self.body = body
    self.revalidation = revalidation
  }

  /// The address that was asked for first.
  package var requested: IRI { redirects.first?.address ?? response.address }
}
