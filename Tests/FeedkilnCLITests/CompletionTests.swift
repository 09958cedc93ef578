import FeedTesting
import Foundation
import Testing

/// Shells complete commands with the generated scripts.
@Suite struct CompletionTests {
  private static func folder(_ shell: String) throws -> TestFolder {
    let folder = try TestFolder(["feeds/bread.rss": Sample.good, "blog.toml": Sample.site])
    let run = try CommandLineRun.feedkiln("--generate-completion-script", shell, in: folder)
    #expect(run.exitCode == 0)
    try folder.write("feedkiln.\(shell)", run.output)
    return folder
  }

  /// Returns the completions that bash offers for the last word of a line.
  private static func bash(_ line: String) throws -> [String] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let script = """
      source feedkiln.bash
      COMP_LINE='\(line)' COMP_POINT=\(line.count) COMP_CWORD=\(words.count - 1)
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      $(complete -p feedkiln | sed 's/.*-F \\([^ ]*\\).*/\\1/') feedkiln "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try CommandLineRun.run("/bin/bash", ["-c", script], in: try folder("bash"))
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("feedkiln val", ["validate"]), ("feedkiln explain xml/bare-", ["xml/bare-ampersand", "xml/bare-less-than"]),
    ("feedkiln validate --profile p", ["podcasting2"]), ("feedkiln validate --format j", ["json", "jsonl", "junit"]),
    ("feedkiln validate --rule atom/feed-without-self", ["atom/feed-without-self-link"]),
    ("feedkiln validate fee", ["feeds", "feedkiln.bash"]), ("feedkiln build bl", ["blog.toml"]),
    ("feedkiln build -C fee", ["feeds"]), ("feedkiln hosts ngi", ["nginx"]), ("feedkiln ids ad", ["adopt"]),
    ("feedkiln rules --vocabulary ato", ["atom"]), ("feedkiln build --color n", ["never"]),
    ("feedkiln init --generator jek", ["jekyll"]),
  ]) func `bash completes commands, options and values`(line: String, offers: [String]) throws {
    #expect(Set(try Self.bash(line)) == Set(offers))
  }

  @Test(.peers("fish"))
  func `fish completes a rule`() throws {
    let script = "source feedkiln.fish; complete -C 'feedkiln explain xml/bare-amp'"
    let run = try CommandLineRun.run(
      "/usr/bin/env", ["fish", "--no-config", "-c", script], in: try Self.folder("fish"))
    #expect(run.output.hasPrefix("xml/bare-ampersand"))
  }

  @Test(.peers("zsh"))
  func `zsh loads the completions`() throws {
    let script = "autoload -U compinit; compinit -u -D; source feedkiln.zsh; print $_comps[feedkiln]"
    let run = try CommandLineRun.run(
      "/usr/bin/env", ["zsh", "-f", "-c", "\(script); grep -c xml/bare-ampersand feedkiln.zsh"],
      in: try Self.folder("zsh"))
    #expect(run.output.hasPrefix("_feedkiln\n"))
    #expect(run.errors == "")
  }
}
