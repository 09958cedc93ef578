package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Lists all files below a folder, except those whose names begin with a dot.
  ///
  /// A link to a file is a file if its target is also in the folder. Links to folders are not followed. Folders
  /// can be skipped by their paths.
  package static func files(
    below folder: String, skipping isSkipped: (String) -> Bool = { _ in false }
  ) throws(FileError) -> Listing {
    var listing = Listing()
    var waiting = [""]
    lazy var root = realPath(folder).map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? folder
    while let prefix = waiting.popLast() {
      do {
        for (name, kind) in try names(in: prefix.isEmpty ? folder : folder + "/" + prefix) {
          let path = prefix + name
          switch kind ?? unfollowedKind(folder + "/" + path) {
          case S_IFREG: listing.files.append(path)
          case S_IFDIR: if !isSkipped(path) { waiting.append(path + "/") }
          case S_IFLNK:
            let target = realPath(folder + "/" + path)
            if let target, target.hasPrefix(root), self.kind(of: target) == .file {
              listing.files.append(path)
              listing.links.insert(path)
            } else {
              listing.skippedLinks.append(path)
            }
          default: break
          }
        }
      } catch {
        if prefix.isEmpty { throw error }
        listing.errors.append(error)
      }
    }
    listing.files.sort { $0.isBefore($1) }
    listing.skippedLinks.sort { $0.isBefore($1) }
    listing.errors.sort { $0.path.isBefore($1.path) }
    return listing
  }

  /// Removes a folder and everything below it, except names that begin with a dot.
  ///
  /// Links are not followed.
  package static func removeFolder(_ folder: String) throws(FileError) {
    guard unfollowedKind(folder) == S_IFDIR else { return }
    for (name, kind) in try names(in: folder) {
      let path = "\(folder)/\(name)"
      if kind ?? unfollowedKind(path) == S_IFDIR { try removeFolder(path) } else { try remove(path) }
    }
    removeIfEmpty(folder)
  }

  /// Returns the names that do not begin with a dot, with their kinds if the folder states them.
  private static func names(in folder: String) throws(FileError) -> [(name: String, kind: mode_t?)] {
    guard let stream = opendir(folder) else { throw .last("list the folder", folder) }
    defer { closedir(stream) }
    return names(in: stream)
  }

  #if canImport(Darwin)
    typealias FolderStream = UnsafeMutablePointer<DIR>
  #else
    typealias FolderStream = OpaquePointer
  #endif

  /// Returns the names in an open folder that do not begin with a dot, with their kinds if the folder states them.
  static func names(in stream: FolderStream) -> [(name: String, kind: mode_t?)] {
    var names: [(name: String, kind: mode_t?)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      // The types of dirent.h are those of a mode, shifted. Zero means that the file system does not provide them.
      let kind = mode_t(entry.pointee.d_type) << 12
      names.append((name, kind == 0 ? nil : kind))
    }
    return names
  }

  private static func unfollowedKind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}
