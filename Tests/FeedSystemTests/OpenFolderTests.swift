import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedSystem

/// Nothing below an open folder is reached through a link.
@Suite struct OpenFolderTests {
  /// A folder `own`, and beside it a folder `other` that no link may lead to.
  private struct Place {
    let base: TemporaryFolder
    let own: OpenFolder
    let drafts: OpenFolder

    init() throws {
      base = try TemporaryFolder()
      try base.write("other/file", "theirs")
      own = try OpenFolder("\(base.path)/own", creating: true)
      drafts = try #require(try own.folder(".drafts", creating: true))
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: "\(base.path)/own/\(name)", withDestinationPath: "\(base.path)/\(target)")
    }

    @discardableResult
    func replace(_ name: String, _ text: String) throws -> Bool {
      try own.replace(name, with: Array(text.utf8), draft: OpenFolder.Draft("draft", in: drafts))
    }

    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(base.path)/\(name)", encoding: .utf8)
    }

    /// All paths with what is in the files.
    func snapshot(of folder: String) throws -> [String: String] {
      var files: [String: String] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: "\(base.path)/\(folder)") {
        files[path] = try? text("\(folder)/\(path)")
      }
      return files
    }
  }

  @Test func `a file is written with the folders above it, and once for the same bytes`() throws {
    let place = try Place()
    #expect(try place.replace("a/b/c.txt", "one"))
    #expect(try !place.replace("a/b/c.txt", "one"))
    #expect(try place.replace("a/b/c.txt", "two"))
    #expect(try place.own.read("a/b/c.txt", upTo: 3) == Array("two".utf8))
    #expect(try place.own.read("a/x/c.txt", upTo: 3) == nil)
    #expect(place.own.kind(of: "a/b") == .folder && place.own.kind(of: "a/b/c.txt") == .file)
    try AppendedFile("a/b/c.txt", in: place.own).append(Array("!".utf8))
    #expect(try place.text("own/a/b/c.txt") == "two!")
    #expect(try place.drafts.names() == [])
  }

  @Test func `folders of files are created once and kept open`() throws {
    let place = try Place()
    let folders = RecentFolders(below: place.own)
    let one = try folders.place(of: "a/b/one.txt")
    #expect(one.base == "one.txt" && one.folder.path == "\(place.own.path)/a/b")
    #expect(try folders.place(of: "a/b/two.txt").folder === one.folder)
    #expect(try folders.place(of: "a/three.txt").folder !== one.folder)
    #expect(try folders.place(of: "four.txt").folder === place.own)
    for number in 0..<100 { _ = try folders.place(of: "\(number)/file") }
    #expect(try folders.place(of: "a/b/one.txt").folder.path == one.folder.path)
    try place.link("link", to: "other")
    #expect(throws: FileError.self) { try folders.place(of: "link/file") }
    #expect(throws: FileError.self) { try folders.place(of: "../other/file") }
  }

  @Test func `a file that is appended to is created once`() throws {
    let place = try Place()
    let file = AppendedFile("log", in: place.own)
    #expect(place.own.kind(of: "log") == nil)
    try file.append(Array("one ".utf8))
    try place.own.remove("log")
    try file.append(Array("two ".utf8))
    #expect(place.own.kind(of: "log") == nil)
    let other = AppendedFile("log", in: place.own)
    for word in ["three ", "four"] { try other.append(Array(word.utf8)) }
    #expect(try place.text("own/log") == "three four")
  }

  @Test func `a file keeps its permissions when it is replaced`() throws {
    let place = try Place()
    try place.replace("a.txt", "one")
    let file = "\(place.base.path)/own/a.txt"
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try place.replace("a.txt", "two")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: ["link/file", "link/new", "link/deep/new"])
  func `a link to a folder is not followed`(_ name: String) throws {
    let place = try Place()
    try place.link("link", to: "other")
    let before = try place.snapshot(of: "other")
    let message =
      "cannot open the folder “\(place.base.path)/own/link”: it is a link; replace it with a file or a folder"
    #expect(#expect(throws: FileError.self) { try place.replace(name, "mine") }?.description == message)
    let appended = AppendedFile(name, in: place.own)
    #expect(#expect(throws: FileError.self) { try appended.append([1]) }?.description == message)
    #expect(#expect(throws: FileError.self) { try place.own.remove(name) }?.description == message)
    #expect(#expect(throws: FileError.self) { try place.own.read(name, upTo: 9) }?.description == message)
    #expect(throws: FileError.self) { try place.own.folder("link") }
    #expect(!place.own.removeIfEmpty(name))
    #expect(place.own.kind(of: name) == nil && place.own.kind(of: "link") == .link)
    try place.own.removeFolder("link")
    #expect(try place.snapshot(of: "other") == before)
  }

  @Test func `a link to a file is replaced and removed, and its target is kept`() throws {
    let place = try Place()
    try place.link("link", to: "other/file")
    #expect(throws: FileError.self) { try place.own.read("link", upTo: 9) }
    #expect(throws: FileError.self) { try AppendedFile("link", in: place.own).append([1]) }
    #expect(try place.replace("link", "mine"))
    #expect(place.own.kind(of: "link") == .file)
    try place.link("second", to: "other/file")
    try place.own.remove("second")
    #expect(place.own.kind(of: "second") == nil)
    #expect(try place.text("other/file") == "theirs")
  }

  @Test func `what has the name of a temporary file is never opened`() throws {
    let place = try Place()
    try place.link(".drafts/draft", to: "other/file")
    try place.replace("a.txt", "one")
    #expect(mkfifo("\(place.base.path)/own/.drafts/draft", 0o644) == 0)
    try place.replace("b.txt", "two")
    #expect(try place.text("other/file") == "theirs")
    #expect(try place.text("own/b.txt") == "two")
  }

  @Test(.timeLimit(.minutes(20))) func `pipes and devices are refused without waiting`() throws {
    let place = try Place()
    let pipe = "\(place.base.path)/own/pipe"
    #expect(mkfifo(pipe, 0o644) == 0)
    let error = #expect(throws: FileError.self) { try place.own.read("pipe", upTo: 9) }
    #expect(error?.description == "cannot read “\(pipe)”: it is not a plain file")
    #expect(throws: FileError.self) { try AppendedFile("pipe", in: place.own).append([1]) }
    #expect(throws: FileError.self) { try FileSystem.readPlain(pipe, upTo: 9) }
    #expect(throws: FileError.self) { try FileSystem.readPlain("/dev/zero", upTo: 9) }
  }

  @Test func `a file that exceeds the limit is not read`() throws {
    let place = try Place()
    try place.replace("large", "")
    #expect(truncate("\(place.base.path)/own/large", 4 << 30) == 0)
    let error = #expect(throws: FileError.self) { try place.own.read("large", upTo: 1024) }
    #expect(error?.description == "cannot read “\(place.base.path)/own/large”: file exceeds 1024 bytes")
    #expect(error?.isTooLarge == true)
  }

  @Test(arguments: ["../other/file", "a/../../other/file", "..", ".", "a//b", "/etc/passwd", "", "a/./b", "a\0b"])
  func `a path that leads out of the folder is refused`(_ name: String) throws {
    let place = try Place()
    #expect(throws: FileError.self) { try place.replace(name, "mine") }
    #expect(throws: FileError.self) { try place.own.remove(name) }
    #expect(place.own.kind(of: name) == nil)
    #expect(try place.text("other/file") == "theirs")
  }

  @Test func `a folder is removed with its contents, but not the targets of links in it`() throws {
    let place = try Place()
    try place.replace("gone/a/b.txt", "b")
    try place.link("gone/link", to: "other")
    try place.own.removeFolder("gone")
    #expect(place.own.kind(of: "gone") == nil)
    #expect(try place.text("other/file") == "theirs")
    try place.own.removeFolder("gone")
  }

  @Test func `the folder itself may be a link`() throws {
    let place = try Place()
    try place.link("link", to: "other")
    let folder = try OpenFolder("\(place.base.path)/own/link")
    #expect(try folder.names() == ["file"])
  }

  @Test func `a link that is put in place while files are written is never followed`() async throws {
    let place = try Place()
    try place.replace("a/file", "one")
    let path = place.base.path
    let swapping = Task.detached {
      for _ in 0..<2_000 {
        rename("\(path)/own/a", "\(path)/own/b")
        symlink("\(path)/other", "\(path)/own/a")
        unlink("\(path)/own/a")
        rename("\(path)/own/b", "\(path)/own/a")
      }
    }
    for number in 0..<2_000 { _ = try? place.replace("a/file", "\(number)") }
    await swapping.value
    #expect(try place.snapshot(of: "other") == ["file": "theirs"])
  }
}
