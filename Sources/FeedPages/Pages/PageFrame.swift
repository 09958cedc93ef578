package import FeedCore
package import FeedDocument

/// What the pages of a site have in common: its title, icon and colors, and the feed readers to suggest.
package struct PageFrame: Sendable {
  /// A feed reader to which the pages link.
  package struct Reader: Sendable {
    package var name: String
    package var url: IRI

    package init(name: String, url: IRI) {
      self.name = name
      self.url = url
    }
  }

  package var siteTitle: String
  /// The home page of the site.
  package var sitePage: IRI
  /// The icon of the site, as a URL or a path, or `nil` if there is none.
  package var icon: IRI?
  /// The color of links and buttons, or `nil` for the default.
  package var accentColor: CSSColor?
  /// The URL or path of a further style sheet, or `nil` if there is none.
  package var style: IRI?
  package var readers = PageFrame.usualReaders

  package init(siteTitle: String, sitePage: IRI) {
    self.siteTitle = siteTitle
    self.sitePage = sitePage
  }

  /// Feed readers for each system.
  package static let usualReaders = [
    Reader(name: "NetNewsWire (iPhone, Mac)", url: "https://netnewswire.com/"),
    Reader(name: "Feeder (Android)", url: "https://f-droid.org/packages/com.nononsenseapps.feeder/"),
    Reader(name: "Thunderbird (Windows, Linux)", url: "https://www.thunderbird.net/"),
    Reader(name: "Feedly (web)", url: "https://feedly.com/"),
  ]

  /// The content security policy of a page: its own style and script, the icon and the further style sheet.
  var policy: String {
    "default-src 'none'; style-src 'unsafe-inline'\(Self.source(of: style)); script-src '\(CopyButton.hash)'"
      + (icon == nil ? "" : "; img-src\(Self.source(of: icon))") + "; base-uri 'none'; form-action 'none'"
  }

  /// Returns the source that allows a URL, after a space; a path is on the same site.
  private static func source(of url: IRI?) -> String {
    guard let reference = url?.reference else { return "" }
    guard let scheme = reference.scheme, let host = reference.authority else { return " 'self'" }
    // A policy is a list with separators.
    return host.contains { ";, '\"".contains($0) } ? "" : " \(scheme)://\(host)"
  }

  /// The accent color in shades that are readable on the light and the dark background, or `nil` for the default.
  var accentStyle: String? {
    guard let accentColor else { return nil }
    let light = accentColor.readable(on: CSSColor(red: 255, green: 255, blue: 255))
    let dark = accentColor.readable(on: CSSColor(red: 0x17, green: 0x18, blue: 0x1B))
    return """
      :root { --link: \(light.hex); }
      @media (prefers-color-scheme: dark) { :root { --link: \(dark.hex); } }

      """
  }
}
