/// How listeners can pay (`podcast:value`).
public struct PodcastValue: Sendable, Hashable, Codable {
  /// The network, as in `lightning`.
  public var type: String
  /// How it is used, as in `keysend`.
  public var method: String
  /// In the network's own unit, for a minute.
  public var suggested: Double?
  public var recipients: [Recipient]

  public init(type: String, method: String, suggested: Double? = nil, recipients: [Recipient] = []) {
    self.type = type
    self.method = method
    self.suggested = suggested
    self.recipients = recipients
  }

  /// Who gets a share (`podcast:valueRecipient`).
  public struct Recipient: Sendable, Hashable, Codable {
    public var name: String?
    /// What the address is, as in `node`.
    public var type: String
    public var address: String
    /// The share, as a part of the sum of all.
    public var split: Int
    public var isFee: Bool
    public var customKey: String?
    public var customValue: String?

    public init(
      name: String? = nil, type: String, address: String, split: Int, isFee: Bool = false, customKey: String? = nil,
      customValue: String? = nil
    ) {
      self.name = name
      self.type = type
      self.address = address
      self.split = split
      self.isFee = isFee
      self.customKey = customKey
      self.customValue = customValue
    }
  }
}
