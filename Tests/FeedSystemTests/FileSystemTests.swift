import FeedCore
import FeedSystem
import Foundation
import Testing

@Suite struct FileSystemTests {
  /// A folder that is removed after the test.
  private struct Folder: ~Copyable {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("feedkiln-\(UUID().uuidString)").path

    init() throws { try FileSystem.makeFolder(path) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test func `a written file can be read and measured`() throws {
    let folder = try Folder()
    let file = "\(folder.path)/a/b/c.txt"
    try FileSystem.makeFolder("\(folder.path)/a/b")
    let bytes = [UInt8](repeating: 7, count: 100_000)
    #expect(try FileSystem.replace(file, with: bytes))
    #expect(try FileSystem.read(file) == bytes)
    #expect(try FileSystem.size(of: file) == 100_000)
    #expect(FileSystem.kind(of: file) == .file)
    #expect(FileSystem.kind(of: "\(folder.path)/a") == .folder)
    #expect(FileSystem.kind(of: "\(folder.path)/x") == nil)
  }

  @Test func `a file with the same bytes is not written`() throws {
    let folder = try Folder()
    let file = "\(folder.path)/a.txt"
    #expect(try FileSystem.replace(file, with: [1, 2]))
    #expect(try !FileSystem.replace(file, with: [1, 2]))
    #expect(try FileSystem.replace(file, with: [1, 3]))
    #expect(try FileSystem.read(file) == [1, 3])
    #expect(try FileSystem.files(below: folder.path).files == ["a.txt"])
  }

  @Test func `a replaced file keeps its permissions`() throws {
    let folder = try Folder()
    let file = "\(folder.path)/a.txt"
    try FileSystem.replace(file, with: [1])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try FileSystem.replace(file, with: [2])
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `files are listed in byte order, without hidden ones`() throws {
    let folder = try Folder()
    for file in ["b/z.md", "b.md", "a-b.md", "a/b/c.md", ".git/x", "a/.x", "é.md"] {
      let path = "\(folder.path)/\(file)"
      try FileSystem.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      try FileSystem.replace(path, with: [])
    }
    #expect(try FileSystem.files(below: folder.path).files == ["a-b.md", "a/b/c.md", "b.md", "b/z.md", "é.md"])
  }

  @Test func `a folder is removed with its content, but not the targets of its links`() throws {
    let folder = try Folder()
    for file in ["kept/a.txt", "gone/b.txt", "gone/c/d/e.txt"] {
      try FileSystem.makeFolder("\(folder.path)/\(file.split(separator: "/").dropLast().joined(separator: "/"))")
      try FileSystem.replace("\(folder.path)/\(file)", with: [1])
    }
    for link in ["gone/link", "link"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: "\(folder.path)/kept")
    }
    try FileSystem.removeFolder("\(folder.path)/gone")
    try FileSystem.removeFolder("\(folder.path)/gone")
    try FileSystem.removeFolder("\(folder.path)/link")
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == ["kept", "kept/a.txt", "link"])
  }

  @Test func `errors contain the action, the path and the reason`() throws {
    let folder = try Folder()
    let missing = #expect(throws: FileError.self) { try FileSystem.read("/nowhere/x") }
    #expect(missing?.description == "cannot read “/nowhere/x”: No such file or directory")
    let isFolder = #expect(throws: FileError.self) { try FileSystem.read(folder.path) }
    #expect(isFolder?.description == "cannot read “\(folder.path)”: Is a directory")
    let unwritable = #expect(throws: FileError.self) { try FileSystem.replace("/nowhere/x", with: []) }
    #expect(unwritable?.description == "cannot write “/nowhere/x”: No such file or directory")
    let unlisted = #expect(throws: FileError.self) { try FileSystem.files(below: "/nowhere") }
    #expect(unlisted?.description == "cannot list the folder “/nowhere”: No such file or directory")
  }
}
