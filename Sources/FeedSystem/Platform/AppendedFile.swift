package import FeedCore
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A plain file below an open folder to which bytes are appended; it is created with the first of them, and kept open.
package final class AppendedFile: Sendable {
  private let name: String
  private let folder: OpenFolder
  private let descriptor = Mutex<Int32?>(nil)

  package init(_ name: String, in folder: OpenFolder) { (self.name, self.folder) = (name, folder) }

  deinit {
    if let descriptor = descriptor.withLock({ $0 }) { close(descriptor) }
  }

  /// Appends bytes in one write.
  ///
  /// - Throws: A `FileError` if the file is a link, is not a plain file, or cannot be written.
  package func append(_ bytes: [UInt8]) throws(FileError) {
    try descriptor.withLock { descriptor throws(FileError) in
      let file = if let descriptor { descriptor } else { try folder.openToAppend(name) }
      descriptor = file
      let error = FileSystem.drain(bytes, into: file)
      guard error == 0 else { throw FileError("write", folder.path(of: name), code: error) }
    }
  }
}
