import Foundation

/// Runs all benchmarks or the named ones: `Benchmarks PROGRAM [NAME …]`.
///
/// `Benchmarks site FOLDER ARTICLES [hugo | jekyll | isso]` only writes the sample site.
@main
struct BenchmarksCommand {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: Benchmarks PROGRAM [\(Benchmark.all.map(\.name).joined(separator: " | "))] ...")
      exit(64)
    }
    if CommandLine.arguments.count >= 4, CommandLine.arguments[1] == "site", let count = Int(CommandLine.arguments[3]) {
      print(try writeSite(of: count, to: WorkFolder(at: CommandLine.arguments[2]), as: CommandLine.arguments.last))
      return
    }
    let program = CommandLine.arguments[1]
    let names = CommandLine.arguments.dropFirst(2)
    let chosen = Benchmark.all.filter { names.isEmpty || names.contains($0.name) }
    var table = ResultTable()
    for benchmark in chosen {
      let folder = try WorkFolder(benchmark.name)
      defer { folder.remove() }
      for contest in try benchmark.prepare(program, folder) {
        table.add(try Result(of: contest, runs: benchmark.runs))
      }
    }
    print(table.text)
  }

  /// Writes the sample site in Feedkiln’s own layout, or as a blog of another kind, and returns the path of site.toml.
  private static func writeSite(of articles: Int, to folder: WorkFolder, as kind: String?) throws -> String {
    let site = SampleSite(articles: articles)
    return switch kind {
    case "hugo": try site.writeAsHugoBlog(to: folder, at: "site")
    case "jekyll": try site.writeAsJekyllBlog(to: folder, at: "site")
    case "isso": try site.writeWithIsso(to: folder, at: "site")
    default: try site.writeForFeedkiln(to: folder, at: "site")
    }
  }
}
