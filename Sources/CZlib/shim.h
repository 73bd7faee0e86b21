#pragma once
#include <zlib.h>

/* Begins to inflate raw deflate data, as ZIP holds it; a macro in zlib. */
static inline int kan_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -15); }
