#pragma once
#include <stdint.h>

extern const uint16_t unicode_stage1[], unicode_stage2[], unicode_breaks[];

/// Properties of one Unicode scalar, from the tables that `make tables` writes.
///
/// Bits 0–5 hold the line breaking class after UAX #14 LB1, bits 6–7 the width in cells
/// (3 = ambiguous, UAX #11), bit 8 is East Asian Width F, W or H, bit 9 General Category Pi,
/// bit 10 Pf, bit 11 an unassigned pictograph (UAX #14 LB30b), bit 12 the script Han, bit 13
/// a scalar that may be more or less than a grapheme cluster (UAX #29), bit 14 kana of full width.
static inline uint16_t unicode_properties(uint32_t scalar) {
  if (scalar > 0x10FFFF) scalar = 0xFFFD;
  return unicode_stage2[unicode_stage1[scalar >> 7] << 7 | (scalar & 127)];
}

/// One step of the line breaking automaton, which starts in state 0: the next state × 4 + the
/// opportunity before the symbol (0 prohibited, 1 allowed, 2 mandatory). A state is the place where
/// its entries begin, one for each symbol.
static inline uint16_t unicode_break(uint32_t state, uint32_t symbol) {
  return unicode_breaks[state + symbol];
}

/// The version of the Unicode Character Database behind the tables, such as "15.0.0".
const char *unicode_version(void);
