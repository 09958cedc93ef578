import FeedCore
import FeedSystem
import FrontMatter
import SiteSettings

/// The front matter that pages inherit: the `cascade` of the settings, and of each `_index.md` above a page.
struct HugoCascade {
  fileprivate struct Layer {
    /// The folder that the layer applies to, with a final slash; empty for all pages.
    var folder: String
    /// The language of the layer, or `nil` for all languages.
    var language: String?
    var values: DataNode
    /// The pages that the values are meant for, or `nil` for all pages below the folder.
    var target: DataNode?
  }

  /// The layers, those of the nearest folders last.
  private let layers: [Layer]
  private let defaultLanguage: String

  init(_ settings: HugoSettings, site: Site) {
    defaultLanguage = settings.defaultLanguage
    var layers = settings.languages.flatMap { language in
      HugoCascade.layers(language.root["cascade"], folder: "", language: language.key)
    }
    for folder in settings.folders.sorted(by: { $0.path < $1.path }) {
      let path = site.filePath(folder.path)
      for name in (try? FileSystem.files(below: path))?.files ?? [] {
        guard let page = HugoFile(name, languages: settings.languageCodes, usual: folder.language),
          page.baseName == "_index",
          let bytes = try? FileSystem.read("\(path)/\(name)", upTo: ContentLimits().articleBytes),
          let fields = try? FrontMatter.read(Source(name: name, file: bytes)).node.lowercasedKeys
        else { continue }
        layers += HugoCascade.layers(fields["cascade"], folder: page.folder, language: page.language)
      }
    }
    self.layers = layers.sorted { $0.folder.utf8.count < $1.folder.utf8.count }
  }

  private static func layers(_ cascade: DataNode?, folder: String, language: String?) -> [Layer] {
    guard let cascade else { return [] }
    // Of several items that fit, the first counts.
    return cascade.items.reversed().compactMap { item in
      guard let entries = item.entries else { return nil }
      let targets = ["target", "_target"]
      return Layer(
        folder: folder, language: language.flatMap { $0.isEmpty ? nil : $0 },
        values: DataNode(value: .map(entries.filter { !targets.contains($0.key) }), range: 0..<0)
          .withoutPositions,
        target: item["target"] ?? item["_target"])
    }
  }

  /// Returns the front matter of a page with inherited values; its own values take precedence.
  func apply(to fields: DataNode, of page: HugoFile) -> DataNode {
    let language = page.language.isEmpty ? defaultLanguage : page.language
    let inherited = layers.filter { $0.applies(to: page, language: language) }
    guard !inherited.isEmpty else { return fields }
    var node = inherited.reduce(DataNode(value: .map([]), range: 0..<0)) { $0.merging($1.values) }
    let own = Set(
      (fields.entries ?? []).filter { $0.value.entries == nil }.map { $0.key.lowercased() })
    node.value = .map((node.entries ?? []).filter { !own.contains($0.key) })
    var merged = node.merging(fields)
    merged.range = fields.range
    return merged
  }
}

extension HugoCascade.Layer {
  fileprivate func applies(to page: HugoFile, language pageLanguage: String) -> Bool {
    guard page.name.hasPrefix(folder), language == nil || language == pageLanguage else {
      return false
    }
    guard let target else { return true }
    func fits(_ key: String, _ text: String) -> Bool {
      guard let pattern = target[key]?.scalar?.text.lowercased() else { return true }
      return GlobPattern(pattern).matches(text.lowercased())
    }
    // Until Hugo 0.122, paths had the name of the file.
    let path = "/" + page.folder + (page.baseName == "index" ? "" : page.baseName)
    let bare = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
    return (fits("path", bare) || fits("path", "/" + page.name)) && fits("kind", "page")
      && fits("lang", pageLanguage)
      && fits("environment", "production")
  }
}
