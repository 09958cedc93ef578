#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Watches files, and all files below folders, for changes.
///
/// Uses inotify on Linux. On other systems, and if Linux has no more watches, dates and sizes are
/// compared. Temporary files of editors and programs are ignored.
package struct FileWatch: ~Copyable {
  private var events: FileEvents?
  private var state: FileState?

  /// Starts watching.
  ///
  /// Skipped folders are given by their paths, ignored files by their names.
  package init(
    _ paths: [String], skipping skipped: Set<String> = [], ignoring ignored: Set<String> = [], usesEvents: Bool = true
  ) {
    let folders = paths.flatMap { Self.folders(below: $0, skipping: skipped) }
    if usesEvents {
      let files = paths.filter { FileSystem.kind(of: $0) != .folder }
      events = FileEvents(folders: folders, files: files, ignoring: ignored)
    }
    if events == nil { state = FileState(paths, skipping: skipped, ignoring: ignored) }
  }

  /// The polling interval.
  package var interval: Duration { state == nil ? .milliseconds(40) : .milliseconds(500) }

  /// Returns whether anything has changed since the last call.
  package mutating func hasChanged() -> Bool {
    if let hasChanged = events?.hasChanged() { return hasChanged }
    guard let old = state else { return false }
    let new = FileState(old.paths, skipping: old.skipped, ignoring: old.ignored)
    state = new
    return old != new
  }

  /// Returns a folder and its subfolders, without skipped folders and names that begin with a dot.
  private static func folders(below folder: String, skipping skipped: Set<String>) -> [String] {
    guard FileSystem.kind(of: folder) == .folder else { return [] }
    var folders = [folder]
    _ = try? FileSystem.files(below: folder) { path in
      let isSkipped = skipped.contains("\(folder)/\(path)")
      if !isSkipped { folders.append("\(folder)/\(path)") }
      return isSkipped
    }
    return folders
  }

  /// Whether a name belongs to a lasting file and not to a temporary one.
  static func counts(_ name: String, ignoring ignored: Set<String> = []) -> Bool {
    // A temporary file of a program is named after the file that it replaces.
    if ignored.contains(where: { name == $0 || name.hasPrefix($0 + ".") && name.hasSuffix(".new") }) { return false }
    return !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasSuffix(".tmp") && name != "4913"
  }
}

/// Returns the dates and sizes of files.
private struct FileState: Equatable {
  struct Mark: Equatable {
    var name: String
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
  }

  let paths: [String]
  let skipped: Set<String>
  let ignored: Set<String>
  private var marks: [Mark] = []

  init(_ paths: [String], skipping skipped: Set<String>, ignoring ignored: Set<String>) {
    self.paths = paths
    self.skipped = skipped
    self.ignored = ignored
    for path in paths {
      guard FileSystem.kind(of: path) == .folder else {
        add(path)
        continue
      }
      let files = try? FileSystem.files(below: path) { skipped.contains("\(path)/\($0)") }.files
      for file in files ?? [] {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        if FileWatch.counts(name, ignoring: ignored) { add("\(path)/\(file)") }
      }
    }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    marks.append(
      Mark(name: path, size: Int64(status.st_size), seconds: Int64(changed.tv_sec), nanoseconds: Int64(changed.tv_nsec))
    )
  }
}
