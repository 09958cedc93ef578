import FeedContent
package import FeedCore
import FeedSystem

/// The folder `.feedkiln` next to site.toml, which contains everything that builds keep for themselves.
///
/// These are the manifest of the files that builds wrote, the caches, the last pings and, during a build, temporary files
/// and a journal. Nothing in it concerns subscribers, so it is never committed: without it, the next build only takes
/// longer. Site files other than site.toml have subfolders of their own.
package struct StateFolder: Sendable {
  /// The name of the folder, which is reserved everywhere.
  package static let name = ".feedkiln"
  /// The maximum size of a cache in bytes: 1 GiB.
  static let cacheLimit = 1 << 30
  static let manifest = "manifest"
  static let journal = "journal"
  static let cache = "cache"
  static let shards = "shards"
  private static let pings = "pings"

  let folder: OpenFolder

  /// Opens the folder of a site, and creates it if it is missing.
  init(of site: Site) throws(FileError) {
    let root = try OpenFolder(site.folder)
    guard let all = try root.folder(Self.name, creating: true) else {
      throw FileError(action: "create the folder", path: site.filePath(Self.name), code: 0, reason: "it does not exist")
    }
    if all.kind(of: ".gitignore") == nil {
      // Shards that run at the same time may all find it missing: each has a temporary file of its own.
      let draft = OpenFolder.Draft(".gitignore.\(UInt32.random(in: 0 ... .max))", in: all)
      try all.replace(".gitignore", with: Array("*\n".utf8), draft: draft)
    }
    folder = try root.folder(Self.path(of: site), creating: true) ?? all
  }

  /// Opens the folder of a site if it exists.
  init?(existingOf site: Site) throws(FileError) {
    guard let folder = try OpenFolder(site.folder).folder(Self.path(of: site)) else { return nil }
    self.folder = folder
  }

  /// The path of the folder as seen from site.toml.
  private static func path(of site: Site) -> String { path(of: fileName(of: site)) }

  private static func path(of siteFile: String) -> String {
    siteFile == "site.toml" ? name : "\(name)/\(siteFile)"
  }

  private static func fileName(of site: Site) -> String { site.file.split(separator: "/").last.map(String.init) ?? "" }

  /// The path of the manifest of a site.
  static func manifest(of site: Site) -> String { site.filePath("\(path(of: site))/\(manifest)") }

  // MARK: Pings

  /// Reads the last pings of a site.
  package static func pings(of site: Site) throws(FileError) -> PingLedger {
    PingLedger(try StateFolder(existingOf: site)?.folder.read(pings, upTo: FileSystem.wholeFileLimit) ?? [])
  }

  /// Writes the last pings of a site.
  package static func write(_ ledger: PingLedger, of site: Site) throws(FileError) {
    let folder = try StateFolder(of: site).folder
    try folder.replace(pings, with: ledger.bytes, draft: OpenFolder.Draft("\(pings).new", in: folder))
  }

  // MARK: Other sites

  /// Returns another site file in the same folder whose builds write into the same output folder, or `nil`.
  static func rival(of site: Site) throws(FileError) -> String? {
    guard let all = try OpenFolder(site.folder).folder(name) else { return nil }
    let own = fileName(of: site)
    let output = FileSystem.realPath(site.filePath(site.feeds.output))
    for other in ["site.toml"] + (try all.names()).filter({ $0.hasSuffix(".toml") }) where other != own {
      // A site file that was renamed is no longer built.
      guard FileSystem.kind(of: site.filePath(other)) == .file,
        let bytes = try? all.read(
          other == "site.toml" ? manifest : "\(other)/\(manifest)", upTo: FileSystem.wholeFileLimit),
        let place = OutputManifest(bytes).output
      else { continue }
      if FileSystem.realPath(site.filePath(place)) == output { return site.filePath(other) }
    }
    return nil
  }
}
