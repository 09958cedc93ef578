/// The systems whose sites are read as they are: `[content] generator` in site.toml.
public enum GeneratorName: String, Sendable, Hashable, CaseIterable {
  case hugo, jekyll, zola, eleventy, astro, publish, pelican, html

  /// The files that are served at the root of the site, below the site's folder.
  var staticFolder: String {
    switch self {
    case .hugo, .zola: "static"
    case .astro: "public"
    case .publish: "Resources"
    case .pelican: "content"
    case .jekyll, .eleventy, .html: "."
    }
  }

  /// Where Feedkiln's own comment files lie: a folder that the generator makes no pages of.
  var commentsFolder: String { self == .jekyll ? "_comments" : "comments" }
}
