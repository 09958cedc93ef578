import FeedCore
import FeedSystem
import SiteSettings

/// The functions of an Astro site’s scripts that ask for collections, such as `getSortedPosts()`.
struct AstroHelpers {
  private var collections: [String: Set<String>] = [:]
  /// The functions that ask for the collection that is their argument.
  private var readers: Set<String> = []

  init(site: Site) {
    var used: [String: Set<String>] = [:]
    for name in (try? FileSystem.files(below: site.filePath("src")))?.files ?? [] {
      guard [".ts", ".js", ".mjs"].contains(where: { name.hasSuffix($0) }),
        !["content/", "pages/", "content.config."].contains(where: { name.hasPrefix($0) }),
        let bytes = try? FileSystem.read(site.filePath("src/\(name)"), upTo: 1 << 18)
      else { continue }
      read(ScriptToken.tokens(of: bytes), &used)
    }
    // A function may call another that asks for the collection.
    for _ in 0..<3 {
      for (function, names) in used {
        collections[function, default: []].formUnion(names.flatMap { collections[$0] ?? [] })
      }
    }
  }

  /// Reads the definitions at the top level of a script: the collections that they ask for and the names that they use.
  private mutating func read(_ tokens: [ScriptToken], _ used: inout [String: Set<String>]) {
    var current: String?
    var depth = 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .sign("{"): depth += 1
      case .sign("}"): depth = max(depth - 1, 0)
      case .word("function"), .word("const"):
        guard depth == 0, index + 1 < tokens.count, case .word(let name) = tokens[index + 1] else { continue }
        current = name
      case .word("getCollection"):
        guard let current, index + 2 < tokens.count, tokens[index + 1] == .sign("(") else { continue }
        if case .text(let name) = tokens[index + 2] {
          collections[current, default: []].insert(name)
        } else {
          readers.insert(current)
        }
      case .word(let name):
        if let current, current != name { used[current, default: []].insert(name) }
      default: break
      }
    }
  }

  /// Returns the collections for which a page asks through functions of other files.
  func collections(usedBy page: [UInt8]) -> Set<String> {
    let script = ScriptSettings(AstroRoutes.frontMatter(of: page))
    var found: Set<String> = []
    for (index, token) in script.tokens.enumerated().dropLast() {
      guard case .word(let name) = token, script.tokens[index + 1] == .sign("(") else { continue }
      found.formUnion(readers.contains(name) ? Set(script.arguments(at: name)) : collections[name] ?? [])
    }
    return found
  }
}
