import FeedCore
import FeedSystem

/// The files that the paths of a command name: in folders, those with the extension of a feed.
struct FeedInputs {
  private(set) var files: [FeedInput] = []
  private(set) var errors: [FileError] = []
  /// Whether a folder is among the paths, whose feeds belong together.
  private(set) var includesFolder = false

  static let extensions = [".rss", ".atom", ".xml", ".json", ".rdf", ".opml"]
  /// The extensions that other files also have.
  private static let sharedExtensions = [".xml", ".json", ".rdf"]

  init(_ paths: [String]) {
    for path in paths {
      if !PathArgument.isInput(path), FileSystem.kind(of: path) == .folder {
        addFolder(path)
      } else {
        files.append(.path(path))
      }
    }
  }

  /// Adds the files of a folder, except those that package managers install.
  private mutating func addFolder(_ folder: String) {
    includesFolder = true
    do {
      let listing = try FileSystem.files(below: folder) { $0 == "node_modules" || $0.hasSuffix("/node_modules") }
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      for file in listing.files where Self.extensions.contains(where: file.hasSuffix) {
        let isShared = Self.sharedExtensions.contains(where: file.hasSuffix)
        files.append(isShared ? .found(prefix + file) : .path(prefix + file))
      }
      errors += listing.errors
    } catch {
      errors.append(error)
    }
  }
}
