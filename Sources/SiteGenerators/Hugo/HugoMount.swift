import FrontMatter

/// A folder of `module.mounts` that is mounted as the content, and the languages of its files.
struct HugoMount {
  let folder: String
  /// The patterns of language codes; empty for the default language.
  private let patterns: [String]

  /// Reads a mount; `nil` if it is not mounted as the whole content.
  init?(_ node: DataNode) {
    guard node["target"]?.scalar?.text == "content", let source = node["source"]?.scalar?.text else { return nil }
    folder = source
    // Since Hugo 0.153, `sites` replaces `lang`; both together add up.
    let lang = node["lang"]?.scalar?.text.lowercased()
    patterns = (node["sites.matrix.languages"]?.texts ?? []) + [lang].compactMap(\.self)
  }

  /// Returns whether files without a language in their names are in a language.
  func hasLanguage(_ code: String, default usual: String) -> Bool {
    guard let first = patterns.first else { return code == usual }
    let excluded = patterns.compactMap(HugoMount.excluded)
    guard !excluded.contains(where: { GlobPattern($0).matches(code) }) else { return false }
    return HugoMount.excluded(by: first) != nil || patterns.contains { GlobPattern($0).matches(code) }
  }

  /// Returns the pattern after `! `, or `nil` for a pattern that includes languages.
  private static func excluded(by pattern: String) -> String? {
    pattern.hasPrefix("! ") ? String(pattern.dropFirst(2)) : nil
  }
}
