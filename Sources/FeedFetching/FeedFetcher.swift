package import FeedCore
package import FeedSystem

/// Fetches feeds over HTTP within limits.
///
/// Public servers cannot redirect it into a private network: each IP address is checked before anything is sent.
package struct FeedFetcher: Sendable {
  private let limits: FetchLimits
  private let isPrivate: @Sendable (NetworkAddress) -> Bool

  package init(limits: FetchLimits = FetchLimits()) {
    self.init(limits: limits) { $0.isPrivate }
  }

  init(limits: FetchLimits, isPrivate: @escaping @Sendable (NetworkAddress) -> Bool) {
    self.limits = limits
    self.isPrivate = isPrivate
  }

  private static let accepted = HTTPResponse.Field(
    "Accept",
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, "
      + "*/*;q=0.5")

  /// Fetches a feed, then sends a conditional request for it.
  package func fetch(_ url: IRI) throws(FetchError) -> HTTPFetch {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(limits.seconds)
    var redirects: [HTTPResponse] = []
    var next = url
    var wasPublic = false
    while true {
      let response = try request(next, until: end, from: wasPublic ? redirects.last?.url : nil)
      wasPublic = response.servers.contains { !isPrivate($0) }
      guard let target = response.head.target else {
        guard response.head.status == 200 else { throw .status(next, response.head.status) }
        var fetch = HTTPFetch(redirects: redirects, response: response.head, body: response.body)
        fetch.revalidation = try revalidate(response.head, until: end, wasPublic: wasPublic)
        return fetch
      }
      redirects.append(response.head)
      guard redirects.count <= limits.redirects else { throw .tooManyRedirects(url, limit: limits.redirects) }
      next = target
    }
  }

  /// Sends a conditional request with the validators of the first response.
  ///
  /// A host name that resolved to a public IP address must not resolve to a private one now.
  private func revalidate(
    _ response: HTTPResponse, until end: ContinuousClock.Instant, wasPublic: Bool
  ) throws(FetchError) -> HTTPResponse? {
    let questions = [("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since")]
    let fields = questions.compactMap { name, question in
      response.field(name).map { HTTPResponse.Field(question, $0) }
    }
    guard !fields.isEmpty else { return nil }
    return try request(response.url, fields, until: end, from: wasPublic ? response.url : nil).head
  }

  /// Sends one request.
  ///
  /// After a redirect from a public host, a private one is refused.
  private func request(
    _ url: IRI, _ fields: [HTTPResponse.Field] = [], until end: ContinuousClock.Instant, from last: IRI?
  ) throws(FetchError) -> Transfer.Response {
    guard ["http", "https"].contains(url.reference.scheme?.lowercased()) else { throw .notHTTP(url) }
    let left = ContinuousClock().now.duration(to: end)
    guard left > .zero else { throw .timedOut(url, seconds: limits.seconds) }
    let transfer = Transfer(url, limits, refuses: last == nil ? nil : isPrivate)
    return try transfer.run([Self.accepted] + fields, within: left, from: last)
  }
}
