import ArgumentParser

extension ExitCode {
  /// Problems of error severity were found, or warnings with `--strict`.
  static let problems = ExitCode(1)
  /// The run could not be done.
  static let cannotRun = ExitCode(2)
}
