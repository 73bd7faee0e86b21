#pragma once
// Signals on their way into the run loop.

/// Takes over the signals that end, stop or resize the program; nc_signal tells them.
void nc_watch_signals(void);
/// Gives them back as they were.
void nc_unwatch_signals(void);
/// A descriptor that is readable while nc_signal has something to tell.
int nc_signal_descriptor(void);
