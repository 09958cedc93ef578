/// The supported site generators: the values of `[content] generator` in site.toml.
public enum GeneratorName: String, Sendable, Hashable, CaseIterable {
  case hugo, jekyll, zola, eleventy, astro, publish, pelican, html

  /// The name of the generator in its official spelling.
  public var title: String {
    switch self {
    case .hugo: "Hugo"
    case .jekyll: "Jekyll"
    case .zola: "Zola"
    case .eleventy: "Eleventy"
    case .astro: "Astro"
    case .publish: "Publish"
    case .pelican: "Pelican"
    case .html: "HTML pages"
    }
  }

  /// The command that builds the site, or `nil` if the pages are the sources.
  public var buildCommand: String? {
    switch self {
    case .hugo: "hugo"
    case .jekyll: "jekyll build"
    case .zola: "zola build"
    case .eleventy: "npx @11ty/eleventy"
    case .astro: "npx astro build"
    case .publish: "publish generate"
    case .pelican: "pelican content"
    case .html: nil
    }
  }

  /// The folder whose files are served at the root of the site.
  package var staticFolder: String {
    switch self {
    case .hugo, .zola: "static"
    case .astro: "public"
    case .publish: "Resources"
    case .pelican: "content"
    case .jekyll, .eleventy, .html: "."
    }
  }

  /// The folder for Feedkiln’s own comment files; the generator makes no pages of it.
  package var commentsFolder: String { self == .jekyll || self == .html ? "_comments" : "comments" }
}
