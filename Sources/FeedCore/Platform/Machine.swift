#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is asked of the machine; nothing of it ever comes out in a feed.
public enum Machine {
  /// The moment by the machine's clock, in UTC.
  public static var now: Timestamp { Timestamp(secondsSinceEpoch: Int64(time(nil))) }

  public static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The file of the program that runs; `nil` where the system does not tell.
  public static var program: FileIdentity? {
    #if canImport(Darwin)
      var name = [CChar](repeating: 0, count: 4096)
      var size = UInt32(name.count)
      guard _NSGetExecutablePath(&name, &size) == 0 else { return nil }
      return FileIdentity(name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" })
    #else
      return FileIdentity("/proc/self/exe")
    #endif
  }

  /// True when standard output is a terminal.
  public static var writesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// True when somebody can answer on standard input.
  public static var readsFromTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// True when standard error is a terminal.
  public static var writesErrorsToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A variable of the environment; `nil` when it is not set or empty.
  public static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
