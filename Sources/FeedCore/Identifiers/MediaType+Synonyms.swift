extension MediaType {
  /// Returns whether two types are names of the same format, such as `audio/mp4` and `audio/x-m4a`.
  ///
  /// - Parameter other: The other type; parameters and case are ignored.
  /// - Returns: Whether the types are equal or synonyms.
  public func isSynonym(of other: MediaType) -> Bool {
    let (one, two) = (essence, other.essence)
    return one == two || MediaType.synonyms.contains { $0.contains(one) && $0.contains(two) }
  }

  /// The top-level type, such as `audio`.
  public var family: String { String(essence.prefix { $0 != "/" }) }

  /// The type in lowercase, without parameters.
  private var essence: String {
    String(Substring(string.prefix { $0 != ";" }.utf8.trimmingSpace())).lowercased()
  }

  private static let synonyms: [Set<String>] = [
    ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"],
    ["audio/mp4", "audio/x-m4a", "audio/m4a", "video/mp4"],
    ["audio/ogg", "video/ogg", "application/ogg", "audio/opus"], ["audio/mpeg", "audio/mp3"],
    ["video/mp4", "video/x-m4v"],
    ["audio/webm", "video/webm"], ["video/matroska", "video/x-matroska"],
    ["audio/flac", "audio/x-flac"], ["audio/aac", "audio/x-aac"],
  ]
}
