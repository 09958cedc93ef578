public import FeedCore

/// The attributes that XML defines for every element.
public enum XMLAttribute {
  public static let language = Term(
    .attribute, Name(.xml, "lang"), codec: .language, reference: .xml("2.12", anchor: "sec-lang-tag"))
  public static let base = Term(
    .attribute, Name(.xml, "base"), codec: .iriReference,
    reference: SpecReference("XML Base", "3", url: "https://www.w3.org/TR/xmlbase/#syntax"))
}
