import FeedCore

#if canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

#if os(Linux)
  /// Notifications of changes in folders (Linux inotify).
  struct FileEvents: ~Copyable {
    private let descriptor: Int32
    /// The relevant names in a folder, or `nil` for all.
    private let names: [Int32: Set<String>?]
    /// The names that do not count in any folder.
    private let ignored: Set<String>

    /// Watches folders, or returns `nil` if the system has no more watches.
    init?(folders: [String], files: [String], ignoring ignored: Set<String> = []) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      var names: [Int32: Set<String>?] = [:]
      for file in files {
        let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
        guard let watch = Self.watch(folder, descriptor) else { continue }
        let name = slash.map { String(file[file.utf8.index(after: $0)...]) } ?? file
        names[watch] = .some((names[watch].flatMap(\.self) ?? []).union([name]))
      }
      for folder in folders {
        guard let watch = Self.watch(folder, descriptor) else {
          if errno == ENOENT { continue }
          close(descriptor)
          return nil
        }
        names[watch] = .some(nil)
      }
      // Set last, because `deinit` closes it from here on.
      (self.descriptor, self.names, self.ignored) = (descriptor, names, ignored)
    }

    deinit { close(descriptor) }

    private static func watch(_ folder: String, _ descriptor: Int32) -> Int32? {
      let kinds = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      let watch = inotify_add_watch(descriptor, folder, UInt32(kinds))
      return watch < 0 ? nil : watch
    }

    /// Reads all pending events.
    func hasChanged() -> Bool {
      var hasChanged = false
      while true {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
          count = read(descriptor, room.baseAddress, room.count)
          filled = max(0, count)
        }
        guard count > 0 else { return hasChanged }
        if has(bytes) { hasChanged = true }
      }
    }

    /// Whether one of the events concerns a relevant name.
    private func has(_ bytes: [UInt8]) -> Bool {
      let head = MemoryLayout<inotify_event>.size
      var offset = 0
      var found = false
      while offset + head <= bytes.count {
        let event = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
        let end = min(offset + head + Int(event.len), bytes.count)
        let name = String(utf8: bytes[(offset + head)..<end].prefix { $0 != 0 })
        offset = end
        guard case .some(.some(let wanted)) = names[event.wd] else {
          found = found || name.isEmpty || FileWatch.counts(name, ignoring: ignored)
          continue
        }
        found = found || wanted.contains(name)
      }
      return found
    }
  }
#else
  /// Other systems have no equivalent notifications.
  struct FileEvents: ~Copyable {
    init?(folders: [String], files: [String], ignoring ignored: Set<String> = []) { return nil }
    func hasChanged() -> Bool { false }
  }
#endif
