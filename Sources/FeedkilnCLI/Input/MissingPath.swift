import FeedCore
import FeedSystem
import Feedkiln

/// A path on the command line that does not exist.
struct MissingPath {
  let path: String

  /// Creates the value, or returns `nil` if the path exists or is no path of a file.
  init?(_ path: String) {
    guard !PathArgument.isInput(path), !FetchOptions.isURL(path), FileSystem.kind(of: path) == nil else { return nil }
    self.path = path
  }

  /// Returns what to write instead.
  ///
  /// - Parameter site: The site in the current folder, in whose output the file may be.
  /// - Returns: The advice, or `nil` if it is unknown what was meant.
  func suggestion(_ site: Site?) -> String? {
    if let end = path.firstRange(of: "://")?.upperBound {
      return Self.suggestion(scheme: path[..<end], rest: path[end...])
    }
    if path.lowercased().hasPrefix("www.") { return "for a URL, write https://\(path)" }
    if let file = similarFile(site) { return "did you mean “\(file)”?" }
    return isHost ? "for a URL, write https://\(path)" : nil
  }

  /// Returns what to write instead of a URL with a scheme that is not fetched.
  private static func suggestion(scheme: Substring, rest: Substring) -> String {
    switch scheme.lowercased() {
    case "file://" where rest.hasPrefix("/"): "for a file, write its path: \(IRI.percentDecoding(rest))"
    case "feed://": "write https://\(rest)"
    default: "write a URL with http:// or https://"
    }
  }

  /// The existing file with the most similar name: in the same folder, or else the output of the site.
  private func similarFile(_ site: Site?) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? path
    let output = site.map { $0.filePath($0.feeds.output) }
    for place in [parts.count > 1 ? folder : ".", output].compactMap(\.self) {
      guard let listing = try? FileSystem.files(below: place, skipping: { _ in true }) else { continue }
      let feeds = listing.files.filter { file in FeedInputs.extensions.contains(where: file.hasSuffix) }
      if let nearest = Self.nearest(to: name, in: feeds) { return place == "." ? nearest : "\(place)/\(nearest)" }
    }
    return nil
  }

  /// Returns the file with the most similar name, regardless of its extension; of several, that with the most similar
  /// extension.
  private static func nearest(to name: String, in files: [String]) -> String? {
    func stem(_ file: String) -> String { file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file }
    let stems = files.map(stem)
    // A name without an extension is rather that of a folder.
    let isFolder = !name.contains(".") && !stems.contains(name)
    guard !isFolder, let nearest = SpellingSuggestion.of(stem(name), in: stems) else { return nil }
    let files = files.filter { stem($0) == nearest }
    return SpellingSuggestion.of(name, in: files) ?? files.first
  }

  /// Whether the path begins with the name of a host, such as `blog.example/feed`.
  private var isHost: Bool {
    let host = path.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter),
      labels.allSatisfy({ label in !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
    else { return false }
    return path.contains("/") || !Self.extensions.contains(last.lowercased())
  }

  /// The extensions of files that people validate; all others of a name without folders are those of hosts.
  private static let extensions =
    Set(FeedInputs.extensions.map { String($0.dropFirst()) }).union([
      "feed", "gz", "htm", "html", "md", "toml", "txt", "zip",
    ])
}
