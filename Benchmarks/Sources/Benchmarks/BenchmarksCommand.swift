import Foundation

/// Runs all benchmarks or the named ones: `Benchmarks PROGRAM [NAME …]`.
///
/// `Benchmarks site FOLDER ARTICLES` only writes the sample site.
@main
struct BenchmarksCommand {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: Benchmarks PROGRAM [\(Benchmark.all.map(\.name).joined(separator: " | "))] ...")
      exit(64)
    }
    if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "site", let count = Int(CommandLine.arguments[3]) {
      print(try SampleSite(articles: count).writeForFeedkiln(to: WorkFolder(at: CommandLine.arguments[2]), at: "site"))
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
}
