import ContentValues
import FeedCore
import FeedSystem
import FrontMatter
import SiteSettings

/// The front matter of Eleventy’s layouts, which the articles that use them inherit.
struct EleventyLayouts {
  /// The front matter by the paths of layouts below their folder.
  private var layouts: [String: DataNode] = [:]
  /// The paths of layouts whose permalink is a program, relative to the folder of the site.
  private(set) var programs: [String] = []
  private let settings: EleventySettings

  /// The extensions of templates; of several layouts with the same name, the first counts.
  private static let extensions = [
    "liquid", "md", "njk", "html", "webc", "vto", "hbs", "mustache", "ejs", "haml", "pug", "11ty.js", "11ty.mjs",
    "11ty.cjs", "11ty.ts",
  ]

  /// Reads the layouts in the first of the input folders that contains some.
  init(_ settings: EleventySettings, below inputs: [String], of site: Site) {
    self.settings = settings
    let folders = inputs.map { $0.isEmpty ? settings.layoutFolder : "\($0)/\(settings.layoutFolder)" }
    guard !settings.layoutFolder.isEmpty,
      let folder = folders.first(where: { FileSystem.kind(of: site.filePath($0)) == .folder }),
      let found = try? FileSystem.files(below: site.filePath(folder))
    else { return }
    for name in found.files {
      let path = site.filePath("\(folder)/\(name)")
      guard Self.extensions.contains(where: { name.hasSuffix("." + $0) }),
        let bytes = try? FileSystem.readPlain(path, upTo: ContentLimits().articleBytes)
      else { continue }
      if let script = Self.script(name, bytes) {
        layouts[name] = EleventyGenerator.data(of: script)
        if EleventyGenerator.guessesPermalink(of: script) { programs.append("\(folder)/\(name)") }
      } else if let read = try? FrontMatter.read(Source(name: path, file: bytes)) {
        layouts[name] = read.node.withoutPositions
      }
    }
  }

  /// Returns the script with the data of a layout: the file, or front matter that begins with `---js`.
  private static func script(_ name: String, _ bytes: [UInt8]) -> ScriptSettings? {
    if name.contains(".11ty.") { return ScriptSettings(bytes) }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = lines.first.map { String(utf8: $0.trimmingSpace()) } ?? ""
    guard ["---js", "---javascript"].contains(first) else { return nil }
    let object = lines.dropFirst().prefix { !$0.starts(with: "---".utf8) }.joined(separator: [0x0A])
    return ScriptSettings(Array("export default ".utf8) + object)
  }

  /// Returns the data that an article inherits from a layout, and from the layouts of that layout.
  func data(of name: String?) -> DataNode {
    var data = DataNode(value: .map([]), range: 0..<0)
    var next = name
    var used: Set<String> = []
    while let name = next, let path = path(of: name), used.insert(path).inserted, let layout = layouts[path] {
      data = layout.cascading(data, isDeep: settings.mergesDeeply)
      next = layout["layout"]?.scalar?.text
    }
    return data
  }

  private func path(of name: String) -> String? {
    let name = settings.layoutAliases[name] ?? name
    return ([name] + Self.extensions.map { "\(name).\($0)" }).first { layouts[$0] != nil }
  }
}

extension DataNode {
  /// Returns the table with the data of a nearer level of Eleventy’s data cascade, which take precedence.
  ///
  /// Tables and lists are merged if `isDeep` is set, unless a key begins with `override:`.
  func cascading(_ nearer: DataNode, isDeep: Bool) -> DataNode {
    guard let farther = entries, let others = nearer.entries else {
      guard isDeep, case .list(let items) = value, case .list(let others) = nearer.value else { return nearer }
      let added = others.filter { other in !items.contains { $0.value == other.value } }
      return DataNode(value: .list(items + added), range: nearer.range)
    }
    var entries: [Entry] = []
    for (entry, isReplacing) in (farther + others).map(\.inCascade) {
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      let value = entries[index].value
      entries[index] = entry
      if isDeep, !isReplacing { entries[index].value = value.cascading(entry.value, isDeep: true) }
    }
    return DataNode(value: .map(entries), range: nearer.range)
  }
}

extension DataNode.Entry {
  /// The entry without the prefix `override:` and whether it has it; a single tag is a list of one.
  fileprivate var inCascade: (entry: DataNode.Entry, isReplacing: Bool) {
    var entry = self
    let prefix = "override:"
    if key.hasPrefix(prefix) { entry.key.removeFirst(prefix.count) }
    if entry.key == "tags", value.scalar != nil, !value.isNull {
      entry.value = DataNode(value: .list([value]), range: value.range)
    }
    return (entry, key.hasPrefix(prefix))
  }
}
