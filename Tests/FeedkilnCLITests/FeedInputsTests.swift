import Testing

@testable import FeedkilnCLI

/// The files that are validated in a folder.
@Suite struct FeedInputsTests {
  /// Returns the names of the files, with a question mark for one that is validated only if it is a feed.
  private func names(_ files: [String], slash: String = "") throws -> [String] {
    let folder = try TestFolder(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    let inputs = FeedInputs([folder.path + slash])
    #expect(inputs.includesFolder && inputs.errors.isEmpty)
    return inputs.files.map { input in
      switch input {
      case .path(let path): String(path.dropFirst(folder.path.count + 1))
      case .found(let path): path.dropFirst(folder.path.count + 1) + "?"
      case .document(let name, _), .unusable(let name, _): name
      }
    }
  }

  @Test func `files with the extension of a feed are found in folders`() throws {
    let files = [
      "a.rss", "a.atom", "a.xml", "a.json", "a.rdf", "a.opml", "b/c/d.rss", "a.html", "a.txt", "a.RSS", "rss",
      "a.rss.gz", "a.json5", "a.jsonl", "axml", ".a.rss", ".cache/b.rss", "b/.git/c.rss",
    ]
    for slash in ["", "/"] {
      #expect(
        try names(files, slash: slash) == [
          "a.atom", "a.json?", "a.opml", "a.rdf?", "a.rss", "a.xml?", "b/c/d.rss",
        ])
    }
  }

  @Test func `the packages in node_modules are skipped at any depth, but not folders with a similar name`() throws {
    #expect(
      try names([
        "node_modules/a.rss", "node_modules/b/c.rss", "d/node_modules/e.rss", "d/e/node_modules/f/g.rss",
        "d/node_modules_2/h.rss", "d/my_node_modules/i.rss", "my_node_modules/j.rss", "node_modules.rss", "d/k.rss",
      ]) == [
        "d/k.rss", "d/my_node_modules/i.rss", "d/node_modules_2/h.rss", "my_node_modules/j.rss", "node_modules.rss",
      ])
  }

  @Test func `a file that is named is validated, whatever its name`() throws {
    let folder = try TestFolder(["a.txt": ""])
    let paths = ["\(folder.path)/a.txt", "-", "https://bread.example/feed", "\(folder.path)/gone"]
    let inputs = FeedInputs(paths)
    #expect(!inputs.includesFolder && inputs.errors.isEmpty)
    #expect(inputs.files.map { if case .path(let path) = $0 { path } else { "" } } == paths)
  }
}
