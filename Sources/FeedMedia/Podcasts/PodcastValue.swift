/// The way in which listeners can pay (`podcast:value`).
public struct PodcastValue: Sendable, Hashable, Codable {
  /// The payment network, such as `lightning`.
  public var type: String
  /// The payment method, such as `keysend`.
  public var method: String
  /// The suggested amount per minute, in the network’s unit.
  public var suggested: Double?
  public var recipients: [Recipient]

  public init(type: String, method: String, suggested: Double? = nil, recipients: [Recipient] = []) {
    self.type = type
    self.method = method
    self.suggested = suggested
    self.recipients = recipients
  }

  /// A recipient of a share (`podcast:valueRecipient`).
  public struct Recipient: Sendable, Hashable, Codable {
    public var name: String?
    /// The kind of address, such as `node`.
    public var type: String
    public var address: String
    /// The share relative to the sum of all shares.
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
