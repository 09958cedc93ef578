/// The web servers and services that can be told how to serve feeds.
public enum StaticHost: String, Sendable, Hashable, CaseIterable {
  case netlify, cloudflare, apache, nginx, caddy, vercel, azure

  /// True when the host reads its files in the root of the site only.
  public var readsRootOnly: Bool {
    switch self {
    case .netlify, .cloudflare, .vercel, .azure: true
    case .apache, .nginx, .caddy: false
    }
  }
}
