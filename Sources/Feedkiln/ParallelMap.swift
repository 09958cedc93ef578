import FeedCore

/// Maps values on all cores; results stand in the order of the input.
///
/// Work is handed out in portions, so that at most one portion a core is in flight.
func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], portion: Int = 32, _ transform: @escaping @Sendable (Input) -> Output
) async -> [Output] {
  let starts = Array(stride(from: 0, to: inputs.count, by: portion))
  return await withTaskGroup(of: (Int, [Output]).self) { group in
    var results = [[Output]](repeating: [], count: starts.count)
    var next = 0
    func addTask() {
      guard next < starts.count else { return }
      let index = next
      let part = inputs[starts[index]..<min(starts[index] + portion, inputs.count)]
      group.addTask { (index, part.map(transform)) }
      next += 1
    }
    for _ in 0..<max(1, Machine.coreCount) { addTask() }
    while let (index, outputs) = await group.next() {
      results[index] = outputs
      addTask()
    }
    return results.flatMap { $0 }
  }
}
