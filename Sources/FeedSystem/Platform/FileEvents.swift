import FeedCore

#if canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

#if os(Linux)
  /// What Linux tells of changes in folders (inotify).
  struct FileEvents: ~Copyable {
    private let descriptor: Int32
    /// The names that count in a folder; `nil` when all do.
    private let names: [Int32: Set<String>?]

    /// `nil` when the system has no room for more.
    init?(folders: [String], files: [String]) {
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
      // Set last: from here on deinit closes it.
      (self.descriptor, self.names) = (descriptor, names)
    }

    deinit { close(descriptor) }

    private static func watch(_ folder: String, _ descriptor: Int32) -> Int32? {
      let kinds = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      let watch = inotify_add_watch(descriptor, folder, UInt32(kinds))
      return watch < 0 ? nil : watch
    }

    /// Reads all that was told by now.
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

    /// Whether one of the events is about something that counts.
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
          found = found || name.isEmpty || FileWatch.counts(name)
          continue
        }
        found = found || wanted.contains(name)
      }
      return found
    }
  }
#else
  /// Other systems tell nothing that could be used here.
  struct FileEvents: ~Copyable {
    init?(folders: [String], files: [String]) { return nil }
    func hasChanged() -> Bool { false }
  }
#endif
