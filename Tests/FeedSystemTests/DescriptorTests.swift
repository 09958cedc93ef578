import FeedTesting
import Foundation
import Synchronization
import Testing

@testable import FeedSystem

/// Each file descriptor is closed only once; a second close could close a file that another thread has just opened.
@Suite struct DescriptorTests {
  /// Opens and closes files while another thread works, and returns the number of files that the other thread closed.
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

  @Test func `a locked folder does not close another thread’s file`() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.path)
    defer { withExtendedLifetime(lock) {} }
    let path = folder.path
    #expect(lostFiles { for _ in 0..<20_000 { _ = try? FolderLock(path) } } == 0)
  }

  @Test func `a lock is free after its release, also while processes start`() throws {
    let folder = try TemporaryFolder()
    let isDone = Atomic(false)
    let starter = Thread {
      for _ in 0..<60 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exit 0"]
        try? process.run()
        process.waitUntilExit()
      }
      isDone.store(true, ordering: .relaxed)
    }
    starter.start()
    var failures = 0
    while !isDone.load(ordering: .relaxed) {
      do { _ = try FolderLock(folder.path) } catch { failures += 1 }
    }
    #expect(failures == 0)
  }

  @Test func `a folder that cannot be watched does not close another thread’s file`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("file", "no folder")
    let names = ["\(file)/below"]
    #expect(lostFiles { for _ in 0..<20_000 { _ = FileEvents(folders: names, files: []) } } == 0)
  }
}
