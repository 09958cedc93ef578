package import FeedCore
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folders below an open folder that files were written to last, which are kept open.
package final class RecentFolders: Sendable {
  private static let limit = 32

  private let root: OpenFolder
  private let folders = Mutex<[Substring: OpenFolder]>([:])

  package init(below root: OpenFolder) { self.root = root }

  /// Returns the folder of a file, which is created if it is missing, and the name of the file in it.
  package func place(of name: String) throws(FileError) -> (folder: OpenFolder, base: String) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (root, name) }
    let path = name[..<slash]
    let folder = try folders.withLock { folders throws(FileError) in
      if let folder = folders[path] { return folder }
      guard let folder = try root.folder(String(path), creating: true) else {
        throw FileError("open the folder", root.path(of: String(path)), code: ENOENT)
      }
      if folders.count >= Self.limit { folders = [:] }
      folders[path] = folder
      return folder
    }
    return (folder, String(name[slash...].dropFirst()))
  }
}
