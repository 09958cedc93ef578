import FeedContent
import FeedCore

/// The files and folders that builds read, as far as they are in the output folder, where no feed may have their paths.
struct SourcePaths: Sendable {
  /// The paths below the output folder, in lowercase, since some file systems ignore case, with their names.
  private var files: [String: String] = [:]
  private var folders: [String: String] = [:]

  init() {}

  init(of site: Site, articles: [Article]) {
    let folder = site.filePath(site.feeds.output)
    let output = Self.components(folder)
    func below(_ path: String) -> String? {
      let parts = Self.components(path)
      guard path.hasPrefix("/") == folder.hasPrefix("/"), parts.starts(with: output), parts.count > output.count
      else { return nil }
      return parts.dropFirst(output.count).joined(separator: "/").lowercased()
    }
    let settings = [site.ids, site.comments.mapFile, site.validate.baseline] + site.comments.stores.map(\.path)
    for path in [site.file] + settings.compactMap(\.self).map(site.filePath) + articles.map(\.location.file) {
      if let name = below(path) { files[name] = path }
    }
    for path in (site.contentFolders + [StateFolder.name]).map(site.filePath) {
      if let name = below(path) { folders[name] = path }
    }
  }

  /// Returns the source that a path would replace or be in, or `nil` if there is none.
  func source(at path: String) -> String? {
    if files.isEmpty, folders.isEmpty { return nil }
    var key = path.lowercased()
    if let file = files[key] { return file }
    while true {
      if let folder = folders[key] { return folder }
      guard let slash = key.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      key = String(key[..<slash])
    }
  }

  /// The components of a path without `.` and with `..` resolved.
  private static func components(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.segments where part != "." {
      if part == "..", parts.last.map({ $0 != ".." }) ?? false { parts.removeLast() } else { parts.append(part) }
    }
    return parts
  }
}

extension Site {
  /// The folders that contain only articles and comments, as site.toml names them.
  ///
  /// The pages of an HTML site are in the folder that feeds are published in.
  var contentFolders: [String] {
    let articles = content.generator == nil ? content.articles ?? "content/articles" : content.articles
    // Where all files of the site can be articles, these generators skip the folder of feeds.
    let isWholeSite = articles?.split(separator: "/").allSatisfy { $0 == "." } ?? false
    let skipsFeeds = content.generator == .html || content.generator == .eleventy && isWholeSite
    return [skipsFeeds ? nil : articles, content.comments].compactMap(\.self)
  }
}
