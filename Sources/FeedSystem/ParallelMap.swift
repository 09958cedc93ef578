/// Maps values on all cores; results stand in the order of the input.
///
/// Work is handed out in portions, so that at most one portion a core is in flight.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], portion: Int = 32, _ transform: @escaping @Sendable (Input) -> Output
) async -> [Output] {
  var results: [Output] = []
  results.reserveCapacity(inputs.count)
  await parallelMap(inputs, portion: portion, transform) { results.append($0) }
  return results
}

/// Maps values on all cores, and hands the results on one by one in the order of the input; none is kept.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], portion: Int = 32, _ transform: @escaping @Sendable (Input) -> Output,
  consume: (Output) -> Void
) async {
  var starts = stride(from: 0, to: inputs.count, by: portion).makeIterator()
  await parallelMap { _ in
    starts.next().map { .value($0) } ?? .end
  } transform: { start in
    inputs[start..<min(start + portion, inputs.count)].map(transform)
  } consume: { outputs in
    for output in outputs { consume(output) }
  }
}

/// Maps a stream of values on several cores, and hands the results on one by one in the order of the input.
///
/// At most `jobs` values are worked on, and at most four times as many are held, so that memory is bounded however
/// long the stream is. `next` is asked with `false` as long as results are on their way: it then must not wait for
/// input, so that whoever waits for an answer before the next question gets it.
package func parallelMap<Input: Sendable, Output: Sendable>(
  jobs: Int = Machine.coreCount, next: (_ mayWait: Bool) -> NextInput<Input>,
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

/// What a stream of values has to give.
package enum NextInput<Value> {
  case value(Value)
  /// Nothing yet.
  case later
  case end
}
