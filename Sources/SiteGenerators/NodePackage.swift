import FrontMatter
import SiteSettings

/// The `package.json` of a site.
struct NodePackage {
  private let node: DataNode

  /// Reads the file in the folder of a site; `nil` if there is none.
  init?(of site: Site) {
    guard let file = SettingsFile(oneOf: ["package.json"], in: site) else { return nil }
    node = file.node
  }

  func has(_ key: String) -> Bool { node[key] != nil }

  func depends(on name: String) -> Bool {
    ["dependencies", "devDependencies"].contains { node[$0]?[name] != nil }
  }

  /// Returns the values of an option in the scripts that run a program: `--option=value` or `--option value`.
  func values(of option: String, program: String) -> [String] {
    let commands = (node["scripts"]?.entries ?? []).flatMap { entry in
      (entry.value.scalar?.text ?? "").split { "&|;".contains($0) }
    }
    return commands.flatMap { command -> [String] in
      let words = command.split { " \t'\"=".contains($0) }
      guard let start = words.firstIndex(where: { $0.split(separator: "/").last == program[...] }) else { return [] }
      return zip(words[start...], words[start...].dropFirst()).filter { $0.0 == option }.map { String($0.1) }
    }
  }
}
