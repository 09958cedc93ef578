#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Queries of the machine.
///
/// None of the results is written to a feed.
package enum SystemEnvironment {
  package static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The path of the running program, or `nil` if the system does not provide it.
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

  /// Whether standard output is a terminal.
  package static var writesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard input is a terminal, so that questions can be asked.
  package static var readsFromTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether standard error is a terminal.
  package static var writesErrorsToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Returns an environment variable, or `nil` if it is unset or empty.
  package static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
