/// All rules, one line each.
public enum RuleRegistry {
  public static let rules: [Rule] = []
}
