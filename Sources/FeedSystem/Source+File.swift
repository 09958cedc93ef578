package import FeedCore

extension Source {
  /// Reads a file to quote in a message.
  ///
  /// Returns `nil` if it cannot be read or exceeds the size limit of content.
  package init?(quoted file: String) {
    guard file != StandardStreams.inputName, let bytes = try? FileSystem.readPlain(file, upTo: 64 << 20) else {
      return nil
    }
    self.init(name: file, bytes: bytes)
  }
}
