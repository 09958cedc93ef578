public import FeedCore

/// A post on a social network under which a podcast or an episode is discussed (`podcast:socialInteract`).
public struct SocialPost: Sendable, Hashable, Codable {
  /// The protocol, such as `activitypub`; `disabled` means that apps should show no comments.
  public var network: String
  /// The URL of the post; `nil` if comments are disabled.
  public var url: IRI?
  /// The account that wrote the post, such as `@ada`.
  public var account: String?
  /// The URL of the account’s page.
  public var accountPage: IRI?
  /// The rank among several posts; a lower number comes first.
  public var priority: Int?

  /// Creates a reference to a post.
  ///
  /// - Parameters:
  ///   - network: The protocol, such as `activitypub`; `disabled` means that apps should show no comments.
  ///   - url: The URL of the post; `nil` if comments are disabled.
  ///   - account: The account that wrote the post, such as `@ada`.
  ///   - accountPage: The URL of the account’s page.
  ///   - priority: The rank among several posts; a lower number comes first.
  public init(
    network: String, url: IRI? = nil, account: String? = nil, accountPage: IRI? = nil, priority: Int? = nil
  ) {
    self.network = network
    self.url = url
    self.account = account
    self.accountPage = accountPage
    self.priority = priority
  }
}
