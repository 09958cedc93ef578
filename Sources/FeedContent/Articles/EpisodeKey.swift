import FrontMatter
import SiteSettings

/// The keys of `episode` in front matter.
enum EpisodeKey: String, PodcastDetailKey {
  case number, display, season
  case seasonName = "season_name"
  case type, title, image, explicit, block
  case transcripts, chapters, soundbites
  case people, locations, license, value, txt
}

enum TranscriptKey: String, FieldKey {
  case url, type, language, captions
}

enum SoundbiteKey: String, FieldKey {
  case start, duration, title
}
