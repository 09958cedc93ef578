import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import Testing

/// The messages and files of a build when the system refuses to write.
struct FaultTests {
  private static func bread() throws -> TestFolder {
    try TestFolder([
      "site.toml": Sample.site, "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
    ])
  }

  @Test func `a file at the path of the output folder stops the build and is kept`() throws {
    let folder = try Self.bread()
    try folder.write("feeds", "mine")
    let run = try CommandLineRun.feedkiln("build", in: folder)
    #expect(run.errors == "feedkiln: cannot create the folder “feeds”: File exists\n")
    #expect(run.exitCode == 2)
    #expect(try folder.text("feeds") == "mine")
  }

  @Test func `a folder at the path of a feed stops the build and leaves no temporary files`() throws {
    let folder = try Self.bread()
    try folder.write("feeds/feed.atom/mine", "mine")
    let run = try CommandLineRun.feedkiln("build", in: folder)
    #expect(run.errors == "feedkiln: cannot write “feeds/feed.atom”: Is a directory\n")
    #expect(run.exitCode == 2)
    #expect(try folder.text("feeds/feed.atom/mine") == "mine")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/.feedkiln").sorted() == [
        ".gitignore", "journal",
      ])
    try FileManager.default.removeItem(atPath: "\(folder.path)/feeds/feed.atom")
    #expect(try CommandLineRun.feedkiln("build", in: folder).exitCode == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/.feedkiln").sorted() == [
        ".gitignore", "cache", "manifest",
      ])
  }

  @Test func `the target of a symbolic link is not shown`() throws {
    let folder = try Self.bread()
    try folder.write("secret", "the secret\n")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/content/articles/link.md", withDestinationPath: "\(folder.path)/secret")
    let run = try CommandLineRun.feedkiln("build", "--quiet", in: folder)
    #expect(run.errors.contains("link “link.md” points to a folder or outside “content/articles”"), "\(run.errors)")
    #expect(!run.errors.contains("the secret"))
  }

  @Test(.timeLimit(.minutes(20))) func `an article of three gigabytes is read only up to the limit`() throws {
    let folder = try Self.bread()
    try folder.write("content/articles/large.md", "")
    #expect(truncate("\(folder.path)/content/articles/large.md", 3 << 30) == 0)
    let run = try CommandLineRun.feedkiln("build", "--quiet", in: folder)
    #expect(
      run.errors.contains("cannot read “content/articles/large.md”: file exceeds 8388608 bytes"),
      "\(run.errors.prefix(500))")
    #expect(run.exitCode == 1)
  }

  /// Runs a build in its own small file system, after some commands in its folder.
  private static func inSmallFileSystem(_ options: String, _ commands: String) throws -> CommandLineRun {
    let folder = try bread()
    try FileSystem.makeFolder("\(folder.path)/feeds")
    let script = """
      mount -t tmpfs -o \(options) none feeds && \(commands)
      feedkiln build; code=$?
      find feeds -name '*.atom' -size 0; umount feeds; exit $code
      """
    return try CommandLineRun.run("/usr/bin/env", ["unshare", "--mount", "bash", "-c", script], in: folder)
  }

  @Test(.peers("unshare", "mount"))
  func `a full disk stops the build with a clear error, and no feed is incomplete`() throws {
    let run = try Self.inSmallFileSystem("size=16k", "head -c 9000 /dev/zero > feeds/other;")
    #expect(run.errors.hasPrefix("feedkiln: cannot write “feeds/"))
    #expect(run.errors.hasSuffix("”: No space left on device\n"))
    #expect(run.output == "" && run.exitCode == 2)
  }

  @Test(.peers("unshare", "mount"))
  func `a disk without inodes stops the build with a clear error`() throws {
    let run = try Self.inSmallFileSystem("nr_inodes=6", "true;")
    #expect(run.errors.hasSuffix("”: No space left on device\n"))
    #expect(run.output == "" && run.exitCode == 2)
  }

  @Test(.peers("unshare", "mount"))
  func `a read-only folder stops the build with a clear error`() throws {
    let run = try Self.inSmallFileSystem("size=1m", "mount -o remount,ro feeds;")
    #expect(run.errors.hasSuffix("”: Read-only file system\n"))
    #expect(run.exitCode == 2)
  }

  @Test(.peers("setpriv"))
  func `a folder without permission stops the build with a clear error`() throws {
    let folder = try Self.bread()
    try FileSystem.makeFolder("\(folder.path)/feeds")
    let others = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    let program = CommandLineRun.programs.appending(path: "feedkiln").path
    let run = try CommandLineRun.run("/usr/bin/env", ["setpriv"] + others + [program, "build"], in: folder)
    #expect(run.errors == "feedkiln: cannot create the folder “.feedkiln”: Permission denied\n")
    #expect(run.exitCode == 2)
  }

  @Test func `a clock that went back a day or more is not trusted`() throws {
    let folder = try Self.bread()
    #expect(try CommandLineRun.feedkiln("build", in: folder).exitCode == 0)
    let later = Date(timeIntervalSince1970: 4_102_444_800)
    try FileManager.default.setAttributes(
      [.modificationDate: later], ofItemAtPath: "\(folder.path)/.feedkiln/manifest")
    let run = try CommandLineRun.feedkiln("build", in: folder)
    #expect(run.errors.contains(", but the feeds were written at 2100-01-01T00:00:00Z\n"))
    #expect(
      run.errors.hasSuffix(
        "feedkiln: build failed: set the system time, or add --now 2100-01-01T00:00:00Z\n"))
    #expect(run.exitCode == 2)
    #expect(try CommandLineRun.feedkiln("build", "--now", "2025-01-01T00:00:00Z", in: folder).exitCode == 0)
  }

  @Test func `a durable build has the same output, and a removed feed is counted`() throws {
    let folder = try Self.bread()
    try folder.write("content/articles/pita.md", "---\ntitle: Pita\ndate: 2024-03-01\n---\nBread.\n")
    let first = try CommandLineRun.feedkiln("build", "--durable", in: folder)
    #expect(first.output.contains("Feeds     12  in feeds: 12 written, 0 unchanged, 0 removed\n"), "\(first.output)")
    try FileSystem.remove("\(folder.path)/content/articles/pita.md")
    let second = try CommandLineRun.feedkiln("build", in: folder)
    #expect(second.output.contains("Feeds     9  in feeds: 3 written, 6 unchanged, 3 removed\n"), "\(second.output)")
  }

  @Test(.peers("python3")) func `killed builds leave complete files, and the next build removes temporary files`()
    throws
  {
    let script = CommandLineRun.package.appending(path: "Scripts/kill_builds.py").path
    let program = CommandLineRun.programs.appending(path: "feedkiln").path
    let run = try CommandLineRun.run("/usr/bin/env", ["python3", script, program, "4"], in: try TestFolder())
    #expect(run.output.hasSuffix("each was whole, and nothing was left\n"), "\(run.errors)")
    #expect(run.exitCode == 0)
  }

  // MARK: Hostile and accidental content

  /// Builds an article with front matter and a body.
  private static func build(_ article: String) throws -> CommandLineRun {
    try CommandLineRun.feedkiln(
      "build", "--quiet", in: try TestFolder(["site.toml": Sample.site, "content/articles/rye.md": article]))
  }

  private static func yaml(_ more: String, _ body: String = "") -> String {
    "---\ntitle: T\ndate: 2024-01-01\n\(more)\n---\n\(body)"
  }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Nested aliases: eight aliases of eight aliases, and so on.
  private static let laughs: String = {
    var lines: [String] = ["a: &a [x, x, x, x, x, x, x, x]"]
    for (one, next) in zip("abcdefgh", "bcdefghi") {
      lines.append("\(next): &\(next) [" + many("*\(one), ", 7) + "*\(one)]")
    }
    return lines.joined(separator: "\n")
  }()

  private static let costly: [(String, String)] = {
    let toml: String = "+++\ntitle = \"T\"\ndate = 2024-01-01\n"
    var list: [(String, String)] = []
    list.append((yaml("x: " + many("[", 100_000)), "content/not-yaml"))
    list.append((yaml(laughs), "content/yaml-too-large"))
    list.append((yaml("x: " + many("y", 300_000)), "content/front-matter-too-large"))
    list.append((toml + "x = " + many("[", 20_000) + "\n+++\n", "content/not-toml"))
    list.append((toml + many("a.", 20_000) + "a = 1\n+++\n", "content/not-toml"))
    list.append(("{\"x\": " + many("[", 100_000) + many("]", 100_000) + "}", "limit/too-deep"))
    list.append((yaml("", many("x", 9_000_000)), "content/unreadable"))
    return list
  }()

  @Test(.timeLimit(.minutes(20)), arguments: costly)
  func `front matter that is costly to parse is reported`(_ article: String, _ rule: String) throws {
    let run = try Self.build(article)
    #expect(run.errors.contains("rule: \(rule)"), "\(run.errors.prefix(500))")
    #expect(run.exitCode == 1)
  }

  private static let pathological: [String] = {
    var list: [String] = []
    for unit in ["[", "![[", "*a_ ", ">", "[a](<b", "<!A ", "<![CDATA[", "a@", "www."] {
      list.append(many(unit, 20_000))
    }
    list.append((0..<600).map { "e" + many("`", $0) }.joined())
    list.append(many("a|", 20_000) + "\n" + many("-|", 20_000) + "\n" + many("|a\n", 300))
    return list
  }()

  @Test(.timeLimit(.minutes(20)), arguments: pathological)
  func `pathological Markdown takes linear time`(_ body: String) throws {
    let run = try Self.build(Self.yaml("", body))
    #expect(run.exitCode == 0, "\(run.errors.prefix(500))")
  }

  @Test func `a comment that is too long is shortened and reported`() throws {
    let folder = try Self.bread()
    let body = String(repeating: "w ", count: 500)
    try folder.write("content/comments/rye/c1.md", "---\nname: N\ndate: 2024-03-02\n---\n\(body)")
    let run = try CommandLineRun.feedkiln("build", "--quiet", "--max-comment-bytes", "100", in: folder)
    #expect(run.errors.contains("warning: comment exceeds 100 bytes; the rest is omitted"), "\(run.errors)")
    #expect(run.exitCode == 0)
    #expect(!(try folder.text("feeds/comments.atom").contains(String(repeating: "w ", count: 51))))
  }
}
