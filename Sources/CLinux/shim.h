#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

/* What the kernel offers and Swift cannot import: prctl(2) and syslog(3) take a variable number of arguments, syncfs(2) and
   renameat2(2) are hidden from it. No state, no code of its own in any library: each function is one call. */

#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <syslog.h>
#include <unistd.h>

/* Has `signal` sent to this process when the thread that started it ends. 0, or -1 with errno. */
static inline int linux_signal_at_end_of_parent(int signal) {
  return prctl(PR_SET_PDEATHSIG, (unsigned long)signal, 0UL, 0UL, 0UL);
}

/* The calling thread's number, as the kernel has it. Async-signal-safe. */
static inline int linux_thread(void) { return (int)syscall(SYS_gettid); }

/* Writes back all of the file system that an open file lies in. 0, or -1 with errno. */
static inline int linux_syncfs(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/* Gives a file another name, and replaces nothing. 0, or -1 with errno. */
static inline int linux_rename_without_replacing(const char *old_path, const char *new_path) {
  return (int)syscall(SYS_renameat2, -100 /* AT_FDCWD */, old_path, -100, new_path, 1U /* RENAME_NOREPLACE */);
}

/* Writes one line to the system's log; dropped where there is none. */
static inline void linux_log(int priority, const char *line) { syslog(priority, "%s", line); }

#endif
