/// The way in which listeners can pay (`podcast:value`).
public struct PodcastValue: Sendable, Hashable, Codable {
  /// The payment network, such as `lightning`.
  public var type: String
  /// The payment method, such as `keysend`.
  public var method: String
  /// The suggested amount per minute, in the network’s unit.
  public var suggested: Double?
  /// The recipients of payments; at least one.
  public var recipients: [Recipient]
  /// The parts of an episode with other recipients.
  public var timeSplits: [TimeSplit]

  /// Creates a way of paying.
  ///
  /// - Parameters:
  ///   - type: The payment network, such as `lightning`.
  ///   - method: The payment method, such as `keysend`.
  ///   - suggested: The suggested amount per minute, in the network’s unit.
  ///   - recipients: The recipients of payments; at least one.
  ///   - timeSplits: The parts of an episode with other recipients.
  public init(
    type: String, method: String, suggested: Double? = nil, recipients: [Recipient] = [], timeSplits: [TimeSplit] = []
  ) {
    self.type = type
    self.method = method
    self.suggested = suggested
    self.recipients = recipients
    self.timeSplits = timeSplits
  }

  /// A recipient of a share (`podcast:valueRecipient`).
  public struct Recipient: Sendable, Hashable, Codable {
    /// The name of the recipient.
    public var name: String?
    /// The kind of address, such as `node`.
    public var type: String
    /// The address that payments are sent to.
    public var address: String
    /// The share relative to the sum of all shares.
    public var split: Int
    /// Whether the share is a fee, which is taken before the others.
    public var isFee: Bool
    /// The name of an additional record of a payment.
    public var customKey: String?
    /// The value of the additional record.
    public var customValue: String?

    /// Creates a recipient of payments.
    ///
    /// - Parameters:
    ///   - name: The name of the recipient.
    ///   - type: The kind of address, such as `node`.
    ///   - address: The address that payments are sent to.
    ///   - split: The share relative to the sum of all shares.
    ///   - isFee: Whether the share is a fee, which is taken before the others.
    ///   - customKey: The name of an additional record of a payment.
    ///   - customValue: The value of the additional record.
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

extension PodcastValue {
  /// A part of an episode in which payments go to other recipients, such as a song (`podcast:valueTimeSplit`).
  public struct TimeSplit: Sendable, Hashable, Codable {
    /// The start in seconds.
    public var start: Double
    /// The duration in seconds.
    public var duration: Double
    /// The recipients, or none if they are those of `item`.
    public var recipients: [Recipient]
    /// The episode or song whose recipients get the payments.
    public var item: RemoteItem?
    /// The second of `item` at which the part starts.
    public var itemStart: Double?
    /// The share of the recipients of `item` in percent, or `nil` for 100.
    public var percentage: Int?

    /// Creates a part with other recipients.
    ///
    /// - Parameters:
    ///   - start: The start in seconds.
    ///   - duration: The duration in seconds.
    ///   - recipients: The recipients, or none if they are those of `item`.
    ///   - item: The episode or song whose recipients get the payments.
    ///   - itemStart: The second of `item` at which the part starts.
    ///   - percentage: The share of the recipients of `item` in percent, or `nil` for 100.
    public init(
      start: Double, duration: Double, recipients: [Recipient] = [], item: RemoteItem? = nil,
      itemStart: Double? = nil, percentage: Int? = nil
    ) {
      self.start = start
      self.duration = duration
      self.recipients = recipients
      self.item = item
      self.itemStart = itemStart
      self.percentage = percentage
    }
  }
}
