import Foundation
import Testing

@testable import FeedSystem

@Suite struct SpooledStandardInputTests {
  @Test(arguments: [0, 5, 3 << 20]) func `input from a pipe can be read twice`(count: Int) throws {
    let sent = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    // The text is larger than a pipe’s buffer, so it is written while it is read.
    Thread.detachNewThread {
      try? writer.write(contentsOf: sent)
      try? writer.close()
    }
    let input = try SpooledStandardInput(descriptor: pipe.fileHandleForReading.fileDescriptor)
    for _ in 1...2 {
      #expect(try FileSystem.read(descriptor: input.rewound(), name: "-") == Array(sent))
    }
  }
}
