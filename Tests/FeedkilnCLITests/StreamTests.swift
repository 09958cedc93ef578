import Foundation
import Testing

@Suite struct StreamTests {
  @Test func `paths on standard input give one line each, in order`() throws {
    let folder = try TestFolder(["a.json": Sample.good, "b c.json": Sample.bad])
    let run = try CommandLineRun.feedkiln(
      "validate", "--stdin-paths", in: folder, input: "b c.json\n\nnone.json\na.json\r\n")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    let first = #"{"formatVersion":"1.0","path":"b c.json","format":"jsonfeed","valid":false,"errors":1,"#
    #expect(lines[0].hasPrefix(first))
    #expect(lines[1].contains(#""rule":"file/unreadable""#))
    #expect(lines[2].hasPrefix(#"{"formatVersion":"1.0","path":"a.json","format":"jsonfeed","valid":true,"#))
    #expect(run.exitCode == 2)
  }

  @Test func `documents on standard input give one line each, in order`() throws {
    let folder = try TestFolder()
    func quoted(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
    let input = """
      \(try quoted(Sample.good))
      {"name": "second.json", "document": \(try quoted(Sample.bad))}
      <rss/>
      {"name": 3}

      """
    let run = try CommandLineRun.feedkiln("validate", "--stdin-documents", in: folder, input: input)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix(#"{"formatVersion":"1.0","path":"line 1","format":"jsonfeed","valid":true,"#))
    #expect(lines[1].hasPrefix(#"{"formatVersion":"1.0","path":"second.json","format":"jsonfeed","valid":false,"#))
    #expect(lines[2].contains("line is not JSON; write a document as a JSON string"))
    #expect(lines[3].contains("stream/not-a-document"))
    #expect(run.exitCode == 2)
  }

  @Test func `a thousand paths give results in order`() throws {
    let folder = try TestFolder(["a.json": Sample.good, "b.json": Sample.bad])
    let names = (0..<1000).map { $0 % 3 == 0 ? "b.json" : "a.json" }
    let run = try CommandLineRun.feedkiln(
      "validate", "--stdin-paths", "--jobs", "4", in: folder, input: names.joined(separator: "\n"))
    #expect(run.output.split(separator: "\n").map { String($0.split(separator: "\"")[7]) } == names)
  }

  @Test func `a result is written before the next input is read`() throws {
    let process = Process()
    process.executableURL = CommandLineRun.programs.appending(path: "feedkiln")
    process.arguments = ["validate", "--stdin-documents"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      try input.fileHandleForWriting.write(contentsOf: Data("\"{}\"\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"formatVersion\":\"1.0\",\"path\":\"line \(number)\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }

  @Test func `two kinds of input at once are wrong usage`() throws {
    let folder = try TestFolder()
    let run = try CommandLineRun.feedkiln("validate", "--stdin-paths", "a.json", in: folder)
    #expect(run.errors.hasPrefix("Error: paths, --stdin-paths and --stdin-documents cannot be combined\n"))
    #expect(run.exitCode == 64)
  }
}
