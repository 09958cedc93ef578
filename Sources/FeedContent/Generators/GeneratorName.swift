/// The systems whose sites are read as they are: `[content] generator` in site.toml.
public enum GeneratorName: String, Sendable, Hashable, CaseIterable {
  case hugo, jekyll, zola, eleventy, astro, publish, pelican, html

  /// The name as its makers write it.
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

  /// A folder for feeds whose files come to the root of the built site as they are, where there is one.
  var feedsFolder: String {
    switch self {
    case .hugo, .zola, .astro, .publish: "\(staticFolder)/feeds"
    case .pelican: "output/feeds"
    case .jekyll, .eleventy, .html: "feeds"
    }
  }

  /// What has to be done so that the feeds come with the site, if anything.
  public var feedsAdvice: String? {
    switch self {
    case .eleventy: "Make Eleventy copy the feeds: eleventyConfig.addPassthroughCopy(\"feeds\")"
    case .pelican: "Build the feeds after pelican, which creates the output folder."
    default: nil
    }
  }

  /// How the site is made when the feeds lie there, which it takes along; `nil` where the feeds come last, or it is made.
  public var buildCommand: String? {
    switch self {
    case .hugo: "hugo"
    case .jekyll: "jekyll build"
    case .zola: "zola build"
    case .eleventy: "npx @11ty/eleventy"
    case .astro: "npx astro build"
    case .publish: "publish generate"
    case .pelican, .html: nil
    }
  }

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
