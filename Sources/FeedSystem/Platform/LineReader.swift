package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads standard input line by line, and can say that no line is there yet.
package struct LineReader {
  /// A line without its end, with its number from 1.
  package struct Line: Sendable {
    package var number: Int
    package var bytes: [UInt8]
    /// True when the line is longer than the limit, and only its beginning is here.
    package var isCut: Bool
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins, and up to where no line end was found.
  private var start = 0
  private var searched = 0
  private var number = 0
  private var isCut = false
  private var isAtEnd = false

  /// Reads lines of at most so many bytes.
  package init(limit: Int) {
    self.init(descriptor: STDIN_FILENO, limit: limit)
  }

  /// Reads the lines of a file, which stays open as long as the program runs.
  package init(file: String, limit: Int) throws(FileError) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("read", file) }
    self.init(descriptor: descriptor, limit: limit)
  }

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; `later` when it may not wait and there is none.
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

  /// Forgets what is beyond the limit, so that no line can fill the memory.
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
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
      repeat { count = read(descriptor, room.baseAddress, room.count) } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    buffer += chunk
    isAtEnd = count <= 0
  }
}
