#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is asked of the machine; nothing of it ever comes out in a feed.
package enum Machine {
  package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The file of the program that runs; `nil` where the system does not tell.
  package static var program: FileIdentity? {
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
  package static var writesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// True when somebody can answer on standard input.
  package static var readsFromTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// True when standard error is a terminal.
  package static var writesErrorsToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A variable of the environment; `nil` when it is not set or empty.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
