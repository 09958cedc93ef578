extension Benchmark {
  /// Starts the program and exits.
  static let start = Benchmark(name: "start", runs: 100) { feedkiln, _ in
    [
      Contest(
        work: "feedkiln --version", command: Command(feedkiln, ["--version"]),
        peer: Command("xmllint", ["--version"], name: "xmllint --version"), mostTime: 1.5)
    ]
  }
}
