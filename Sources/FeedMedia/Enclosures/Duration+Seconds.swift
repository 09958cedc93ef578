extension Duration {
  /// The seconds with their fraction.
  public var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  /// Whole seconds, as feeds count them: at least one.
  public var wholeSeconds: Int {
    max(1, Int(components.seconds) + (components.attoseconds >= 500_000_000_000_000_000 ? 1 : 0))
  }
}
