import FrontMatter

/// The keys of a comment.
enum CommentKey: String, FieldKey {
  case id, name, url, date, updated
  case replyTo = "reply_to"
  case state, kind, format, body

  /// Keys under which other tools keep what nobody but the commenter should have; their values are never looked at.
  static let personal: Set<String> = [
    "email", "e-mail", "e_mail", "mail", "author_email", "email_hash", "gravatar", "ip", "ip_address", "ip-address",
    "author_ip", "remote_addr", "user_agent", "useragent", "phone",
  ]
}
