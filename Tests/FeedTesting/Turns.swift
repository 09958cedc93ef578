/// Limits how many tests do the same work at the same time; the others wait.
///
/// Tests of asynchronous work all begin at once. Thousands of builds would keep their folders open, and Foundation’s
/// `Process` can crash in a program with more than 1,300 open files.
public actor Turns {
  /// The builds of sites.
  public static let builds = Turns(8)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  private init(_ count: Int) { free = count }

  /// Does work when it is its turn.
  public nonisolated func take<Value, Failure: Error>(
    _ work: () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    await begin()
    do {
      let value = try await work()
      await end()
      return value
    } catch {
      await end()
      throw error
    }
  }

  private func begin() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func end() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
