/// The web servers and hosting services for which configuration can be written.
public enum StaticHost: String, Sendable, Hashable, CaseIterable {
  case netlify, cloudflare, apache, nginx, caddy, vercel, azure

  /// Whether the host reads its configuration only in the root of the site.
  public var readsRootOnly: Bool {
    switch self {
    case .netlify, .cloudflare, .vercel, .azure: true
    case .apache, .nginx, .caddy: false
    }
  }
}
