import FeedSystem
import SiteSettings

/// The collections of an Astro site that its settings load from folders.
struct AstroCollections {
  struct Collection {
    let name: String
    /// The folder of the entries, relative to the folder of the site; empty for that folder itself.
    let folder: String
    private let patterns: [GlobPattern]
    private let excluded: [GlobPattern]

    init(name: String, folder: String, patterns: [String]) {
      self.name = name
      self.folder = folder
      func globs(_ patterns: [String]) -> [GlobPattern] {
        patterns.map { pattern in
          GlobPattern(
            pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern, foldersAreOptional: true)
        }
      }
      self.patterns = globs(patterns.filter { !$0.hasPrefix("!") })
      excluded = globs(patterns.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) })
    }

    /// Whether a file of the folder is an entry.
    func contains(_ name: String) -> Bool {
      (patterns.isEmpty || patterns.contains { $0.matches(name) }) && !excluded.contains { $0.matches(name) }
    }

    /// Whether a path, relative to the folder of the site, is in the folder.
    func covers(_ path: String) -> Bool { folder.isEmpty || path.hasPrefix(folder + "/") }
  }

  let loaded: [Collection]

  private static let settingsFiles = ["src/content.config", "src/content/config"].flatMap { name in
    ["ts", "mts", "js", "mjs"].map { "\(name).\($0)" }
  }

  init(site: Site) {
    guard let script = ScriptSettings(oneOf: AstroCollections.settingsFiles, in: site) else {
      loaded = []
      return
    }
    let names = AstroCollections.exportedNames(script)
    loaded = script.tokens.indices.dropLast(2).compactMap { index -> Collection? in
      guard script.tokens[index] == .word("glob"), script.tokens[index + 1] == .sign("("),
        script.tokens[index + 2] == .sign("{"), let variable = AstroCollections.definition(before: index, in: script),
        let folder = AstroCollections.folder(of: index + 2, in: script)
      else { return nil }
      let patterns = script.value(of: "pattern", in: index + 2).map(script.texts) ?? []
      return Collection(name: names[variable] ?? variable, folder: folder, patterns: patterns)
    }
  }

  /// Returns the folder of a loader, or `nil` if it is a program or outside the site.
  private static func folder(of object: Int, in script: ScriptSettings) -> String? {
    guard let start = script.value(of: "base", in: object) else { return "" }
    guard let text = script.text(at: start) else { return nil }
    let parts = text.split(separator: "/").filter { $0 != "." }
    return parts.contains("..") ? nil : parts.joined(separator: "/")
  }

  /// Returns the name to which the last `defineCollection(…)` before a token is assigned.
  private static func definition(before index: Int, in script: ScriptSettings) -> String? {
    let tokens = script.tokens
    guard let call = tokens[..<index].lastIndex(of: .word("defineCollection")), call > 1 else { return nil }
    switch (tokens[call - 2], tokens[call - 1]) {
    case (.word(let name), .sign("=")), (.word(let name), .sign(":")), (.text(let name), .sign(":")): return name
    default: return nil
    }
  }

  /// Returns the names of the collections in `collections = { posts, notes: noteCollection }` by their variables.
  private static func exportedNames(_ script: ScriptSettings) -> [String: String] {
    let tokens = script.tokens
    guard
      let start = tokens.indices.dropLast(2).first(where: {
        tokens[$0] == .word("collections") && tokens[$0 + 1] == .sign("=") && tokens[$0 + 2] == .sign("{")
      })
    else { return [:] }
    var names: [String: String] = [:]
    for index in tokens[(start + 3)...].indices.dropLast(2) {
      if tokens[index] == .sign("}") { break }
      switch (tokens[index], tokens[index + 1], tokens[index + 2]) {
      case (.word(let key), .sign(":"), .word(let variable)), (.text(let key), .sign(":"), .word(let variable)):
        names[variable] = key
      default: break
      }
    }
    return names
  }
}
