#pragma once
#include <stdint.h>

/// What Unihan says of one character of the block CJK Unified Ideographs (U+4E00–9FFF): its
/// simplified form, and up to three readings as indexes into `han_syllables`, 0 where none is left.
struct han_character {
  uint16_t simplified;
  uint16_t readings[3];
};

extern const struct han_character han_characters[];
extern const char han_syllables[][8];
extern const int han_syllable_count;
extern const char latin_folds[][4];

enum { HAN_FIRST = 0x4E00, HAN_LAST = 0x9FFF };

static inline struct han_character han_character_of(uint32_t scalar) {
  return han_characters[scalar - HAN_FIRST];
}

/// A Pinyin syllable without its tone, `v` for ü; index 0 is empty.
static inline const char *han_syllable(uint32_t index) { return han_syllables[index]; }

/// The ASCII letters that a Latin letter of U+00C0–024F or U+1E00–1EFF is folded to; NULL where the
/// scalar is none or has none.
static inline const char *latin_fold(uint32_t scalar) {
  const char *fold = scalar >= 0xC0 && scalar <= 0x24F     ? latin_folds[scalar - 0xC0]
                     : scalar >= 0x1E00 && scalar <= 0x1EFF ? latin_folds[scalar - 0x1E00 + 0x190]
                                                            : "";
  return fold[0] ? fold : 0;
}
