public import FeedCore

/// The terms of Dave Winer’s `source` namespace.
public enum SourceModule {
  public static let account = element("account", .text)
  public static let service = Term(.attribute, Name(.none, "service"), codec: .token, reference: reference("account"))
  public static let markdown = element("markdown", .token)
  public static let archive = Term<Void>.container(Name(.sourceNamespace, "archive"), reference("archive"))
  public static let blogroll = element("blogroll", .iri)
  public static let subscriptionList = element("subscriptionList", .iri)
  public static let localTime = element("localTime", .token)
  public static let likes = Term<Void>.container(Name(.sourceNamespace, "likes"), reference("likes"))
  public static let inReplyTo = element("inReplyTo", .token)
  public static let comments = element("comments", .token)
  public static let outline = Term<Void>.container(Name(.sourceNamespace, "outline"), reference("outline"))
  public static let linkShort = element("linkShort", .iri)
  public static let cloud = element("cloud", .iri)
  public static let myself = element("self", .iri)
  public static let inboundLink = element("linkInbound", .token)

  public static let channel: [ChildRow] = [
    .any(ContentModel(account, attributes: [.optional(service)])),
    .optional(ContentModel(archive, text: .anything)),
    .any(blogroll),
    .any(subscriptionList),
    .optional(localTime),
    .optional(ContentModel(likes, text: .anything)),
    .optional(cloud),
    .optional(myself),
  ]

  public static let item: [ChildRow] = [
    .any(ContentModel(account, attributes: [.optional(service)])),
    .optional(markdown),
    .any(ContentModel(outline, text: .anything)),
    .optional(ContentModel(likes, text: .anything)),
    .optional(inReplyTo),
    .optional(ContentModel(comments, text: .anything)),
    .optional(linkShort),
    .optional(localTime),
    .any(inboundLink),
  ]

  private static func element<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(.element, Name(.sourceNamespace, name), codec: codec, reference: reference(name))
  }

  private static func reference(_ section: String) -> SpecReference {
    SpecReference("source", section, url: "http://source.scripting.com/")
  }
}
