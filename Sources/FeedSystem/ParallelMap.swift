/// Transforms the elements concurrently, preserving order.
///
/// Work is distributed in chunks, at most one per core at a time.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], chunkSize: Int = 32, _ transform: @escaping @Sendable (Input) -> Output
) async -> [Output] {
  var results: [Output] = []
  results.reserveCapacity(inputs.count)
  await parallelMap(inputs, chunkSize: chunkSize, transform) { results.append($0) }
  return results
}

/// Transforms the elements concurrently and passes each result to `consume`, in the order of the input.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], chunkSize: Int = 32, _ transform: @escaping @Sendable (Input) -> Output,
  consume: (Output) -> Void
) async {
  var starts = stride(from: 0, to: inputs.count, by: chunkSize).makeIterator()
  await parallelMap { _ in
    starts.next().map { .value($0) } ?? .end
  } transform: { start in
    inputs[start..<min(start + chunkSize, inputs.count)].map(transform)
  } consume: { outputs in
    for output in outputs { consume(output) }
  }
}

/// Transforms a stream of values concurrently and passes each result to `consume`, in the order of the input.
///
/// At most `jobs` values are processed at a time, and at most four times as many are kept, so that memory is bounded.
/// `next` is called with `false` while results are pending. It then must not wait for input, so that a client that
/// waits for a result before it sends the next value gets that result.
package func parallelMap<Input: Sendable, Output: Sendable>(
  jobs: Int = SystemEnvironment.coreCount, next: (_ mayWait: Bool) -> NextInput<Input>,
  transform: @escaping @Sendable (Input) -> Output, consume: (Output) -> Void
) async {
  await withTaskGroup(of: (Int, Output).self) { group in
    var started = 0
    var delivered = 0
    var early: [Int: Output] = [:]
    var isOpen = true
    while true {
      filling: while isOpen, started - delivered - early.count < jobs, started - delivered < jobs * 4 {
        switch next(started == delivered) {
        case .value(let input):
          let index = started
          group.addTask { (index, transform(input)) }
          started += 1
        case .later: break filling
        case .end: isOpen = false
        }
      }
      guard let (index, output) = await group.next() else { break }
      early[index] = output
      while let output = early.removeValue(forKey: delivered) {
        consume(output)
        delivered += 1
      }
    }
  }
}

/// The next element of a stream.
package enum NextInput<Value> {
  case value(Value)
  /// No value is available yet.
  case later
  case end
}
