import Foundation

extension Benchmark {
  /// Imports a WordPress export of one gigabyte.
  static let importWXR = Benchmark(name: "import-wxr", runs: 1) { feedkiln, folder in
    let bytes = 1 << 30
    let file = try folder.write(to: "export.xml", WordPressExport(bytes: bytes))
    let site = "\(folder.path)/site"
    return [
      Contest(
        work: "import a WordPress export of 1 GB",
        command: Command(
          feedkiln, ["import", "--into", site, "wordpress", file],
          before: { try? FileManager.default.removeItem(atPath: site) }
        ),
        peer: Command("xmllint", ["--noout", "--stream", file], name: "xmllint --stream"),
        mostMemory: .bytes(300_000_000), comments: WordPressExport.comments(inBytes: bytes))
    ]
  }

  /// Reads half a million comments from Isso and Remark42 stores, lists them and builds feeds.
  static let commentStore = Benchmark(name: "comment-store", runs: 1) { feedkiln, folder in
    let site = DiscussedSite(comments: 500_000)
    let isso = try site.write(to: folder, at: "isso", store: "comments.db", kind: "isso")
    let database = try site.writeIsso(to: folder, at: "isso/comments.db")
    let remark42 = try site.write(to: folder, at: "remark42", store: "backup.jsonl", kind: "remark42")
    let backup = try site.writeRemark42(to: folder, at: "remark42/backup.jsonl")
    let readers = [
      Command("sqlite3", [database, ".dump"], name: "sqlite3 .dump"),
      Command(
        "python3", ["-c", "import json, sys\nfor line in open(sys.argv[1]): json.loads(line)", backup],
        name: "Python’s json, line by line"),
    ]
    return zip([("Isso", isso), ("Remark42", remark42)], readers).flatMap { store, reader in
      let list = Command(feedkiln, ["comments", store.1])
      let build = Command(
        feedkiln, ["build", "--force", store.1],
        before: removal(of: "\((store.1 as NSString).deletingLastPathComponent)/feeds"))
      return [
        Contest(
          work: "list 500,000 comments in \(store.0)", command: list, peer: reader, mostMemory: .bytes(300_000_000),
          comments: site.comments),
        Contest(
          work: "build their feeds", command: build, peer: list.named("listing them"),
          mostMemory: .bytes(300_000_000), comments: site.comments),
      ]
    }
  }
}
