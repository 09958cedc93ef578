/// The content models of payments: `podcast:value` and its children.
enum PodcastingValueModels {
  private typealias Attribute = PodcastingAttributes

  static let value = ContentModel(
    Podcasting.value,
    attributes: [
      .required(Attribute.valueType),
      .required(Attribute.valueMethod),
      .optional(Attribute.suggested),
    ],
    extensions: true,
    children: [
      .oneOrMore(recipient),
      .any(timeSplit),
    ])

  private static let recipient = ContentModel(
    Podcasting.valueRecipient,
    attributes: [
      .optional(Attribute.name),
      .optional(Attribute.customKey),
      .optional(Attribute.customValue),
      .required(Attribute.recipientType),
      .required(Attribute.address),
      .required(Attribute.split),
      .optional(Attribute.fee),
    ],
    text: .anything)

  private static let timeSplit = ContentModel(
    Podcasting.valueTimeSplit,
    attributes: [
      .required(Attribute.startTime),
      .required(Attribute.duration),
      .optional(Attribute.remoteStartTime),
      .optional(Attribute.remotePercentage),
    ],
    extensions: true,
    children: [
      .any(recipient),
      .optional(PodcastingContentModels.remoteItem),
    ])
}
