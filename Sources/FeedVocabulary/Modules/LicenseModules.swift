public import FeedCore

/// The terms of the Creative Commons module: the license of a channel or an item.
public enum CreativeCommons {
  public static let license = Term(
    .element, Name(.creativeCommons, "license"), codec: .iri,
    reference: SpecReference("creativeCommons", "license", url: "https://www.rssboard.org/creative-commons"))

  /// Returns whether a URL is that of a license, or of a mark of the public domain, at creativecommons.org.
  public static func isLicense(_ url: IRI) -> Bool {
    let url = url.reference
    let host = url.authority?.lowercased()
    return (host == "creativecommons.org" || host == "www.creativecommons.org")
      && (url.path.hasPrefix("/licenses/") || url.path.hasPrefix("/publicdomain/"))
  }
}

/// The terms of the older `cc` module, in which the license is an attribute.
public enum CCModule {
  public static let license = Term<Void>.container(Name(.cc, "license"), reference)

  /// The description of a license at the root of RSS 1.0, with its permissions and requirements.
  static let description = ContentModel(
    Term<Void>.container(Name(.cc, "License"), reference), attributes: [.required(RDFSyntax.about)],
    text: .anything, extensions: true,
    children: ["permits", "requires", "prohibits"].map { name in
      .any(
        ContentModel(
          Term<Void>.container(Name(.cc, name), reference), attributes: [.required(RDFSyntax.resource)],
          text: .anything))
    })

  static let reference = SpecReference("cc module", "license", url: "https://web.resource.org/rss/1.0/modules/cc/")
}
