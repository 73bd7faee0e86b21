#pragma once
#include <stdint.h>
// ICU's line breaks, to compare with and to race against.

/// Writes where ICU lets a line of the root locale end, in UTF-16 code units, and how many places
/// those are; the end of the text is one. -1 where ICU fails. `breaks` may be NULL.
int32_t icu_line_breaks(const uint16_t *text, int32_t length, int32_t *breaks);
