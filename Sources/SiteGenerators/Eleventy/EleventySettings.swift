import FeedCore
package import SiteSettings

/// The settings of Eleventy that can be read without running its configuration.
package struct EleventySettings {
  /// The input folder, or `nil` if it is the folder of the site.
  package let input: String?
  /// Whether the input folder is set by a program, so that it is found by the folders in it.
  package let guessesInput: Bool
  /// The output folder.
  package let output: String
  let copiedFolders: [String]
  /// The folders of layouts, parts and data, relative to the input folder, in which no file is a page.
  let templateFolders: Set<String>
  /// The folder of layouts, relative to the input folder.
  let layoutFolder: String
  /// The folder of global data, relative to the input folder.
  package let dataFolder: String
  /// The paths of layouts by their other names.
  let layoutAliases: [String: String]
  /// Whether lists and tables of different levels of data are merged.
  let mergesDeeply: Bool

  package init(site: Site) {
    let script = ScriptSettings(eleventy: site)
    let written = script?["dir.input"] ?? script?.arguments(of: "setInputDirectory").first
    guessesInput = written == nil && script?.isProgram("dir.input") == true
    input =
      guessesInput
      ? FolderSearch.folders(containing: ["_includes", "_data", "_layouts"], in: site).first {
        !$0.isEmpty
      } : written
    output = script?["dir.output"] ?? script?.arguments(of: "setOutputDirectory").first ?? "_site"
    func folder(_ key: String, _ function: String) -> String? {
      let folder = script?["dir.\(key)"] ?? script?.arguments(of: "set\(function)Directory").first
      return folder?.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
    let includes = folder("includes", "Includes") ?? "_includes"
    let layouts = folder("layouts", "Layouts") ?? ""
    layoutFolder = layouts.isEmpty ? includes : layouts
    dataFolder = folder("data", "Data") ?? "_data"
    templateFolders = Set([includes, layouts, dataFolder, "_includes", "_layouts", "_data"].filter { !$0.isEmpty })
    let tokens = script?.tokens ?? []
    layoutAliases = tokens.indices.dropLast(4).reduce(into: [:]) { aliases, index in
      guard tokens[index] == .word("addLayoutAlias"), case .text(let name) = tokens[index + 2],
        case .text(let path) = tokens[index + 4]
      else { return }
      aliases[name] = path
    }
    mergesDeeply = !tokens.indices.dropLast(2).contains {
      tokens[$0...].starts(with: [.word("setDataDeepMerge"), .sign("("), .word("false")])
    }
    copiedFolders = script?.arguments(of: "addPassthroughCopy") ?? []
  }
}
