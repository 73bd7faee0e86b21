extension Language {
  /// What the language calls itself: `Deutsch`; its tag where it is not known here.
  package var ownName: String { names[String(code)]?.own ?? tag }

  /// What the language is called in English, in small letters: `german`.
  package var englishName: String? { names[String(code)]?.english }
}

/// Languages by their codes of ISO 639; a language is added by its row.
private let names: [String: (own: String, english: String)] = [
  "ar": ("العربية", "arabic"),
  "ca": ("català", "catalan"),
  "cs": ("čeština", "czech"),
  "da": ("dansk", "danish"),
  "de": ("Deutsch", "german"),
  "el": ("Ελληνικά", "greek"),
  "en": ("English", "english"),
  "eo": ("Esperanto", "esperanto"),
  "es": ("español", "spanish"),
  "eu": ("euskara", "basque"),
  "fi": ("suomi", "finnish"),
  "fr": ("français", "french"),
  "ga": ("Gaeilge", "irish"),
  "hi": ("हिन्दी", "hindi"),
  "hu": ("magyar", "hungarian"),
  "hy": ("հայերեն", "armenian"),
  "id": ("Indonesia", "indonesian"),
  "it": ("italiano", "italian"),
  "ja": ("日本語", "japanese"),
  "ko": ("한국어", "korean"),
  "la": ("Latina", "latin"),
  "lt": ("lietuvių", "lithuanian"),
  "lzh": ("文言", "classical chinese"),
  "nl": ("Nederlands", "dutch"),
  "ne": ("नेपाली", "nepali"),
  "no": ("norsk", "norwegian"),
  "nb": ("norsk bokmål", "norwegian"),
  "pl": ("polski", "polish"),
  "pt": ("português", "portuguese"),
  "ro": ("română", "romanian"),
  "ru": ("русский", "russian"),
  "sr": ("српски", "serbian"),
  "sv": ("svenska", "swedish"),
  "ta": ("தமிழ்", "tamil"),
  "tr": ("Türkçe", "turkish"),
  "uk": ("українська", "ukrainian"),
  "vi": ("Tiếng Việt", "vietnamese"),
  "yi": ("ייִדיש", "yiddish"),
  "yue": ("粵語", "cantonese"),
  "zh": ("中文", "chinese"),
]
