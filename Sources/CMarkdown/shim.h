#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <stdlib.h>

/* Frees what cmark's default allocator made. */
static inline void kan_cmark_free(char *text) { free(text); }
