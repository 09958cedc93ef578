import ArgumentParser

extension ExitCode {
  /// Problems with severity `error` were found, or warnings with `--strict`.
  static let problems = ExitCode(1)
  /// The command could not run.
  static let cannotRun = ExitCode(2)
}
