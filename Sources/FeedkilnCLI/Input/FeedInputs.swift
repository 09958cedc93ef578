import FeedCore
import FeedSystem

/// The files for the paths of a command; for a folder, the files with the extension of a feed.
struct FeedInputs {
  private(set) var files: [String] = []
  private(set) var errors: [FileError] = []
  /// Whether one of the paths is a folder, whose feeds are also checked together.
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
