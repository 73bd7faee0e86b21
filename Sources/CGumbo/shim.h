#pragma once
#include <gumbo.h>

/* The options gumbo parses by where nothing else is said; a constant that Swift cannot see. */
static inline GumboOptions kan_gumbo_options(void) { return kGumboDefaultOptions; }
