/* What deliveries cost, and what they cannot cost less than. Linux; cc -O2 load.c -lsqlite3

   load run N C FOLDER COMMAND [WORD…]   runs COMMAND N times, C at once, the n-th with FOLDER/n as standard input, and
                                         prints wall seconds, processor seconds of the children, and how many failed
   load init FOLDER                      makes the database of the next one
   load take FOLDER                      takes a message from standard input as the least that a delivery must do: a file,
                                         fsync, rename, fsync of the folder; a row in SQLite, committed with synchronous=FULL */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void fail(const char *what) {
  perror(what);
  exit(75);
}

static double wall(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static double processor(void) {
  struct rusage used;
  getrusage(RUSAGE_CHILDREN, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6;
}

static pid_t start(const char *input, char **command) {
  posix_spawn_file_actions_t actions;
  pid_t child;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  if (posix_spawnp(&child, command[0], &actions, NULL, command, environ) != 0) fail(command[0]);
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

static int run(long count, long at_once, const char *folder, char **command) {
  double started = wall(), used = processor();
  long begun = 0, running = 0, failed = 0;
  while (begun < count || running > 0) {
    if (begun < count && running < at_once) {
      char input[4096];
      snprintf(input, sizeof input, "%s/%ld", folder, begun);
      start(input, command);
      begun++;
      running++;
    } else {
      int status;
      if (wait(&status) < 0) fail("wait");
      running--;
      failed += status != 0;
    }
  }
  printf("%.6f %.6f %ld\n", wall() - started, processor() - used, failed);
  return 0;
}

static sqlite3 *database(const char *folder) {
  char path[4096];
  sqlite3 *opened;
  snprintf(path, sizeof path, "%s/ledger", folder);
  if (sqlite3_open(path, &opened) != SQLITE_OK) fail(path);
  sqlite3_busy_timeout(opened, 60000);
  return opened;
}

static void execute(sqlite3 *opened, const char *text) {
  if (sqlite3_exec(opened, text, NULL, NULL, NULL) != SQLITE_OK) fail(sqlite3_errmsg(opened));
}

static void take(const char *folder) {
  static char text[64 << 20];
  size_t size = 0;
  ssize_t got;
  while ((got = read(0, text + size, sizeof text - size)) > 0) size += (size_t)got;
  char temporary[4096], final[4096];
  snprintf(temporary, sizeof temporary, "%s/.new.%d", folder, getpid());
  snprintf(final, sizeof final, "%s/%ld.%d", folder, (long)time(NULL), getpid());
  int file = open(temporary, O_CREAT | O_EXCL | O_WRONLY, 0600);
  if (file < 0 || write(file, text, size) != (ssize_t)size || fsync(file) != 0) fail(temporary);
  close(file);
  if (rename(temporary, final) != 0) fail(final);
  int directory = open(folder, O_RDONLY | O_DIRECTORY);
  if (directory < 0 || fsync(directory) != 0) fail(folder);
  close(directory);
  sqlite3 *opened = database(folder);
  execute(opened, "PRAGMA synchronous=FULL; BEGIN IMMEDIATE; INSERT INTO message(name, recipient, header) "
                  "VALUES(hex(randomblob(16)), 'reply@mail.example', randomblob(600)); COMMIT");
  sqlite3_close(opened);
}

int main(int count, char **words) {
  if (count >= 6 && strcmp(words[1], "run") == 0) return run(atol(words[2]), atol(words[3]), words[4], words + 5);
  if (count == 3 && strcmp(words[1], "take") == 0) return take(words[2]), 0;
  if (count == 3 && strcmp(words[1], "init") == 0) {
    sqlite3 *opened = database(words[2]);
    execute(opened, "PRAGMA journal_mode=WAL; CREATE TABLE message(id INTEGER PRIMARY KEY, name TEXT, recipient TEXT, "
                    "header BLOB); CREATE INDEX message_name ON message(name)");
    return sqlite3_close(opened), 0;
  }
  fprintf(stderr, "usage: load run N C FOLDER COMMAND [WORD...] | load init FOLDER | load take FOLDER\n");
  return 2;
}
