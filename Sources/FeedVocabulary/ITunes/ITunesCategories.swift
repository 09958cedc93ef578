/// The categories of Apple Podcasts, with their subcategories.
public enum ITunesCategories {
  /// The current categories, with their subcategories.
  public static let all: [String: [String]] = [
    "Arts": ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
    "Business": ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"],
    "Comedy": ["Comedy Interviews", "Improv", "Stand-Up"],
    "Education": ["Courses", "How To", "Language Learning", "Self-Improvement"],
    "Fiction": ["Comedy Fiction", "Drama", "Science Fiction"],
    "Government": [],
    "History": [],
    "Health & Fitness": ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"],
    "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
    "Leisure": [
      "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games",
    ],
    "Music": ["Music Commentary", "Music History", "Music Interviews"],
    "News": [
      "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News",
    ],
    "Religion & Spirituality": [
      "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
    ],
    "Science": [
      "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature",
      "Physics", "Social Sciences",
    ],
    "Society & Culture": ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"],
    "Sports": [
      "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running",
      "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ],
    "Technology": [],
    "True Crime": [],
    "TV & Film": ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
  ]

  /// The categories that Apple removed in 2006 and 2019, but that some programs still write.
  public static let former: [String: [String]] = [
    "Arts": ["Literature"],
    "Arts & Entertainment": [
      "Architecture", "Books", "Design", "Entertainment", "Games", "Performing Arts", "Photography", "Poetry",
      "Science Fiction",
    ],
    "Audio Blogs": [],
    "Business": ["Business News", "Finance", "Management & Marketing", "Shopping"],
    "Education": ["Education", "Education Technology", "Higher Education", "K-12", "Language Courses", "Training"],
    "Family": [],
    "Food": [],
    "Games & Hobbies": ["Automotive", "Aviation", "Hobbies", "Other Games", "Video Games"],
    "Government & Organizations": ["Local", "National", "Non-Profit", "Regional"],
    "Health": [
      "Alternative Health", "Diet & Nutrition", "Fitness", "Fitness & Nutrition", "Relationships", "Self-Help",
      "Sexuality",
    ],
    "International": [],
    "Movies & Television": [],
    "News & Politics": [],
    "Politics": [],
    "Public Radio": [],
    "Religion & Spirituality": ["New Age", "Other", "Philosophy"],
    "Science & Medicine": ["Medicine", "Natural Sciences", "Social Sciences"],
    "Society & Culture": ["History"],
    "Sports & Recreation": ["Amateur", "College & High School", "Outdoor", "Professional"],
    "Talk Radio": [],
    "Technology": [
      "Computers", "Developers", "Gadgets", "Information Technology", "News", "Operating Systems", "Podcasting",
      "Smart Phones", "Software How-To", "Tech News", "Text/Speech",
    ],
    "Transportation": ["Automotive", "Aviation", "Bicycles", "Commuting"],
    "Travel": [],
  ]

  /// The status of a category name: current, removed by Apple, or unknown.
  public enum Standing: Sendable, Hashable { case current, former, unknown }

  /// Returns the status of a category.
  ///
  /// - Parameter name: The name of the category.
  /// - Returns: The status.
  public static func standing(_ name: String) -> Standing {
    if all[name] != nil { return .current }
    return former[name] != nil ? .former : .unknown
  }

  /// Returns the status of a subcategory.
  ///
  /// - Parameters:
  ///   - name: The name of the subcategory.
  ///   - parent: The name of the category.
  /// - Returns: The status.
  public static func standing(_ name: String, in parent: String) -> Standing {
    if all[parent]?.contains(name) == true { return .current }
    return former[parent]?.contains(name) == true ? .former : .unknown
  }
}
