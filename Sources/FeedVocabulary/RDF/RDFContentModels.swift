/// The content models of RSS 1.0, 0.90 and 1.1.
public enum RDFContentModels {
  /// The content model of RSS 1.0, in which `rdf:about` identifies resources and the channel lists its items.
  public static let rss10 = ContentModel(
    RDFSyntax.rdf,
    extensions: true,
    children: [
      .one(channel(.v10, attributes: [.required(RDFSyntax.about)], lists: [.one(items(.v10))])),
      .optional(image(.v10, attributes: [.required(RDFSyntax.about)])),
      .oneOrMore(item(.v10, attributes: [.required(RDFSyntax.about)])),
      .optional(textInput(.v10, attributes: [.required(RDFSyntax.about)])),
      .any(TaxonomyModule.topic),
      .any(CCModule.description),
    ])

  /// The content model of RSS 0.90, which has neither identifiers nor a list of items.
  public static let rss090 = ContentModel(
    RDFSyntax.rdf,
    extensions: true,
    children: [
      .one(channel(.v090, attributes: [.optional(RDFSyntax.about)], lists: [])),
      .optional(image(.v090, attributes: [.optional(RDFSyntax.about)])),
      .oneOrMore(item(.v090, attributes: [.optional(RDFSyntax.about)])),
      .optional(textInput(.v090, attributes: [.optional(RDFSyntax.about)])),
    ])

  /// The content model of RSS 1.1, in which the channel is the root and contains its items.
  public static let rss11 = channel(
    .v11, attributes: [.required(RDFSyntax.about)],
    lists: [
      .one(
        ContentModel(
          RSS10.v11.items,
          attributes: [.required(RDFSyntax.parseType)],
          extensions: true,
          children: [.any(item(.v11, attributes: [.optional(RDFSyntax.about)]))])),
      .optional(image(.v11, attributes: [.optional(RDFSyntax.parseType)])),
    ])

  private static func channel(_ terms: RSS10, attributes: [AttributeRow], lists: [ChildRow]) -> ContentModel {
    let references: [ChildRow] = [.optional(reference(terms.image)), .optional(reference(terms.textInput))]
    return ContentModel(
      terms.channel,
      attributes: attributes,
      extensions: true,
      children: [
        .one(terms.title),
        .one(terms.link),
        .one(terms.description),
      ] + (terms.channel.name == RSS10.v11.channel.name ? [] : references) + lists + ModuleContentModels.rdfChannel)
  }

  /// Returns the model of a reference in a channel to an image or text input, which follows the channel.
  private static func reference(_ term: Term<Void>) -> ContentModel {
    ContentModel(term, attributes: [.required(RDFSyntax.resource)], extensions: true)
  }

  private static func items(_ terms: RSS10) -> ContentModel {
    let member = ContentModel(
      RDFSyntax.member,
      attributes: [
        .optional(RDFSyntax.resource),
        .optional(RDFSyntax.bareResource),
      ])
    return ContentModel(
      terms.items,
      extensions: true,
      children: [
        .optional(ContentModel(RDFSyntax.sequence, extensions: true, children: [.any(member)]))
      ])
  }

  private static func item(_ terms: RSS10, attributes: [AttributeRow]) -> ContentModel {
    ContentModel(
      terms.item,
      attributes: attributes,
      extensions: true,
      children: [
        .one(terms.title),
        .one(terms.link),
        .optional(terms.itemDescription),
      ] + ModuleContentModels.rdfItem)
  }

  private static func image(_ terms: RSS10, attributes: [AttributeRow]) -> ContentModel {
    ContentModel(
      terms.image,
      attributes: attributes,
      extensions: true,
      children: [
        .one(terms.title),
        .one(terms.url),
        terms.channel.name == RSS10.v11.channel.name ? .optional(terms.link) : .one(terms.link),
      ] + ModuleContentModels.inner)
  }

  private static func textInput(_ terms: RSS10, attributes: [AttributeRow]) -> ContentModel {
    ContentModel(
      terms.textInput,
      attributes: attributes,
      extensions: true,
      children: [
        .one(terms.title),
        .one(terms.description),
        .one(terms.name),
        .one(terms.link),
      ] + ModuleContentModels.inner)
  }
}
