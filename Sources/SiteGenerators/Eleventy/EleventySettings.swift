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

  package init(site: Site) {
    let script = ScriptSettings(oneOf: EleventyGenerator.settingsFiles, in: site)
    let written = script?["dir.input"] ?? script?.arguments(of: "setInputDirectory").first
    guessesInput = written == nil && script?.isProgram("dir.input") == true
    input =
      guessesInput
      ? FolderSearch.folders(containing: ["_includes", "_data", "_layouts"], in: site).first {
        !$0.isEmpty
      } : written
    output = script?["dir.output"] ?? script?.arguments(of: "setOutputDirectory").first ?? "_site"
    templateFolders = Set(
      [("includes", "Includes", "_includes"), ("layouts", "Layouts", ""), ("data", "Data", "_data")].compactMap {
        key, function, usual -> String? in
        let folder = script?["dir.\(key)"] ?? script?.arguments(of: "set\(function)Directory").first ?? usual
        let name = folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return name.isEmpty ? nil : name
      } + ["_includes", "_layouts", "_data"])
    copiedFolders = script?.arguments(of: "addPassthroughCopy") ?? []
  }
}
