import FeedTesting
import Foundation
import Testing

/// The questions that `init` asks on a terminal.
@Suite(.peers("python3"))
struct InitQuestionTests {
  /// Runs feedkiln on its own terminal and writes a reply to each question.
  private static let terminal = """
    import os, pty, sys
    answers = sys.argv[1].split("|")
    process, terminal = pty.fork()
    if process == 0:
        os.execvp("feedkiln", ["feedkiln", "init"])
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 1024)
        except OSError:
            break
        if not piece:
            break
        shown += piece
        if shown.endswith(b": ") and answers:
            os.write(terminal, (answers.pop(0) + "\\n").encode())
    sys.stdout.buffer.write(shown.replace(b"\\r\\n", b"\\n"))
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
    """

  private func answer(_ answers: String..., in folder: borrowing TestFolder) throws -> CommandLineRun {
    let python = try #require(Peer.path(of: "python3"))
    return try CommandLineRun.run(python, ["-c", Self.terminal, answers.joined(separator: "|")], in: folder)
  }

  @Test func `init asks for values that the settings lack, and for a store if none is found`() throws {
    let folder = try TestFolder([
      "_config.yml": "title: Bread\n", "_posts/2024-03-01-rye.md": "---\n---\nBread\n",
      "talk.json": #"[{"id": "/2024/03/01/rye.html", "comments": [{"id": 1, "created": "2024-03-02", "text": "x"}]}]"#,
    ])
    let run = try answer("https://bread.example/", "", "tolk.json", "talk.json", in: folder)
    #expect(
      run.output == """
        Found a Jekyll site.
        URL of the site: https://bread.example/
        Language [en]: 
        File or folder of comments of another system, if any: tolk.json
        feedkiln: “tolk.json” does not exist: write a path relative to the folder of the site
        File or folder of comments of another system, if any: talk.json
        Wrote site.toml
        Jekyll publishes “talk.json”, which may contain e-mail addresses of commenters: exclude it as shown below.
        Jekyll publishes files that are not excluded. Add to _config.yml:
          exclude: ["Gemfile", "Gemfile.lock", "node_modules", "vendor", "site.toml", "feedkiln.ids", "talk.json"]
        Next: jekyll build && feedkiln build && feedkiln link _site

        """)
    #expect(run.exitCode == 0)
    let settings = try folder.text("site.toml")
    #expect(settings.contains("base_url = \"https://bread.example/\"\nlanguage = \"en\"\n"))
    #expect(settings.contains("\n[[comments.stores]]\nkind = \"isso\"\npath = \"talk.json\"\n"))
    #expect(
      try CommandLineRun.feedkiln("build", in: folder).output.hasPrefix("Articles  1\nComments  1\n"))
  }

  @Test func `an empty reply means no comment store`() throws {
    let folder = try TestFolder(["content/articles/hello.md": "---\ndate: 2024-03-01\n---\n# Hello\n"])
    let run = try answer("Bread", "https://bread.example/", "en", "", in: folder)
    #expect(run.exitCode == 0)
    #expect(
      run.output.hasSuffix(
        """
        of another system, if any:\u{20}
        Wrote site.toml
        Found no comments. To add those of another system, name their file or folder:
          feedkiln init --force --comments PATH
        Next: feedkiln build

        """))
    #expect(!(try folder.text("site.toml")).contains("\n[[comments.stores]]"))
  }
}
