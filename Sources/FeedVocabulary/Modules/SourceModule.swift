public import FeedCore

/// The terms of Dave Winer’s `source` namespace.
public enum SourceModule {
  public static let account = element("account", .text)
  public static let service = Term(.attribute, Name(.none, "service"), codec: .token, reference: reference("account"))
  public static let markdown = element("markdown", .token)
  public static let archive = Term<Void>.container(Name(.sourceNamespace, "archive"), reference("archive"))
  public static let archiveURL = element("url", .iri)
  public static let archiveStartDay = element("startDay", .w3cDate)
  public static let archiveEndDay = element("endDay", .w3cDate)
  public static let archiveFileName = element("filename", .token)
  public static let blogroll = element("blogroll", .iri)
  public static let subscriptionList = element("subscriptionList", .linkOrText)
  public static let subscriptionListURL = Term(
    .attribute, Name(.none, "url"), codec: .iri, reference: reference("subscriptionList"))
  public static let localTime = element("localTime", .token)
  public static let likes = Term<Void>.container(Name(.sourceNamespace, "likes"), reference("likes"))
  public static let likesServer = Term(.attribute, Name(.none, "server"), codec: .iri, reference: reference("likes"))
  public static let inReplyTo = element("inReplyTo", .linkOrText)
  public static let isPermaLink = Term(
    .attribute, Name(.none, "isPermaLink"), codec: .trueFalse, reference: reference("inReplyTo"))
  public static let comments = element("comments", .token)
  public static let outline = Term<Void>.container(Name(.sourceNamespace, "outline"), reference("outline"))
  public static let linkFull = element("linkFull", .iri)
  public static let linkShort = element("linkShort", .iri)
  public static let cloud = element("cloud", .iri)
  public static let myself = element("self", .iri)
  public static let inboundLink = element("linkInbound", .linkOrText)

  public static let channel: [ChildRow] = [
    .any(ContentModel(account, attributes: [.optional(service)])),
    .optional(
      ContentModel(
        archive, extensions: true,
        children: [
          .one(archiveURL),
          .optional(archiveStartDay),
          .optional(archiveEndDay),
          .optional(archiveFileName),
        ])),
    .any(blogroll),
    .any(ContentModel(subscriptionList, attributes: [.optional(subscriptionListURL)])),
    .optional(localTime),
    likesRow,
    .optional(cloud),
    .optional(myself),
  ]

  public static let item: [ChildRow] = [
    .any(ContentModel(account, attributes: [.optional(service)])),
    .optional(markdown),
    .any(ContentModel(outline, text: .anything)),
    likesRow,
    .optional(ContentModel(inReplyTo, attributes: [.optional(isPermaLink)])),
    .optional(ContentModel(comments, text: .anything)),
    .optional(linkFull),
    .optional(linkShort),
    .optional(localTime),
    .any(inboundLink),
  ]

  private static let likesRow: ChildRow = .optional(
    ContentModel(likes, attributes: [.optional(likesServer)], text: .anything))

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.element, Name(.sourceNamespace, name), codec: codec, reference: reference(name))
  }

  private static func reference(_ section: String) -> SpecReference {
    SpecReference("source", section, url: "http://source.scripting.com/")
  }
}
