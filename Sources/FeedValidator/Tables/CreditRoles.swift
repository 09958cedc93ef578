/// The roles of the European Broadcasting Union, the default scheme of `media:credit`.
enum CreditRoles {
  static let ebu: Set<String> = [
    "actor", "adaptor", "anchor person", "animal trainer", "animator", "announcer", "armourer", "art director",
    "artist", "artist/performer", "assistant camera", "assistant chief lighting technician", "assistant director",
    "assistant producer", "assistant visual editor", "author", "broadcast assistant", "broadcast journalist",
    "camera operator", "carpenter", "casting", "causeur", "choreographer", "clothing designer", "cloud wrangler",
    "commentary or commentator", "commentator", "commissioning broadcaster", "composer", "computer programmer",
    "conductor", "consultant", "continuity checker", "correspondent", "costume designer", "dancer",
    "dialogue coach", "director", "director of photography", "distribution company", "draughtsman", "dresser",
    "dubber", "editor", "editor/producer", "editor-in-chief", "editor-of-the-day", "ensemble", "executive producer",
    "expert", "fight director", "floor manager", "focus puller", "foley artist", "foley editor", "foley mixer",
    "graphic assistant", "graphic designer", "grip", "hairdresser", "illustrator", "intervening contributor",
    "interviewed guest", "interviewer", "key character", "key grip", "key talents", "leadman", "librettist",
    "lighting director", "lighting technician", "location manager", "lyricist", "make up artist", "manufacturer",
    "matte artist", "music arranger", "music group", "musician", "news reader", "orchestra", "participant",
    "performer", "photographer", "post producer", "presenter", "producer", "production assistant",
    "production company", "production department", "production manager", "production secretary", "programme producer",
    "programme production researcher", "property manager", "publicist", "rigger", "runner", "scenario writer",
    "scenic operative", "script supervisor", "second assistant camera", "second assistant director",
    "second unit director", "set designer", "set dresser", "sign language", "singer", "sound designer", "sound mixer",
    "sound recordist", "special effects", "stunts", "subtitles", "technical director", "technician", "translation",
    "transportation manager", "treatment/programme proposal", "vision mixer", "visual editor", "visual effects",
    "vocalist", "wardrobe", "witness",
  ]
}
