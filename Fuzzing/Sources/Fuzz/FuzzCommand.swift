import CFuzzer

/// Fuzzes one target: `Fuzz TARGET …`, followed by libFuzzer’s own options and folders.
@main
enum FuzzCommand {
  static func main() {
    guard target != nil else {
      print(
        "usage: Fuzz TARGET [libFuzzer's options and folders]\ntargets:",
        FuzzTarget.all.map(\.name).joined(separator: " "))
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    arguments?[1] = arguments?[0]
    arguments = arguments.map { $0 + 1 }
    count -= 1
    _ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      tryInput(bytes, count)
    }
  }

  fileprivate static let target = FuzzTarget.all.first { $0.name == CommandLine.arguments.dropFirst().first }
}

/// The default entry point of libFuzzer, which must exist even if another one is passed to it.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzCommand.target?.attempt(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
