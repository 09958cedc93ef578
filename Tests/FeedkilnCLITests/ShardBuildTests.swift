import FeedTesting
import Foundation
import Testing

/// `feedkiln build --shard` and `--merge`, as job schedulers run them.
@Suite struct ShardBuildTests {
  private static func bread(_ more: [String: String] = [:]) throws -> TestFolder {
    var files = ["site.toml": Sample.site + "[feeds]\nformats = [\"atom\"]\n"]
    for number in 0..<12 {
      files["content/articles/loaf-\(number).md"] = "---\ntitle: Loaf \(number)\ndate: 2024-03-01\n---\nBread.\n"
      files["content/comments/loaf-\(number).jsonl"] =
        "{\"id\": \"1\", \"name\": \"Zoë\", \"date\": \"2024-03-02\", \"body\": \"Good.\"}\n"
    }
    return try TestFolder(files.merging(more) { $1 })
  }

  /// Returns all files below a folder with their bytes, except for caches.
  private static func files(_ folder: borrowing TestFolder) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !path.hasPrefix(".feedkiln/cache") {
      files[path] = FileManager.default.contents(atPath: "\(folder.path)/\(path)") ?? Data()
    }
    return files
  }

  private static func shell(_ command: String, in folder: borrowing TestFolder) throws -> CommandLineRun {
    try CommandLineRun.run("/bin/sh", ["-c", command], in: folder)
  }

  @Test func `concurrent shards in one folder and a merge have the output of one build`() throws {
    let one = try Self.bread()
    let sharded = try Self.bread()
    #expect(try CommandLineRun.feedkiln("build", "-q", in: one).exitCode == 0)
    let run = try Self.shell(
      "printf '%s\\n' 3 1 4 2 | xargs -P 4 -I K feedkiln build -q --shard K/4 && feedkiln build --merge", in: sharded)
    #expect(run.output.contains("Feeds     14  in feeds: 2 written, 12 unchanged, 0 removed\n"))
    #expect(run.errors == "" && run.exitCode == 0)
    #expect(try Self.files(one) == Self.files(sharded))
  }

  @Test func `shards in separate folders, copied together, have the output of one build`() throws {
    let one = try Self.bread()
    let sharded = try Self.bread()
    #expect(try CommandLineRun.feedkiln("build", "-q", in: one).exitCode == 0)
    let run = try Self.shell(
      """
      for k in 1 2 3; do
        mkdir ../machine-$k && cp -R site.toml content ../machine-$k && feedkiln build -q -C ../machine-$k --shard $k/3
      done
      for k in 2 3 1; do cp -R ../machine-$k/feeds ../machine-$k/.feedkiln .; done
      feedkiln build --merge
      """, in: sharded)
    #expect(run.output.contains("Feeds     14  in feeds: 2 written, 12 unchanged, 0 removed\n"))
    #expect(run.errors == "" && run.exitCode == 0)
    #expect(try Self.files(one) == Self.files(sharded))
  }

  @Test func `a shard counts problems, and the merge reports each once`() throws {
    let folder = try Self.bread([
      "content/articles/odd.md": "---\ntitle: Odd\ndate: some day\n---\nBread.\n",
      "content/comments/loaf-1.jsonl": "{\"id\": \"1\"}\n",
    ])
    var found = 0
    for number in 1...2 {
      let run = try CommandLineRun.feedkiln("build", "--shard", "\(number)/2", in: folder)
      #expect(run.errors == "" && run.exitCode == 0)
      #expect(run.output.contains("\(number)/2  the merge builds the rest and reports the problems\n"))
      found += run.output.contains(/Problems +2  errors\n/) ? 1 : 0
    }
    #expect(found == 1)
    let merged = try CommandLineRun.feedkiln("build", "--merge", in: folder)
    #expect(merged.errors.contains("content/articles/odd.md:3:7: error: "))
    #expect(merged.errors.contains("content/comments/loaf-1.jsonl:1:1: error: "))
    #expect(merged.output.contains("2  errors\n") && merged.exitCode == 1)
  }

  @Test func `the JSON result of a shard contains its number`() throws {
    let run = try CommandLineRun.feedkiln("build", "--json", "--shard", "1/1", in: try Self.bread())
    let result = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(result["shard"] as? String == "1/1")
    #expect((result["feeds"] as? [String: [String]])?["written"]?.count == 12)
  }

  @Test(arguments: ["0/3", "4/3", "3", "a/b", "1/0", "-1/3", "1/2/3"])
  func `the number of a shard must not exceed the count`(
    shard: String
  ) throws {
    let run = try CommandLineRun.feedkiln("build", "--shard=\(shard)", in: try TestFolder())
    #expect(
      run.errors == """
        Error: The value '\(shard)' is invalid for '--shard <k/n>': write a number from 1 to n, a slash and n, such as 2/4
        Help:  --shard <k/n>  Build only the comment feeds of shard k of n.
        Usage: feedkiln build [<options>] [<site>]
          See 'feedkiln build --help' for more information.

        """)
    #expect(run.exitCode == 64)
  }

  @Test(arguments: [
    (["--merge", "--shard", "1/2"], "--merge and --shard cannot be combined"),
    (["--merge", "--force"], "--merge and --force cannot be combined"),
  ]) func `options that exclude each other are reported`(options: [String], message: String) throws {
    let run = try CommandLineRun.run(
      CommandLineRun.programs.appending(path: "feedkiln").path, ["build"] + options, in: try TestFolder())
    #expect(run.errors.hasPrefix("Error: \(message)\nUsage: feedkiln build ") && run.exitCode == 64)
  }

  @Test func `a merge without all shards is not started`() throws {
    let folder = try Self.bread()
    #expect(try CommandLineRun.feedkiln("build", "-q", "--shard", "2/3", in: folder).exitCode == 0)
    let run = try CommandLineRun.feedkiln("build", "--merge", in: folder)
    #expect(
      run.errors == "feedkiln: cannot merge the shards in “.feedkiln/shards”: "
        + "shard 1/3, 3/3 are missing; build or copy what is missing\n")
    #expect(run.output == "" && run.exitCode == 2)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/.feedkiln/shards/2-of-3/summary"))
  }
}
