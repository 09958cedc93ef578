package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads standard input by lines, without waiting if requested.
package struct LineReader {
  /// A line without its line ending, and its number starting at 1.
  package struct Line: Sendable {
    package var number: Int
    package var bytes: [UInt8]
    /// Whether the line exceeds the limit, so that only its beginning was kept.
    package var isCut: Bool
  }

  /// The reason that not all lines could be read; known at the end.
  package private(set) var problem: FileError?
  private let descriptor: Int32
  private let file: String
  private let limit: Int
  private var buffer: [UInt8] = []
  /// The start of the next line, and the end of the part without a line ending.
  private var start = 0
  private var searched = 0
  private var number = 0
  private var isCut = false
  private var isAtEnd = false

  /// Creates a reader for lines of at most `limit` bytes.
  package init(limit: Int) {
    self.init(descriptor: STDIN_FILENO, limit: limit)
  }

  /// Creates a reader for a file, which stays open until the program ends.
  package init(file: String, limit: Int) throws(FileError) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("read", file) }
    self.init(descriptor: descriptor, of: file, limit: limit)
  }

  init(descriptor: Int32, of file: String = StandardStreams.inputName, limit: Int) {
    self.descriptor = descriptor
    self.file = file
    self.limit = limit
  }

  /// Returns the next line, or `later` if there is none yet and waiting is not allowed.
  package mutating func next(mayWait: Bool) -> NextInput<Line> {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return .value(line(to: end)) }
      searched = buffer.count
      if isAtEnd { return start < buffer.count || isCut ? .value(line(to: buffer.count)) : .end }
      cutLongLine()
      guard mayWait || isReady else { return .later }
      fill()
    }
  }

  private mutating func line(to end: Int) -> Line {
    number += 1
    let line = Line(
      number: number, bytes: Array(buffer[start..<end].prefix(limit)), isCut: isCut || end - start > limit)
    start = min(end + 1, buffer.count)
    searched = start
    isCut = false
    return line
  }

  /// Discards the bytes beyond the limit, so that memory use is bounded.
  private mutating func cutLongLine() {
    guard buffer.count - start > limit else { return }
    buffer.removeLast(buffer.count - start - limit)
    searched = buffer.count
    isCut = true
  }

  private var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    var (count, code) = (0, Int32(0))
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
      repeat { count = read(descriptor, room.baseAddress, room.count) } while count < 0 && errno == EINTR
      if count < 0 { code = errno }
      filled = max(0, count)
    }
    if code != 0 {
      problem =
        file == StandardStreams.inputName ? StandardStreams.inputProblem(code) : FileError("read", file, code: code)
    }
    buffer += chunk
    isAtEnd = count <= 0
  }
}
