import FeedCore
import FeedSystem
import FrontMatter
import SiteGenerators
import SiteSettings

/// The settings of a site.toml that a new one replaces.
public struct ReplacedSettings: Sendable {
  private let root: DataNode

  /// Reads a file, or returns `nil` if it cannot be read or is not TOML.
  public init?(_ path: String) {
    guard let bytes = try? FileSystem.readPlain(path, upTo: ContentLimits().fileBytes) else { return nil }
    self.init(Source(name: path, file: bytes))
  }

  private init?(_ source: Source) {
    guard (try? source.checkUTF8()) != nil, let root = try? TOMLReader.read(source, 0..<source.bytes.count) else {
      return nil
    }
    self.root = root
  }

  /// Returns the keys whose values are absent or different in the text of a new site.toml, in their order.
  public func keys(changedIn text: String) -> [String] {
    let new = ReplacedSettings(Source(name: "site.toml", file: Array(text.utf8)))?.values ?? [:]
    let old = values
    return keys.filter { old[$0] != new[$0] }
  }

  /// The text of a setting in `[site]`, or of its only item.
  subscript(key: String) -> String? {
    guard let texts = root["site"]?[key]?.texts, texts.count == 1 else { return nil }
    return texts.first
  }

  /// The keys of all values with those of their tables, each once.
  private var keys: [String] {
    var found: Set<String> = []
    return leaves.map(\.key).filter { found.insert($0).inserted }
  }

  private var values: [String: [String]] { Dictionary(leaves.map { ($0.key, [$0.text]) }, uniquingKeysWith: +) }

  private var leaves: [(key: String, text: String)] {
    var found: [(key: String, text: String)] = []
    func add(_ node: DataNode, _ path: String) {
      switch node.value {
      case .scalar(let scalar): found.append((path, scalar.text))
      case .list(let items): for item in items { add(item, path) }
      case .map(let entries):
        for entry in entries { add(entry.value, path.isEmpty ? entry.key : "\(path).\(entry.key)") }
      }
    }
    add(root, "")
    return found
  }
}

extension DetectedSite {
  /// Takes the settings that an author wrote in an older site.toml.
  ///
  /// Those that the settings of the generator state have precedence. What was read from HTML pages has not.
  ///
  /// - Parameter old: The older file.
  /// - Returns: The keys whose values were taken.
  public mutating func keep(_ old: ReplacedSettings) -> [String] {
    var kept: [String] = []
    let isStated = generator != .html || other != nil
    func value(_ key: String, or found: String?, isStated: Bool, isValid: (String) -> Bool = { _ in true }) -> String? {
      guard let text = old[key], !text.utf8.trimmingSpace().isEmpty, isValid(text), found == nil || !isStated else {
        return found
      }
      if text != found { kept.append(key) }
      return text
    }
    title = value("title", or: title, isStated: isStated)
    baseURL = value("base_url", or: baseURL, isStated: isStated) { text in
      (try? BaseURL(checking: text)) != nil && PlaceholderHost.of(IRI(unchecked: text)) == nil
    }
    language = value("language", or: language, isStated: isStated && !assumesLanguage) { (try? LanguageTag($0)) != nil }
    description = value("description", or: description, isStated: isStated)
    timeZone = value("time_zone", or: timeZone, isStated: isStated) { (try? TimeZoneFolders().zone(named: $0)) != nil }
    author = value("authors", or: author, isStated: isStated)
    rights = value("rights", or: rights, isStated: isStated)
    return kept
  }
}
