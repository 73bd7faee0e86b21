#pragma once
#include <stdint.h>

/// Properties of one Unicode scalar, from the tables that `generate.swift` writes.
///
/// Bits 0–5 hold the line breaking class after UAX #14 LB1, bits 6–7 the width in cells
/// (3 = ambiguous, UAX #11), bit 8 is East Asian Width F, W or H, bit 9 General Category Pi,
/// bit 10 Pf, bit 11 an unassigned pictograph (UAX #14 LB30b), bit 12 the script Han.
uint16_t unicode_properties(uint32_t scalar);

/// The version of the Unicode Character Database behind the tables, such as "15.0.0".
const char *unicode_version(void);

/// The line breaking classes, in the order of UAX #14, table 1, after LB1.
enum {
  LB_BK, LB_CR, LB_LF, LB_NL, LB_SP, LB_ZW, LB_WJ, LB_ZWJ, LB_CM, LB_GL, LB_B2, LB_BA, LB_BB,
  LB_HY, LB_CB, LB_CL, LB_CP, LB_EX, LB_IN, LB_NS, LB_OP, LB_QU, LB_IS, LB_NU, LB_PO, LB_PR,
  LB_SY, LB_AL, LB_HL, LB_ID, LB_EB, LB_EM, LB_H2, LB_H3, LB_JL, LB_JV, LB_JT, LB_RI
};
