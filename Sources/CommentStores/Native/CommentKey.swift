import FrontMatter

enum CommentKey: String, FieldKey {
  case id, name, url, date, updated
  case replyTo = "reply_to"
  case state, kind, format, body

  /// The keys in which other systems store personal data; their values are never read.
  static let personal: Set<String> = [
    "email", "e-mail", "e_mail", "mail", "author_email", "email_hash", "gravatar", "ip", "ip_address", "ip-address",
    "author_ip", "remote_addr", "user_agent", "useragent", "phone",
  ]
}
