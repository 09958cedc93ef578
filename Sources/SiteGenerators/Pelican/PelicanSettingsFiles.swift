import ContentValues
import FeedCore
import FeedSystem
package import SiteSettings

/// The names of a Pelican site’s settings files.
package struct PelicanSettingsFiles {
  /// The names, in the order in which the files are read; those of `pelican-quickstart` if no others are found.
  package let names: [String]
  /// Whether the first file exists.
  package let exist: Bool

  private static let usual = ["pelicanconf.py", "publishconf.py"]
  /// The files whose commands run Pelican.
  private static let tasks = ["Makefile", "makefile", "tasks.py", "fabfile.py", "noxfile.py", "justfile"]
  /// The options and variables that name a settings file.
  private static let marks = ["-s", "--settings", "CONFFILE", "PUBLISHCONF", "SETTINGS_FILE", "settings_"]

  package init(in site: Site) {
    func isFile(_ name: String) -> Bool { FileSystem.kind(of: site.filePath(name)) == .file }
    guard !isFile(Self.usual[0]) else {
      (names, exist) = (Self.usual, true)
      return
    }
    let found = Self.tasks.filter(isFile).flatMap { task -> [String] in
      guard let bytes = try? FileSystem.readPlain(site.filePath(task), upTo: ContentLimits().fileBytes) else {
        return []
      }
      return Self.names(in: String(utf8: bytes))
    }.filter(isFile).withoutRepeats
    names = found.isEmpty ? Self.usual : found
    exist = !found.isEmpty
  }

  /// Returns the names of settings files in the commands of a task file, if it runs Pelican.
  static func names(in text: String) -> [String] {
    guard text.lowercased().contains("pelican") else { return [] }
    return text.split(whereSeparator: \.isNewline).filter { line in
      !line.drop(while: \.isWhitespace).hasPrefix("#") && marks.contains { line.contains($0) }
    }.flatMap { line in
      line.split { !($0.isLetter || $0.isNumber || "._-/".contains($0)) }.compactMap { word in
        // The folder of the site may precede the name: `$(BASEDIR)/settings.py`.
        let name = word.hasPrefix("./") ? word.dropFirst(2) : word.hasPrefix("/") ? word.dropFirst() : word
        return name.hasSuffix(".py") && !name.contains("/") ? String(name) : nil
      }
    }
  }
}
