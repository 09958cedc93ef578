import FeedCore
import FeedValidator

/// Writes the generated pages: `swift run FeedkilnPages`, in the package's folder.
@main
struct FeedkilnPages {
  static func main() throws {
    let folder = "Documentation/rules"
    for (path, text) in RulePage.all {
      let file = "\(folder)/\(path)"
      try FileSystem.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
      if try FileSystem.replace(file, with: Array(text.utf8)) { StandardStreams.write("wrote \(file)\n") }
    }
    let vocabulary = "Documentation/vocabulary.md"
    if try FileSystem.replace(vocabulary, with: Array(VocabularyPage.text.utf8)) {
      StandardStreams.write("wrote \(vocabulary)\n")
    }
    let known = Set(RulePage.all.map(\.path))
    for path in try FileSystem.files(below: folder).files where !known.contains(path) {
      StandardStreams.writeError("\(folder)/\(path) is the page of no rule: take it out\n")
    }
  }
}
