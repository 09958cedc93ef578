import FeedTesting
import Foundation
import Synchronization
import Testing

@testable import FeedSystem

/// Each open file is closed once: a second time it could be the file that somebody else has just opened.
@Suite struct DescriptorTests {
  /// Opens and closes files while something goes on elsewhere; how many of them were closed by somebody else.
  private func lostFiles(during work: @escaping @Sendable () -> Void) -> Int {
    let isDone = Atomic(false)
    let other = Thread {
      work()
      isDone.store(true, ordering: .relaxed)
    }
    other.start()
    var lost = 0
    while !isDone.load(ordering: .relaxed) {
      let files = (0..<8).map { _ in open("/dev/null", O_RDONLY) }
      lost += files.count { close($0) != 0 }
    }
    return lost
  }

  @Test func `a folder that somebody else has locked costs nobody a file`() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.path)
    defer { withExtendedLifetime(lock) {} }
    let path = folder.path
    #expect(lostFiles { for _ in 0..<20_000 { _ = try? FolderLock(path) } } == 0)
  }

  @Test func `a folder that cannot be watched costs nobody a file`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("file", "no folder")
    let names = ["\(file)/below"]
    #expect(lostFiles { for _ in 0..<20_000 { _ = FileEvents(folders: names, files: []) } } == 0)
  }
}
