package import FeedCore
package import FeedSystem

/// Sends forms to servers, as a browser does (application/x-www-form-urlencoded).
///
/// Machines in private networks are refused unless they are allowed; redirects are not followed.
package struct FormPoster: Sendable {
  /// What a server answered.
  package struct Answer: Sendable {
    package var response: HTTPResponse
    package var body: [UInt8]
  }

  private let limits: FetchLimits
  private let refuses: (@Sendable (NetworkAddress) -> Bool)?

  package init(limits: FetchLimits = FetchLimits(), allowsPrivate: Bool = false) {
    self.limits = limits
    let isPrivate: @Sendable (NetworkAddress) -> Bool = { $0.isPrivate }
    refuses = allowsPrivate ? nil : isPrivate
  }

  /// Sends the fields of a form, whatever the status of the answer.
  package func post(_ fields: [(name: String, value: String)], to address: IRI) throws(FetchError) -> Answer {
    guard ["http", "https"].contains(address.reference.scheme?.lowercased()) else { throw .notHTTP(address) }
    let form = fields.map { "\(IRI.percentEncodingSegment($0.name))=\(IRI.percentEncodingSegment($0.value))" }
      .joined(separator: "&")
    let transfer = Transfer(address, limits, refuses: refuses, form: form)
    let answer = try transfer.run([], within: .seconds(limits.seconds), from: nil)
    return Answer(response: answer.response, body: answer.body)
  }
}
