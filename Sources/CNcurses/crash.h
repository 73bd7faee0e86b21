#pragma once
// The terminal as a crash gives it back.
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// Has a crash give a terminal back first: its modes, and bytes that are to be written to it. The bytes
/// have to stay where they are until nc_unguard.
void nc_guard(int fd, const struct termios *modes, const uint8_t *bytes, size_t count);
/// The terminal is no longer taken.
void nc_unguard(void);
/// Whether the program is crashing, so that no other thread may write to its terminal any more.
int nc_is_crashing(void);
