public import FeedCore

/// The Creative Commons module: the licence that something stands under.
public enum CreativeCommons {
  public static let license = Term(
    .element, Name(.creativeCommons, "license"), .iri,
    SpecReference("creativeCommons", "license", url: "https://www.rssboard.org/creative-commons"))
}

/// The older `cc` module, whose licence is an attribute.
public enum CCModule {
  public static let license = Term<Void>.container(Name(.cc, "license"), reference)

  /// A license’s description at the root of RSS 1.0, with what it permits and requires.
  static let description = ContentModel(
    Term<Void>.container(Name(.cc, "License"), reference), attributes: [.required(RDFSyntax.about)],
    text: .anything, extensions: true)

  static let reference = SpecReference("cc module", "license", url: "https://web.resource.org/rss/1.0/modules/cc/")
}
