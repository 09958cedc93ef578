import FeedTesting
import Foundation
import Testing

/// The manual pages that are generated from the program’s own description.
@Suite struct ManualTests {
  /// Returns a folder with the manual pages in `man1`.
  private static func folder() throws -> TestFolder {
    let folder = try TestFolder()
    let run = try CommandLineRun.run(
      "/bin/bash", ["-c", "feedkiln --experimental-dump-help | FeedkilnPages manual man1"], in: folder)
    #expect(run.errors == "")
    return folder
  }

  @Test func `a page describes its command, with options and examples`() throws {
    let page = try Self.folder().text("man1/feedkiln-explain.1")
    #expect(
      page.hasPrefix(
        """
        .TH FEEDKILN-EXPLAIN 1 "" "feedkiln 0.1.0" "User Commands"
        """))
    #expect(
      page.contains(
        """
        .SH NAME
        feedkiln-explain \\- Explain a rule, with examples.
        .SH SYNOPSIS
        \\fBfeedkiln explain\\fR [\\fIoptions\\fR] \\fIrule\\fR
        .SH DESCRIPTION
        .PP
        Explain a rule, with examples.
        .SH ARGUMENTS
        .TP
        \\fBrule\\fR
        The id of the rule, as in reports.
        .SH OPTIONS
        .TP
        \\fB\\-C\\fR \\fIfolder\\fR
        Run as if started in this folder.

        """))
    #expect(
      page.contains(
        """
        .SH EXAMPLES
        .EX
        feedkiln explain atom/feed\\-without\\-self\\-link
        feedkiln explain xml/bare\\-ampersand
        .EE

        """))
  }

  @Test(.peers("man"))
  func `every page is rendered without a warning`() throws {
    let folder = try Self.folder()
    let pages = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/man1").sorted()
    #expect(pages.count >= 16)
    for page in pages {
      let run = try CommandLineRun.run(
        "/usr/bin/env", ["man", "--warnings", "-l", "man1/\(page)"], in: folder,
        environment: ["MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""])
      #expect(run.errors == "", "\(page)")
      #expect(run.output.contains("EXAMPLES"), "\(page)")
      #expect(run.exitCode == 0, "\(page)")
    }
  }

  @Test func `Documentation/cli.md is generated from the help of the commands`() throws {
    let folder = try TestFolder()
    let run = try CommandLineRun.run(
      "/bin/bash", ["-c", "feedkiln --experimental-dump-help | FeedkilnPages commands cli.md"], in: folder)
    #expect(run.errors == "")
    let text = try folder.text("cli.md")
    if Golden.isRecording {
      try Data(text.utf8).write(to: CommandLineRun.package.appending(path: "Documentation/cli.md"))
    } else {
      #expect(DocumentationTests.page("Documentation/cli.md") == text, "cli.md is out of date: run make pages")
    }
  }

  @Test func `an invalid description is refused`() throws {
    let run = try CommandLineRun.run(
      CommandLineRun.programs.appending(path: "FeedkilnPages").path, ["manual", "man1"], in: try TestFolder(),
      input: "{}", environment: ["SWIFT_BACKTRACE": "enable=no"])
    #expect(run.errors.contains("it does not describe a program"))
    #expect(run.exitCode != 0)
  }
}
