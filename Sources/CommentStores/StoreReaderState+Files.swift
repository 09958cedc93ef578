import FeedCore
import FeedSystem
import FrontMatter

extension StoreReaderState {
  /// Returns the files of a store: the file at the path, or the files of the folder with one of the extensions.
  mutating func files(in path: String, extensions: [String]) -> [String] {
    guard FileSystem.kind(of: path) == .folder else { return [path] }
    do throws(FileError) {
      let listing = try FileSystem.files(below: path)
      for error in listing.errors { report(error) }
      let files = listing.files.filter { file in extensions.contains { file.lowercased().hasSuffix($0) } }
      if files.isEmpty { doubt("folder contains no comments", of: path) }
      return files.map { "\(path)/\($0)" }
    } catch {
      report(error)
      return []
    }
  }

  /// Returns the name of a file without folder and extensions.
  func stem(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? name)
  }

  /// Returns a file’s source, or `nil` if it is empty or cannot be read, which is reported.
  mutating func source(_ path: String) -> Source? {
    do {
      let source = Source(name: path, file: try reads.bytes(of: path, upTo: FileSystem.wholeFileLimit))
      guard source.bytes[...].trimmingSpace().isEmpty else { return source }
      fail("file is empty", at: SourceLocation(file: path))
    } catch {
      fail(error.description, at: SourceLocation(file: path), help: "check its name and permissions")
    }
    return nil
  }
}
