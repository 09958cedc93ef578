/// The program’s name, version and URL, for reports.
public enum Product {
  /// The name of the command-line tool.
  public static let name = "feedkiln"
  /// The version of the tool and the libraries.
  public static let version = "0.1.0"
  /// The project’s repository; OWNER is the account that hosts it.
  public static let url = "https://github.com/OWNER/feedkiln"
}
