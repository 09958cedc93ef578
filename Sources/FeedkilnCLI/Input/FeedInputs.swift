import FeedCore
import FeedSystem

/// The files that a command's paths stand for: in folders, those that are named like feeds.
struct FeedInputs {
  private(set) var files: [String] = []
  private(set) var errors: [FileError] = []
  /// True when a folder is among the paths, whose feeds belong together.
  private(set) var includesFolder = false

  static let extensions = [".rss", ".atom", ".xml", ".json", ".rdf", ".opml"]

  init(_ paths: [String]) {
    for path in paths {
      if !PathArgument.isInput(path), FileSystem.kind(of: path) == .folder {
        addFolder(path)
      } else {
        files.append(path)
      }
    }
  }

  private mutating func addFolder(_ folder: String) {
    includesFolder = true
    do {
      let listing = try FileSystem.files(below: folder)
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      files += listing.files.filter { file in Self.extensions.contains(where: file.hasSuffix) }.map { prefix + $0 }
      errors += listing.errors
    } catch {
      errors.append(error)
    }
  }
}
