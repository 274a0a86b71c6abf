#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#include <sqlite3.h>

/* sqlite3_config(3) takes a variable number of arguments, which Swift cannot import. Keeps no count of the memory in use,
   for which SQLite would take a lock at each allocation. To be called before the first connection is opened. */
static inline int sqlite_keep_no_memory_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
