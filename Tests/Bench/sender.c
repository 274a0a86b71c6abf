/* A client of LMTP that costs little, so that what is measured is the server. Linux; cc -O2 sender.c

   sender SOCKET CONNECTIONS FILE          sends the messages of FILE on so many connections, and prints wall seconds,
                                           its own processor seconds, and how many were acknowledged
   sender SOCKET CONNECTIONS FILE ahead    the same, the next message's commands in one write with the end of the last

   Each message in FILE is a line with two numbers, that many octets of commands (MAIL, RCPT and DATA), and that many of
   text with its end mark. A connection that is free takes the next message, as a mail server's queue deals them out. The
   commands go out in one write where PIPELINING is offered (RFC 2920), the text when DATA was answered, and by default
   the next commands when the text was, as Postfix does. RFC 2920 section 3.1 allows them right behind the text: "ahead".
   Every reply must be the one expected; one that is not ends the program with 1. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

struct message { char *commands, *text; size_t commands_size, text_size; };

/* What the next line from the server must be. */
enum state { GREETING, LHLO, MAIL, RCPT, DATA, TEXT };
static const char *const expected[] = {"220 ", "250 ", "250 2.1.0 ", "250 2.1.5 ", "354 ", "250 2.0.0 recorded"};

struct connection {
  int socket;
  enum state state;
  int pipelines, polls_output;
  struct message *message, *next; /* the one under way, and the one whose commands went out ahead */
  struct iovec out[2];            /* what is not written yet */
  char in[1024];                  /* a line that has begun */
  size_t held;
};

static struct message *messages;
static long total, begun, acknowledged;
static int ahead, poller;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static void load(const char *path) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  char *all = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  if (all == MAP_FAILED) fail(path);
  long room = 0;
  for (char *at = all; at < all + status.st_size;) {
    if (total == room) messages = realloc(messages, (room = room ? 2 * room : 1024) * sizeof *messages);
    struct message *one = &messages[total++];
    one->commands_size = strtoul(at, &at, 10);
    one->text_size = strtoul(at, &at, 10);
    one->commands = at + 1;
    one->text = one->commands + one->commands_size;
    at = one->text + one->text_size;
  }
}

static struct message *take(void) { return begun < total ? &messages[begun++] : NULL; }

static void watch(struct connection *one, int operation, int output) {
  struct epoll_event event = {.events = EPOLLIN | (output ? EPOLLOUT : 0), .data.ptr = one};
  if (epoll_ctl(poller, operation, one->socket, &event) != 0) fail("epoll_ctl");
  one->polls_output = output;
}

/* Writes what it can; asks to be told when there is room for the rest. */
static void write_out(struct connection *one) {
  while (one->out[0].iov_len + one->out[1].iov_len > 0) {
    ssize_t written = writev(one->socket, one->out, 2);
    if (written < 0 && errno == EAGAIN) break;
    if (written < 0) fail("write");
    for (int part = 0; part < 2; part++) {
      size_t gone = (size_t)written < one->out[part].iov_len ? (size_t)written : one->out[part].iov_len;
      one->out[part].iov_base = (char *)one->out[part].iov_base + gone;
      one->out[part].iov_len -= gone;
      written -= gone;
    }
  }
  int waits = one->out[0].iov_len + one->out[1].iov_len > 0;
  if (waits != one->polls_output) watch(one, EPOLL_CTL_MOD, waits);
}

static void say(struct connection *one, char *octets, size_t size, char *then, size_t then_size) {
  one->out[0] = (struct iovec){octets, size};
  one->out[1] = (struct iovec){then, then_size};
  write_out(one);
}

/* Begins the next message; 0 where there is none. */
static int begin(struct connection *one) {
  if ((one->message = take()) == NULL) return 0;
  say(one, one->message->commands, one->message->commands_size, NULL, 0);
  return 1;
}

/* Obeys one line of the server's; 0 when the connection has no more to do. */
static int hear(struct connection *one, const char *line, size_t size) {
  if (one->state == LHLO && size >= 14 && memcmp(line + 4, "PIPELINING", 10) == 0) one->pipelines = 1;
  if (size > 3 && line[3] == '-') return 1;
  const char *wanted = expected[one->state];
  if (size < strlen(wanted) || memcmp(line, wanted, strlen(wanted)) != 0) {
    fprintf(stderr, "“%.*s” in the place of “%s”\n", (int)size, line, wanted);
    exit(1);
  }
  switch (one->state) {
  case GREETING:
    one->state = LHLO;
    say(one, "LHLO sender\r\n", 13, NULL, 0);
    return 1;
  case LHLO:
    if (!one->pipelines) {
      fprintf(stderr, "PIPELINING is not offered\n");
      exit(1);
    }
    one->state = MAIL;
    return begin(one);
  case DATA: {
    one->state = TEXT;
    one->next = ahead ? take() : NULL;
    struct message *now = one->message, *then = one->next;
    say(one, now->text, now->text_size, then ? then->commands : NULL, then ? then->commands_size : 0);
    return 1;
  }
  case TEXT:
    acknowledged++;
    one->state = MAIL;
    if (!ahead) return begin(one);
    one->message = one->next;
    return one->message != NULL;
  default:
    one->state++;
    return 1;
  }
}

/* Reads what is there; 0 when the connection has no more to do. */
static int read_in(struct connection *one) {
  ssize_t got = read(one->socket, one->in + one->held, sizeof one->in - one->held);
  if (got < 0 && errno == EAGAIN) return 1;
  if (got < 0) fail("read");
  if (got == 0) {
    fprintf(stderr, "the server closed a connection\n");
    exit(1);
  }
  size_t size = one->held + got, start = 0;
  for (char *end; (end = memchr(one->in + start, '\n', size - start)) != NULL; start = end + 1 - one->in)
    if (!hear(one, one->in + start, end - one->in - start)) return 0;
  if (start == 0 && size == sizeof one->in) {
    fprintf(stderr, "a reply is too long\n");
    exit(1);
  }
  memmove(one->in, one->in + start, one->held = size - start);
  return 1;
}

int main(int count, char **words) {
  if (count < 4) {
    fprintf(stderr, "usage: sender SOCKET CONNECTIONS FILE [ahead]\n");
    return 2;
  }
  ahead = count > 4 && strcmp(words[4], "ahead") == 0;
  load(words[3]);
  poller = epoll_create1(0);
  long open = atol(words[2]);
  struct sockaddr_un place = {.sun_family = AF_UNIX};
  strncpy(place.sun_path, words[1], sizeof place.sun_path - 1);
  double started = seconds(CLOCK_MONOTONIC), used = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (long number = 0; number < open; number++) {
    struct connection *one = calloc(1, sizeof *one);
    one->socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(one->socket, (struct sockaddr *)&place, sizeof place) != 0) fail(words[1]);
    if (fcntl(one->socket, F_SETFL, O_NONBLOCK) != 0) fail("fcntl");
    watch(one, EPOLL_CTL_ADD, 0);
  }
  while (open > 0) {
    struct epoll_event events[256];
    int ready = epoll_wait(poller, events, 256, -1);
    for (int index = 0; index < ready; index++) {
      struct connection *one = events[index].data.ptr;
      if (events[index].events & EPOLLOUT) write_out(one);
      if (events[index].events & ~EPOLLOUT && !read_in(one)) {
        close(one->socket);
        open--;
      }
    }
  }
  printf("%.6f %.6f %ld\n", seconds(CLOCK_MONOTONIC) - started, seconds(CLOCK_PROCESS_CPUTIME_ID) - used,
         acknowledged);
  return 0;
}
