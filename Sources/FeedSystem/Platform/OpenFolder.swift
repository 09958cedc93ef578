package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is held open, below which no link is followed.
///
/// Files are named by their paths below the folder. Each folder on the way is opened from the one above it without
/// following links (`openat`, `O_NOFOLLOW`), so that a link never leads a program out of the folder, not even one that is
/// created in the meantime. The folder’s own path may be a link.
package final class OpenFolder: Sendable {
  /// An entry of a folder; a link is never followed.
  package enum Kind: Sendable, Hashable { case file, folder, link, other }

  package let path: String
  let descriptor: Int32

  /// Opens a folder, and creates it and its parents if requested.
  package convenience init(_ path: String, creating: Bool = false) throws(FileError) {
    if creating { try FileSystem.makeFolder(path) }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open the folder", path) }
    self.init(path, descriptor)
  }

  private init(_ path: String, _ descriptor: Int32) { (self.path, self.descriptor) = (path, descriptor) }

  deinit { close(descriptor) }

  /// The path of an entry, for messages.
  package func path(of name: String) -> String { path == "." ? name : "\(path)/\(name)" }

  // MARK: The way to an entry

  /// Opens a folder below this one, or returns `nil` if it is missing and not created.
  package func folder(_ name: String, creating: Bool = false) throws(FileError) -> OpenFolder? {
    try withParent(of: name + "/", creating: creating, action: "open the folder") { parent, _ throws(FileError) in
      let copy = openat(parent, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard copy >= 0 else { throw .last("open the folder", path(of: name)) }
      return OpenFolder(path(of: name), copy)
    }
  }

  /// Calls `body` with the folder of an entry and the entry’s name there, or returns `nil` if that folder is missing.
  private func withParent<Value>(
    of name: String, creating: Bool = false, action: String,
    _ body: (_ parent: Int32, _ base: String) throws(FileError) -> Value?
  ) throws(FileError) -> Value? {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let base = String(parts.removeLast())
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }), base != ".", base != "..",
      !base.isEmpty || !parts.isEmpty, !name.utf8.contains(0)
    else { throw FileError(action, path(of: name), code: EINVAL) }
    var parent = descriptor
    defer { if parent != descriptor { close(parent) } }
    for (index, part) in parts.enumerated() {
      let next = try step(into: String(part), below: parent, creating: creating) {
        path(of: parts[...index].joined(separator: "/"))
      }
      guard let next else { return nil }
      if parent != descriptor { close(parent) }
      parent = next
    }
    return try body(parent, base)
  }

  private func step(
    into name: String, below parent: Int32, creating: Bool, path: () -> String
  ) throws(FileError) -> Int32? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    var folder = openat(parent, name, flags)
    if folder < 0, errno == ENOENT {
      guard creating else { return nil }
      guard mkdirat(parent, name, 0o755) == 0 || errno == EEXIST else { throw .last("create the folder", path()) }
      folder = openat(parent, name, flags)
    }
    if folder >= 0 { return folder }
    let code = errno
    switch Self.kind(of: name, in: parent) {
    case .link: throw .link("open the folder", path())
    case .file, .other: throw FileError(creating ? "create the folder" : "open the folder", path(), code: EEXIST)
    default: throw FileError("open the folder", path(), code: code)
    }
  }

  private static func kind(of name: String, in parent: Int32) -> Kind? {
    var status = stat()
    guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Kind(status.st_mode)
  }

  // MARK: Reading

  /// Returns the kind of an entry, or `nil` if there is none, or if a link or a file is on the way to it.
  package func kind(of name: String) -> Kind? {
    try? withParent(of: name, action: "read") { Self.kind(of: $1, in: $0) }
  }

  /// Returns the bytes of a plain file, or `nil` if it is missing.
  ///
  /// Throws for a link, for anything that is not a plain file, and for a file that exceeds the limit, before it is read.
  package func read(_ name: String, upTo limit: Int) throws(FileError) -> [UInt8]? {
    try withParent(of: name, action: "read") { parent, base throws(FileError) in
      let file = openat(parent, base, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else {
        if errno == ENOENT { return nil }
        throw errno == ELOOP ? .link("read", path(of: name)) : .last("read", path(of: name))
      }
      defer { close(file) }
      return try FileSystem.readPlain(descriptor: file, path: path(of: name), upTo: limit)
    }
  }

  /// Returns the names in the folder, except those that begin with a dot, sorted by bytes.
  package func names() throws(FileError) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw .last("list the folder", path) }
    defer { closedir(stream) }
    return FileSystem.names(in: stream).map(\.name).sorted { $0.isBefore($1) }
  }

  // MARK: Writing

  /// A place for a file until it is complete.
  package struct Draft: Sendable {
    let folder: OpenFolder
    let name: String

    package init(_ name: String, in folder: OpenFolder) { (self.folder, self.name) = (folder, name) }
  }

  /// Replaces a file atomically, so that readers never see a partial file.
  ///
  /// A file with the same bytes is left untouched. The permissions of an existing file are kept; a link is replaced, and
  /// its target stays. Missing parent folders are created. A durable file is synced to disk before it is renamed into
  /// place, and the rename is synced before this returns. A draft in another file system is not used.
  ///
  /// - Returns: whether the file was written.
  @discardableResult
  package func replace(
    _ name: String, with bytes: [UInt8], draft: Draft, isDurable: Bool = false
  ) throws(FileError) -> Bool {
    let wasWritten = try withParent(of: name, creating: true, action: "write") { parent, base throws(FileError) in
      let old = try status(of: base, in: parent, name)
      if let old, Int(old.st_size) == bytes.count, let same = try read(name, upTo: bytes.count),
        same[...].hasSameBytes(as: bytes[...])
      {
        return false
      }
      do throws(FileError) {
        try replace(
          name, at: (parent, base), over: old, draft: (draft.folder.descriptor, draft.name), isDurable: isDurable
        ) {
          FileSystem.drain(bytes, into: $0)
        }
      } catch {
        guard error.isAcrossFileSystems else { throw error }
        try replace(
          name, at: (parent, base), over: old, draft: (parent, Self.draftName(of: base)), isDurable: isDurable
        ) { FileSystem.drain(bytes, into: $0) }
      }
      return true
    }
    return wasWritten ?? false
  }

  /// Writes a file in chunks and renames it into place when it is complete.
  package func replace(
    _ name: String, draft: Draft,
    _ write: (_ put: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) {
    _ = try withParent(of: name, creating: true, action: "write") { parent, base throws(FileError) -> Bool in
      var failure: FileError?
      try replace(name, at: (parent, base), over: nil, draft: (draft.folder.descriptor, draft.name), isDurable: false) {
        file in
        do throws(FileError) {
          try write { piece throws(FileError) in
            let error = FileSystem.drain(piece, into: file)
            guard error == 0 else { throw FileError("write", path(of: name), code: error) }
          }
          return 0
        } catch {
          failure = error
          return error.code
        }
      }
      if let failure { throw failure }
      return true
    }
  }

  /// The name of a temporary file next to its target.
  private static func draftName(of base: String) -> String { ".feedkiln-\(Fingerprint(base.utf8)).new" }

  /// Removes the temporary file that a killed program may have left next to a file.
  package func removeDraft(of name: String) throws(FileError) {
    _ = try withParent(of: name, action: "remove") { parent, base in unlinkat(parent, Self.draftName(of: base), 0) }
  }

  /// Writes a new file, which must not exist, and renames it into place.
  private func replace(
    _ name: String, at place: (parent: Int32, base: String), over old: stat?, draft: (folder: Int32, name: String),
    isDurable: Bool, _ write: (Int32) -> Int32
  ) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    var file = openat(draft.folder, draft.name, flags, mode_t(0o644))
    if file < 0, errno == EEXIST {
      // A leftover with the draft’s name is never opened, so that no link, pipe or device is written to.
      unlinkat(draft.folder, draft.name, 0)
      file = openat(draft.folder, draft.name, flags, mode_t(0o644))
    }
    guard file >= 0 else { throw .last("write", path(of: name)) }
    if let old { fchmod(file, old.st_mode & 0o7777) }
    var error = write(file)
    if error == 0, isDurable, fsync(file) != 0 { error = errno }
    if close(file) != 0, error == 0 { error = errno }
    if error == 0, renameat(draft.folder, draft.name, place.parent, place.base) != 0 { error = errno }
    if error == 0, isDurable, fsync(place.parent) != 0 { error = errno }
    guard error == 0 else {
      unlinkat(draft.folder, draft.name, 0)
      throw FileError("write", path(of: name), code: error)
    }
  }

  /// Returns the status of a plain file, or `nil` if it is missing or a link.
  private func status(of base: String, in parent: Int32, _ name: String) throws(FileError) -> stat? {
    var status = stat()
    guard fstatat(parent, base, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    switch Kind(status.st_mode) {
    case .file: return status
    case .folder: throw FileError("write", path(of: name), code: EISDIR)
    case .link, .other: return nil
    }
  }

  /// Opens a plain file to append to it, and creates it if it is missing.
  func openToAppend(_ name: String) throws(FileError) -> Int32 {
    let file = try withParent(of: name, creating: true, action: "write") { parent, base throws(FileError) -> Int32 in
      let file = openat(
        parent, base, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode_t(0o644))
      guard file >= 0 else {
        throw errno == ELOOP ? .link("write", path(of: name)) : .last("write", path(of: name))
      }
      var status = stat()
      guard fstat(file, &status) == 0, Kind(status.st_mode) == .file else {
        close(file)
        throw .notPlain("write", path(of: name))
      }
      return file
    }
    guard let file else { throw FileError("write", path(of: name), code: ENOENT) }
    return file
  }

  // MARK: Removing

  /// Removes a file, or a link but not its target.
  ///
  /// A missing file is not an error.
  package func remove(_ name: String) throws(FileError) {
    _ = try withParent(of: name, action: "remove") { parent, base throws(FileError) -> Bool in
      guard unlinkat(parent, base, 0) == 0 || errno == ENOENT else { throw .last("remove", path(of: name)) }
      return true
    }
  }

  /// Removes a folder if it is empty.
  @discardableResult
  package func removeIfEmpty(_ name: String) -> Bool {
    (try? withParent(of: name, action: "remove") { unlinkat($0, $1, AT_REMOVEDIR) == 0 }) ?? false
  }

  /// Removes a folder and everything below it, except names that begin with a dot.
  package func removeFolder(_ name: String) throws(FileError) {
    guard kind(of: name) == .folder, let folder = try folder(name) else { return }
    for name in try folder.names() {
      if folder.kind(of: name) == .folder { try folder.removeFolder(name) } else { try folder.remove(name) }
    }
    removeIfEmpty(name)
  }
}

extension OpenFolder.Kind {
  init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

extension FileError {
  static func link(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, code: ELOOP, reason: "it is a link; replace it with a file or a folder")
  }

  static func notPlain(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, code: EINVAL, reason: "it is not a plain file")
  }
}
