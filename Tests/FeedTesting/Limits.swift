public import Testing

/// Expects that a limit applies exactly: one less and the limit itself are accepted, and one more is not.
///
/// - Parameters:
///   - limit: the largest accepted value.
///   - name: the name of the limit, for the message of a failure.
///   - sourceLocation: the location of a failure.
///   - isAccepted: whether a value is accepted.
public func expectLimit(
  _ limit: Int, _ name: String = "", sourceLocation: Testing.SourceLocation = #_sourceLocation,
  _ isAccepted: (Int) throws -> Bool
) rethrows {
  for value in [limit - 1, limit, limit + 1] {
    let result = try isAccepted(value)
    #expect(result == (value <= limit), "\(name): \(value) at a limit of \(limit)", sourceLocation: sourceLocation)
  }
}

/// Expects that exactly the values of a range are accepted: both bounds, and neither of their outer neighbors.
///
/// - Parameters:
///   - range: the accepted values.
///   - name: the name of the range, for the message of a failure.
///   - sourceLocation: the location of a failure.
///   - isAccepted: whether a value is accepted.
public func expectBounds(
  _ range: ClosedRange<Int>, _ name: String = "", sourceLocation: Testing.SourceLocation = #_sourceLocation,
  _ isAccepted: (Int) throws -> Bool
) rethrows {
  for value in [range.lowerBound - 1, range.lowerBound, range.upperBound, range.upperBound + 1] {
    let result = try isAccepted(value)
    #expect(result == range.contains(value), "\(name): \(value) in \(range)", sourceLocation: sourceLocation)
  }
}
