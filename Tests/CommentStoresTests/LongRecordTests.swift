import FeedCore
import FeedTesting
import FrontMatter
import Testing

@testable import CommentStores

/// Records of stores that are longer than the chunks in which files are read.
@Suite struct LongRecordTests {
  private func records(_ text: String, isLines: Bool = false) throws -> [String] {
    let folder = try TemporaryFolder()
    var reader = try JSONRecordReader(
      try folder.write("a.json", text), lists: isLines ? [""] : ["comments"], isLines: isLines)
    var records: [String] = []
    while let next = try reader.next() {
      switch next {
      case .success(let record):
        records.append("\(record.location.line): \(record.node["id"]?.scalar?.text ?? "-")")
        #expect(record.node["text"]?.scalar?.text.utf8.allSatisfy { $0 == UInt8(ascii: "\"") } == true)
      case .failure(let problem): records.append("\(problem.location.line): \(problem.message)")
      }
    }
    return records
  }

  @Test(arguments: [32_700, 32_750, 32_768, 65_500, 100_000])
  func `a record is read wherever a chunk ends`(length: Int) throws {
    let comment = #"{"id": "ID", "text": ""# + String(repeating: #"\""#, count: length) + "\"}"
    let comments = (0..<3).map { comment.replacing("ID", with: "\($0)") }
    #expect(
      try records(
        "{\"x\": \"\(String(repeating: "y", count: length))\",\n\"comments\": [\n" + comments.joined(separator: ",\n"))
        == ["3: 0", "4: 1", "5: 2", "5: file ends too early"])
    #expect(try records(comments.joined(separator: "\n"), isLines: true) == ["1: 0", "2: 1", "3: 2"])
    #expect(
      try records(comments[0] + "\n" + comments[1].dropLast(3) + "\n" + comments[2], isLines: true) == [
        "1: 0", "2: record is cut off at the end of the line", "3: 2",
      ])
  }
}
