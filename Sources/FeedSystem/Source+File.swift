package import FeedCore

extension Source {
  /// A file to quote in a message, or `nil` if it cannot be read or is larger than any file that is read as content.
  package init?(quoted file: String) {
    guard file != StandardStreams.inputName, let bytes = try? FileSystem.read(file, upTo: 64 << 20) else { return nil }
    self.init(name: file, bytes: bytes)
  }
}
