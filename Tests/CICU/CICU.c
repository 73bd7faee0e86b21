#include "CICU.h"

#include <unicode/ubrk.h>

int32_t icu_line_breaks(const uint16_t *text, int32_t length, int32_t *breaks) {
  UErrorCode status = U_ZERO_ERROR;
  // One iterator for all texts: opening one costs more than a paragraph.
  static UBreakIterator *iterator = NULL;
  if (!iterator) iterator = ubrk_open(UBRK_LINE, "", NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  ubrk_setText(iterator, (const UChar *)text, length, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  for (int32_t place = ubrk_next(iterator); place != UBRK_DONE; place = ubrk_next(iterator)) {
    if (breaks) breaks[count] = place;
    count++;
  }
  return count;
}
