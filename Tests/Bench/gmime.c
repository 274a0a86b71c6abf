// Reads the messages of a folder with GMime: parses each, decodes every leaf, turns texts into UTF-8.
//
//   gmime FOLDER SECONDS   from memory, again and again until so many seconds of processor time are spent
//   gmime FOLDER stream    once, from the files
//
// It prints what was found and what one time took, in the words that `run` reads.

#include <fcntl.h>
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { batch_bytes = 32000000, batch_messages = 100000 };

static struct {
  long messages, bytes, leaves, decoded, text;
} found;
// Counting the octets of a text before its charset is decoded takes decoding it twice: done once, and not timed.
static int counts_decoded;

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/// The most memory that this process had, in KiB.
static long peak_memory(void) {
  char line[256];
  long memory = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %ld", &memory);
  if (status) fclose(status);
  return memory;
}

static GMimeStream *open_message(const char *folder, long number) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%05ld.eml", folder, number);
  int descriptor = open(path, O_RDONLY);
  return descriptor < 0 ? NULL : g_mime_stream_fs_new(descriptor);
}

static long write_content(GMimeDataWrapper *content, const char *charset) {
  GMimeStream *nowhere = g_mime_stream_null_new();
  GMimeFilter *filter = charset ? g_mime_filter_charset_new(charset, "utf-8") : NULL;
  if (filter) {
    GMimeStream *filtered = g_mime_stream_filter_new(nowhere);
    g_mime_stream_filter_add((GMimeStreamFilter *)filtered, filter);
    g_object_unref(filter);
    g_mime_data_wrapper_write_to_stream(content, filtered);
    g_mime_stream_flush(filtered);
    g_object_unref(filtered);
  } else {
    g_mime_data_wrapper_write_to_stream(content, nowhere);
  }
  long written = (long)((GMimeStreamNull *)nowhere)->written;
  g_object_unref(nowhere);
  return written;
}

static void read_object(GMimeObject *object) {
  if (GMIME_IS_MULTIPART(object)) {
    int count = g_mime_multipart_get_count((GMimeMultipart *)object);
    for (int i = 0; i < count; i++) read_object(g_mime_multipart_get_part((GMimeMultipart *)object, i));
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage *message = g_mime_message_part_get_message((GMimeMessagePart *)object);
    if (message) read_object(g_mime_message_get_mime_part(message));
  } else if (GMIME_IS_PART(object)) {
    GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)object);
    found.leaves++;
    if (!content) return;
    if (!g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", "*")) {
      found.decoded += write_content(content, NULL);
      return;
    }
    const char *charset = g_mime_object_get_content_type_parameter(object, "charset");
    found.text += write_content(content, charset ? charset : "us-ascii");
    if (counts_decoded) found.decoded += write_content(content, NULL);
  }
}

static void read_message(GMimeStream *stream) {
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  if (!message) return;
  read_object(g_mime_message_get_mime_part(message));
  g_object_unref(message);
}

/// Takes all messages one time, and gives the seconds that went into it, loading them into memory not counted.
static double read_folder(const char *folder) {
  static GMimeStream *batch[batch_messages];
  double spent = 0;
  memset(&found, 0, sizeof found);
  for (;;) {
    long count = 0;
    gint64 bytes = 0;
    GMimeStream *file;
    while (bytes < batch_bytes && count < batch_messages &&
           (file = open_message(folder, found.messages + count)) != NULL) {
      batch[count] = g_mime_stream_mem_new();
      bytes += g_mime_stream_write_to_stream(file, batch[count]);
      g_mime_stream_reset(batch[count]);
      g_object_unref(file);
      count++;
    }
    if (count == 0) return spent;
    double start = processor_seconds();
    for (long i = 0; i < count; i++) read_message(batch[i]);
    spent += processor_seconds() - start;
    for (long i = 0; i < count; i++) g_object_unref(batch[i]);
    found.messages += count;
    found.bytes += bytes;
  }
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: gmime FOLDER SECONDS|stream\n"), 2;
  g_mime_init();
  double spent = 0;
  int passes = 0;
  if (strcmp(arguments[2], "stream") == 0) {
    GMimeStream *file;
    double start = processor_seconds();
    while ((file = open_message(arguments[1], found.messages)) != NULL) {
      found.bytes += g_mime_stream_length(file);
      read_message(file);
      g_object_unref(file);
      found.messages++;
    }
    spent = processor_seconds() - start;
    passes = 1;
  } else {
    double seconds = atof(arguments[2]);
    counts_decoded = 1;
    read_folder(arguments[1]);
    long decoded = found.decoded;
    counts_decoded = 0;
    do {
      spent += read_folder(arguments[1]);
      passes++;
    } while (spent < seconds && found.messages > 0);
    found.decoded = decoded;
  }
  printf("messages=%ld bytes=%ld leaves=%ld decoded=%ld text=%ld seconds=%.9f memory=%ld\n", found.messages,
         found.bytes, found.leaves, found.decoded, found.text, spent / passes, peak_memory());
}
