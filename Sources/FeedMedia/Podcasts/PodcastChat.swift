/// The chat room of a podcast or an episode (`podcast:chat`).
public struct PodcastChat: Sendable, Hashable, Codable {
  /// The host name of the server.
  public var server: String
  /// The protocol, such as `irc`, `xmpp`, `nostr` or `matrix`.
  public var network: String
  /// The account of the podcaster.
  public var account: String?
  /// The name of the room.
  public var space: String?

  /// Creates a chat room.
  ///
  /// - Parameters:
  ///   - server: The host name of the server.
  ///   - network: The protocol, such as `irc`, `xmpp`, `nostr` or `matrix`.
  ///   - account: The account of the podcaster.
  ///   - space: The name of the room.
  public init(server: String, network: String, account: String? = nil, space: String? = nil) {
    self.server = server
    self.network = network
    self.account = account
    self.space = space
  }
}
