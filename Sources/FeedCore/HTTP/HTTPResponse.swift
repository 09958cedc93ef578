/// What a server answered: its status and its header fields (RFC 9110).
public struct HTTPResponse: Sendable, Hashable {
  /// The address that was asked for.
  public var address: IRI
  public var status: Int
  public var fields: [Field]

  /// A header field.
  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(address: IRI, status: Int, fields: [Field] = []) {
    self.address = address
    self.status = status
    self.fields = fields
  }

  /// The value of the first field of a name; upper and lower case are the same.
  public func field(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Where the answer sends to; `nil` when it is no redirect.
  public var target: IRI? {
    [301, 302, 303, 307, 308].contains(status) ? field("Location").map(address.resolve) : nil
  }

  /// True for a redirect that says never to ask here again.
  public var isPermanentRedirect: Bool { status == 301 || status == 308 }
}

/// All that was heard when a feed was fetched.
public struct HTTPFetch: Sendable {
  /// The redirects on the way.
  public var redirects: [HTTPResponse]
  /// The answer that brought the feed.
  public var response: HTTPResponse
  /// The feed, after any compression was undone.
  public var body: [UInt8]
  /// The answer to the question whether the feed has changed since; `nil` when that cannot be asked.
  public var revalidation: HTTPResponse?

  public init(
    redirects: [HTTPResponse] = [], response: HTTPResponse, body: [UInt8], revalidation: HTTPResponse? = nil
  ) {
    self.redirects = redirects
    self.response = response
    self.body = body
    self.revalidation = revalidation
  }

  /// The address that was asked for first.
  public var requested: IRI { redirects.first?.address ?? response.address }
}
