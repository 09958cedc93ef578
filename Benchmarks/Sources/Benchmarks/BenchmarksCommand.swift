import Foundation

/// Runs the benchmarks, all or those that are named: `Benchmarks PROGRAM [NAME …]`.
@main
struct BenchmarksCommand {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: Benchmarks PROGRAM [\(Benchmark.all.map(\.name).joined(separator: " | "))] ...")
      exit(64)
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
