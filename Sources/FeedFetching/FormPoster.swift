package import FeedCore
package import FeedSystem

/// Posts forms to servers (application/x-www-form-urlencoded).
///
/// Hosts in private networks are refused unless they are allowed. Redirects are not followed.
package struct FormPoster: Sendable {
  /// A server’s response.
  package struct Response: Sendable {
    package var head: HTTPResponse
    package var body: [UInt8]
  }

  private let limits: FetchLimits
  private let refuses: (@Sendable (NetworkAddress) -> Bool)?

  package init(limits: FetchLimits = FetchLimits(), allowsPrivate: Bool = false) {
    self.limits = limits
    let isPrivate: @Sendable (NetworkAddress) -> Bool = { $0.isPrivate }
    refuses = allowsPrivate ? nil : isPrivate
  }

  /// Posts the fields of a form.
  ///
  /// A response of any status is returned.
  package func post(_ fields: [(name: String, value: String)], to url: IRI) throws(FetchError) -> Response {
    guard ["http", "https"].contains(url.reference.scheme?.lowercased()) else { throw .notHTTP(url) }
    let form = fields.map { "\(IRI.percentEncodingSegment($0.name))=\(IRI.percentEncodingSegment($0.value))" }
      .joined(separator: "&")
    let transfer = Transfer(url, limits, refuses: refuses, form: form)
    let response = try transfer.run([], within: .seconds(limits.seconds), from: nil)
    return Response(head: response.head, body: response.body)
  }
}
