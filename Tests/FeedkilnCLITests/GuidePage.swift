import FeedTesting
import Foundation
import Testing

/// A documentation page with sessions.
///
/// A block below a line that consists of a path in backticks and a colon is a file. In a `console` block, a line with
/// `$` is a command, and the lines below it are its complete output. With `RECORD_GOLDEN=1`, the output of each command
/// replaces the output in the page, and the feeds that the sessions build replace the expected ones.
struct GuidePage {
  /// A command of a session with the documented output.
  struct Example: CustomTestStringConvertible {
    var command: String
    var output: String
    var testDescription: String { command }
  }

  /// The initial files of the sessions, with a folder per page; its folder `expected` contains the resulting feeds.
  static let given = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Guides")

  let path: String
  private(set) var text: String

  init(_ path: String) {
    self.path = path
    text = DocumentationTests.page(path)
  }

  /// Copies the initial files of a guide into a folder and runs its `prepare.py`.
  static func prepare(_ guide: String, in folder: borrowing TestFolder) throws {
    let files = given.appending(path: guide).path
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: files)) ?? [] where !name.hasPrefix("expected") {
      let file = "\(files)/\(name)"
      guard try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType == .typeRegular else {
        continue
      }
      let target = URL(filePath: "\(folder.path)/\(name)")
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? FileManager.default.removeItem(at: target)
      try FileManager.default.copyItem(at: URL(filePath: file), to: target)
    }
    if FileManager.default.fileExists(atPath: "\(folder.path)/prepare.py") {
      _ = try CommandLineRun.run("/usr/bin/env", ["python3", "prepare.py"], in: folder)
    }
  }

  /// Writes the files of a part of the page, runs its sessions and returns the number of commands.
  mutating func follow(
    _ part: String, in folder: borrowing TestFolder, environment: [String: String] = [:]
  ) throws -> Int {
    var commands = 0
    var recorded = part
    for block in part.matches(of: /(?ms)(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$/) {
      if let name = block.1 {
        try folder.write(String(name), String(block.3))
      } else if block.2 == "console" {
        var session = "```console\n"
        for example in Self.examples(in: String(block.3)) {
          guard Self.canRun(example.command) else {
            session += "$ \(example.command)\n\(example.output)"
            continue
          }
          commands += 1
          let run = try CommandLineRun.run(
            "/bin/bash", ["-c", example.command], in: folder, environment: environment)
          let output = run.errors + run.output
          if !Golden.isRecording { #expect(output == example.output, "\(path): \(example.command)") }
          session += "$ \(example.command)\n\(output)"
        }
        recorded = recorded.replacing(block.0, with: session + "```", maxReplacements: 1)
      }
    }
    if Golden.isRecording, recorded != part {
      text = text.replacing(part, with: recorded, maxReplacements: 1)
      try Data(text.utf8).write(to: CommandLineRun.package.appending(path: path))
    }
    return commands
  }

  /// Returns the commands of a session.
  static func examples(in session: String) -> [Example] {
    var examples: [Example] = []
    for line in session.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), output: ""))
      } else if !examples.isEmpty {
        examples[examples.count - 1].output += line + "\n"
      }
    }
    return examples
  }

  /// Returns whether a command can run here: some need other machines or programs.
  private static func canRun(_ command: String) -> Bool {
    !command.contains("parallel -S ") && (!command.contains("| parallel ") || Peer.areTested)
  }

  // MARK: - Feeds

  /// Compares the feeds that a guide built or changed with the expected ones; `choice` selects them by path.
  static func expectFeeds(
    of guide: String, in folder: borrowing TestFolder, where choice: (String) -> Bool = { _ in true }
  ) throws {
    let expected = given.appending(path: guide).appending(path: "expected").path
    let initial = try feeds(in: given.appending(path: guide).path)
    let found = try feeds(in: folder.path).filter { choice($0.key) && $0.value != initial[$0.key] }
    if Golden.isRecording {
      try? FileManager.default.removeItem(atPath: expected)
      for (name, text) in found {
        let file = URL(filePath: "\(expected)/\(name)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return
    }
    let wanted = try feeds(in: expected)
    #expect(found.keys.sorted() == wanted.keys.sorted(), "\(guide)")
    for (name, text) in found.sorted(by: { $0.key < $1.key }) {
      let lines = text.components(separatedBy: "\n")
      let wantedLines = wanted[name]?.components(separatedBy: "\n") ?? []
      let difference = zip(lines, wantedLines).enumerated().first { $0.element.0 != $0.element.1 }
      #expect(
        difference == nil && lines.count == wantedLines.count,
        "\(guide)/\(name):\((difference?.offset ?? wantedLines.count) + 1): \(difference?.element.0 ?? "")")
    }
  }

  /// Returns the feeds below a folder by path, without duplicates, with current times replaced.
  private static func feeds(in folder: String) throws -> [String: String] {
    var feeds: [String: String] = [:]
    var seen: Set<String> = []
    for name in ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
    where [".rss", ".atom", ".json", ".xml"].contains(where: name.hasSuffix)
      && !name.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0 == "expected" })
    {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      guard !name.hasSuffix(".json") || text.contains("https://jsonfeed.org/version/"),
        !name.hasSuffix(".xml") || text.contains("<rss") || text.contains("<feed"), seen.insert(text).inserted
      else { continue }
      feeds[name] =
        text.replacing(/20(?:2[6-9]|[3-9]\d)-\d\d-\d\d(?:T[\d:]+Z)?/, with: "NOW")
        .replacing(/\w{3}, \d\d \w{3} 20(?:2[6-9]|[3-9]\d) [\d:]+ \+0000/, with: "NOW")
    }
    return feeds
  }
}
