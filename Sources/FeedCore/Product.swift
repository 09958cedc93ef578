/// The name and version of the program in reports.
public enum Product {
  /// The name of the command-line tool.
  public static let name = "feedkiln"
  /// The version of the tool and the libraries.
  public static let version = "0.1.0"
}
