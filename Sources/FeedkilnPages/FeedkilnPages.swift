import FeedCore
import FeedSystem
import FeedkilnDocs

/// Writes the generated pages.
///
/// - `swift run FeedkilnPages` writes the pages of the rules and the vocabulary; run it in the folder of the package.
/// - `feedkiln --experimental-dump-help | FeedkilnPages manual FOLDER` writes the manual pages.
/// - `feedkiln --experimental-dump-help | FeedkilnPages commands FILE` writes the command reference.
@main
struct FeedkilnPages {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "manual", arguments.count == 2, let folder = arguments.last {
      try writeManual(into: folder)
    } else if arguments.first == "commands", arguments.count == 2, let file = arguments.last {
      let text = CommandReference(program: try readProgram()).text
      try FileSystem.replace(file, with: Array(text.utf8))
    } else {
      try writeRules(into: "Documentation/rules")
    }
  }

  private static func writeRules(into folder: String) throws {
    for (path, text) in RulePage.all(of: .all) {
      let file = "\(folder)/\(path)"
      try FileSystem.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
      if try FileSystem.replace(file, with: Array(text.utf8)) { StandardStreams.write("wrote \(file)\n") }
    }
    let vocabulary = "Documentation/vocabulary.md"
    if try FileSystem.replace(vocabulary, with: Array(VocabularyPage.text.utf8)) {
      StandardStreams.write("wrote \(vocabulary)\n")
    }
    let states = "Documentation/unpublished.md"
    if try FileSystem.replace(states, with: Array(StatePage.text.utf8)) {
      StandardStreams.write("wrote \(states)\n")
    }
    let known = Set(RulePage.all(of: .all).map(\.path))
    for path in try FileSystem.files(below: folder).files where !known.contains(path) {
      StandardStreams.writeError("\(folder)/\(path) has no vocabulary: remove it\n")
    }
  }

  private static func writeManual(into folder: String) throws {
    let program = try readProgram()
    try FileSystem.makeFolder(folder)
    for page in program.all.map(ManualPage.init) {
      try FileSystem.replace("\(folder)/\(page.file)", with: Array(page.text.utf8))
    }
  }

  /// Reads the description of the program from standard input.
  private static func readProgram() throws -> CommandDescription {
    guard let program = CommandDescription(dump: try StandardStreams.readInput()) else {
      throw FileError(action: "read", path: "-", code: 0, reason: "it does not describe a program")
    }
    return program
  }
}
