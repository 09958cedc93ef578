import FeedTesting
import Foundation
import Testing

/// Validating a collection of feeds on Spark has the same result as one run.
@Suite struct SparkTests {
  @Test(.peers("java", "spark-submit"))
  func `feeds distributed by Spark have the result of one run`() throws {
    let folder = try TestFolder()
    for number in 0..<40 {
      try folder.write("feed \(number).json", [Sample.good, Sample.bad, Sample.odd][number % 3])
    }
    let paths = (0..<40).map { "feed \($0).json\n" }.joined() + "missing.json\n"
    let submit = try #require(Peer.path(ofPython: "spark-submit"))
    let python = URL(filePath: submit).deletingLastPathComponent().appending(path: "python3").path
    let script = CommandLineRun.package.appending(path: "Scripts/validate_with_spark.py").path
    let spark = try CommandLineRun.run(
      python, [script, "4"], in: folder, input: paths, environment: ["PYSPARK_PYTHON": python])
    let one = try CommandLineRun.feedkiln("validate", "--stdin-paths", in: folder, input: paths)
    #expect(spark.output == one.output && one.output.split(separator: "\n").count == 41, "\(spark.errors)")
    #expect(spark.exitCode == 1)
  }
}
