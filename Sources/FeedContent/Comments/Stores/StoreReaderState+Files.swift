import FeedCore
import FeedSystem
import FrontMatter

extension StoreReaderState {
  /// The files of a store: the file that its path leads to, or those of a folder with one of some endings.
  mutating func files(in path: String, endings: [String]) -> [String] {
    guard FileSystem.kind(of: path) == .folder else { return [path] }
    do throws(FileError) {
      let listing = try FileSystem.files(below: path)
      for error in listing.errors { say(error) }
      return listing.files.filter { file in endings.contains { file.lowercased().hasSuffix($0) } }
        .map { "\(path)/\($0)" }
    } catch {
      say(error)
      return []
    }
  }

  /// The name of a file without folder and endings.
  func stem(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? name)
  }

  /// The bytes of a file as text; what cannot be read is skipped.
  mutating func source(_ path: String) -> Source? {
    do {
      return Source(name: path, file: try reads.bytes(of: path))
    } catch {
      skip(error.description, at: SourceLocation(file: path), help: "check its name and permissions")
      return nil
    }
  }
}
