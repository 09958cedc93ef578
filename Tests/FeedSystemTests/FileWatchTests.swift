import FeedTesting
import Foundation
import Testing

@testable import FeedSystem

/// Changes that are detected by system notifications and by comparison.
@Suite struct FileWatchTests {
  @Test(arguments: [true, false]) func `writing, creating or removing a file is a change`(usesEvents: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a/one.md", "1")
    try folder.write("site.toml", "1")
    var watch = FileWatch(["\(folder.path)/content", "\(folder.path)/site.toml"], usesEvents: usesEvents)
    let seen1 = watch.hasChanged()
    #expect(!seen1)
    try folder.write("content/a/one.md", "12")
    let seen2 = watch.hasChanged()
    #expect(seen2)
    try folder.write("content/a/two.md", "2")
    let seen3 = watch.hasChanged()
    #expect(seen3)
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/a/two.md")
    let seen4 = watch.hasChanged()
    #expect(seen4)
    try FileSystem.replace("\(folder.path)/site.toml", with: Array("123".utf8))
    let seen5 = watch.hasChanged()
    #expect(seen5)
    let seen6 = watch.hasChanged()
    #expect(!seen6)
  }

  @Test(arguments: [true, false]) func `our own files and the backup files of editors are not changes`(
    usesEvents: Bool
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("content/feeds/feed.atom", "1")
    try folder.write("site.toml", "1")
    var watch = FileWatch(
      ["\(folder.path)/content", "\(folder.path)/site.toml"], skipping: ["\(folder.path)/content/feeds"],
      usesEvents: usesEvents)
    try folder.write("content/feeds/feed.atom", "12")
    try folder.write("content/.one.md.swp", "1")
    for name in ["one.md~", "one.md.tmp", "4913"] { try folder.write("content/\(name)", "1") }
    try folder.write("feedkiln.ids", "1")
    let seen7 = watch.hasChanged()
    #expect(!seen7)
  }
}
