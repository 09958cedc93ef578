import FeedSystem
package import SiteSettings

/// Finds folders of a site by what they contain, for settings that cannot be read.
package enum FolderSearch {
  /// Returns the folders that contain a file or folder with one of the names, the shortest path first.
  package static func folders(containing names: Set<String>, in site: Site) -> [String] {
    let ignored: Set = ["node_modules", "vendor", "public", "_site", "dist", "output"]
    let found = try? FileSystem.files(below: site.filePath(".")) { path in
      let parts = path.split(separator: "/")
      return parts.count > 4
        || parts.last.map { $0.hasPrefix(".") || ignored.contains(String($0)) } ?? false
    }
    var folders: Set<String> = []
    for file in found?.files ?? [] {
      let parts = file.split(separator: "/").map(String.init)
      guard let index = parts.firstIndex(where: names.contains) else { continue }
      folders.insert(parts[..<index].joined(separator: "/"))
    }
    return folders.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }
}
