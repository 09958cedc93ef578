extension Duration {
  /// The number of seconds, with its fraction.
  package var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  /// The number of whole seconds, at least 1, as feeds write durations.
  package var wholeSeconds: Int {
    max(1, Int(components.seconds) + (components.attoseconds >= 500_000_000_000_000_000 ? 1 : 0))
  }
}
