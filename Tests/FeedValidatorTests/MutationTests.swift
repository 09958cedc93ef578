import FeedCore
import FeedTesting
import FeedValidator
import Foundation
import Testing

@Test func `the validator does not crash on damaged feeds`() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
  var generator = SplitMix(1)
  func random(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
  var count = 0
  for case let file as URL in files where ["xml", "json"].contains(file.pathExtension) {
    let bytes = [UInt8](try Data(contentsOf: file))
    guard !bytes.isEmpty else { continue }
    for _ in 0..<10 {
      var damaged = bytes
      for _ in 0..<1 + random(4) {
        let position = random(damaged.count)
        switch random(4) {
        case 0: damaged[position] = UInt8(random(256))
        case 1: damaged.removeSubrange(position..<min(damaged.count, position + 1 + random(30)))
        case 2: damaged.insert(contentsOf: bytes[random(bytes.count)...].prefix(random(60)), at: position)
        default: damaged.removeSubrange((position + 1)...)
        }
        if damaged.isEmpty { break }
      }
      let report = Validator().validate(damaged, name: file.lastPathComponent)
      _ = (TextReport().text(report), JSONLinesReport().line(report))
      count += 1
    }
  }
  #expect(count > 1000)
}
