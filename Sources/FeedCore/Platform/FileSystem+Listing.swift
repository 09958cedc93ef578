#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Lists all files below a folder; names that begin with a dot are passed over.
  ///
  /// A link to a file counts as a file where its target lies in the folder too; no link to a folder is followed. Folders
  /// can be passed over by their paths.
  public static func files(
    below folder: String, passingOver isPassedOver: (String) -> Bool = { _ in false }
  ) throws(FileError) -> Listing {
    var listing = Listing()
    var waiting = [""]
    lazy var root = realPath(folder).map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? folder
    while let prefix = waiting.popLast() {
      do {
        for name in try names(in: prefix.isEmpty ? folder : folder + "/" + prefix) where !name.hasPrefix(".") {
          let path = prefix + name
          switch unfollowedKind(folder + "/" + path) {
          case S_IFREG: listing.files.append(path)
          case S_IFDIR: if !isPassedOver(path) { waiting.append(path + "/") }
          case S_IFLNK:
            let target = realPath(folder + "/" + path)
            if let target, target.hasPrefix(root), kind(of: target) == .file {
              listing.files.append(path)
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
    listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    listing.skippedLinks.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    listing.errors.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return listing
  }

  private static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw .last("list the folder", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        })
    }
    return names
  }

  private static func unfollowedKind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}
