import ContentValues
import FeedCore
import SiteSettings

/// Compares `base_url` with the URLs that built pages have by their own account.
struct BaseURLCheck {
  private let site: Site

  init(_ site: Site) { self.site = site }

  /// Returns a warning if the pages agree on another base URL.
  func problem(of pages: [(url: IRI, claims: PageClaims)], in folder: String) -> Diagnostic? {
    let bases = Set(pages.compactMap { base(of: $0.claims.urls, page: $0.url) })
    guard bases.count == 1, let base = bases.first, base != Self.plain(site.baseURL.string) else { return nil }
    let other = pages.lazy.flatMap(\.claims.urls).first { Self.plain($0.string).hasPrefix(base) }
    let scheme = other?.reference.scheme ?? "https"
    let url = "\(scheme)://\(base)"
    let isPlaceholder = PlaceholderHost.of(IRI(unchecked: url)) != nil
    var diagnostic = Diagnostic(
      .siteOtherUrl, "base_url is “\(site.baseURL)”, but the pages in “\(folder)” say “\(url)”",
      at: SourceLocation(file: site.file),
      help: isPlaceholder
        ? "build the pages with the public URL of the site"
        : "set base_url = \"\(url)\", or correct it in the generator")
    diagnostic.quotesSource = false
    return diagnostic
  }

  /// Returns the base URL, without its scheme, that leads to one of the URLs of a page, or `nil` if there is none.
  private func base(of urls: [IRI], page: IRI) -> String? {
    let below = Self.plain(page.string).dropFirst(Self.plain(site.baseURL.string).count)
    let path = Self.stem(below)
    guard !path.isEmpty else { return nil }
    let bases = urls.compactMap { url -> String? in
      let stem = Self.stem(Self.plain(url.string)[...])
      return stem.hasSuffix("/" + path) ? String(stem.dropLast(path.count)) : nil
    }
    return bases.first { $0 == Self.plain(site.baseURL.string) } ?? bases.first
  }

  /// Returns a URL without its scheme, and with its host in lowercase.
  private static func plain(_ url: String) -> String {
    guard let start = url.firstRange(of: "://")?.upperBound else { return url }
    let end = url[start...].firstIndex(of: "/") ?? url.endIndex
    return url[start..<end].lowercased() + url[end...]
  }

  /// Returns a path without a final slash or extension.
  private static func stem(_ path: Substring) -> String {
    var path = path
    for ending in ["index.html", ".html", "/"] where path.hasSuffix(ending) { path = path.dropLast(ending.count) }
    return String(path)
  }
}

extension RuleDescription {
  static let siteOtherUrl = RuleDescription(
    "site/other-url", .warning, "base_url should be the URL that the built pages have",
    why: "Links and ids in feeds begin with base_url, so they lead elsewhere than the pages.",
    help: "set base_url to the public URL of the site",
    wrong: "base_url = \"https://bread.example/\", <link rel=\"canonical\" href=\"https://bread.example/blog/rye/\">",
    right: "base_url = \"https://bread.example/blog/\"")
}
