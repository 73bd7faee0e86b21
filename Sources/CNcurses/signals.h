#pragma once
// Signals on their way into the run loop, and a terminal given back after a crash.

/// Takes over the signals that end, stop or resize the program; nc_signal tells them.
void nc_watch_signals(void);
/// Gives them back as they were.
void nc_unwatch_signals(void);
/// A descriptor that is readable while nc_signal has something to tell.
int nc_signal_descriptor(void);

/// Restores the terminal on a descriptor before a crash is reported.
void nc_guard(int fd);
void nc_unguard(void);
