/// The program's name and version, as it gives them in reports.
public enum Product {
  public static let name = "feedkiln"
  public static let version = "0.1.0"
}
