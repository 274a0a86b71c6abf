#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Loops over octets that a vector unit does sixteen or thirty-two at a time. None reads or writes an octet outside of
// the `count` and `room` it is told. What they cannot do in one sweep they leave to the caller.

typedef uint8_t pluspost_octets __attribute__((vector_size(16)));
typedef int8_t pluspost_flags __attribute__((vector_size(16)));

/// A bit for each of sixteen octets of which the highest bit is set, the first octet's lowest.
static inline unsigned pluspost_high_bits(pluspost_flags flags) {
#if defined(__SSE2__)
  typedef char octets __attribute__((vector_size(16)));
  return (unsigned)__builtin_ia32_pmovmskb128((octets)flags);
#else
  // Each octet keeps one bit of its own; adding up eight of them is what a multiplication does.
  typedef uint64_t halves __attribute__((vector_size(16)));
  const pluspost_octets places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  halves bits = (halves)((pluspost_octets)(flags < 0) & places);
  uint64_t low = bits[0] * 0x0101010101010101u >> 56, high = bits[1] * 0x0101010101010101u >> 56;
  return (unsigned)(low | high << 8);
#endif
}

static inline pluspost_octets pluspost_load(const uint8_t *_Nonnull octets) {
  pluspost_octets loaded;
  __builtin_memcpy(&loaded, octets, sizeof loaded);
  return loaded;
}

/// The index of the first octet that is one or the other; `count` where none is.
static inline size_t pluspost_find_either(
    const uint8_t *_Nonnull octets, size_t count, uint8_t one, uint8_t other) {
  size_t index = 0;
  for (; count - index >= 16; index += 16) {
    pluspost_octets loaded = pluspost_load(octets + index);
    unsigned hits = pluspost_high_bits((pluspost_flags)((loaded == one) | (loaded == other)));
    if (hits != 0) return index + (size_t)__builtin_ctz(hits);
  }
  while (index < count && octets[index] != one && octets[index] != other) index++;
  return index;
}

/// The index of the first octet that is `one` and has `other` right behind it; `count` where none is.
static inline size_t pluspost_find_pair(
    const uint8_t *_Nonnull octets, size_t count, uint8_t one, uint8_t other) {
  size_t index = 0;
  for (; count - index >= 17; index += 16) {
    pluspost_octets loaded = pluspost_load(octets + index), behind = pluspost_load(octets + index + 1);
    unsigned hits = pluspost_high_bits((pluspost_flags)((loaded == one) & (behind == other)));
    if (hits != 0) return index + (size_t)__builtin_ctz(hits);
  }
  for (; index + 1 < count; index++)
    if (octets[index] == one && octets[index + 1] == other) return index;
  return count;
}

/// The octets of a header field's name (RFC 5322 §2.2) that stand at the beginning.
static inline size_t pluspost_count_name(const uint8_t *_Nonnull octets, size_t count) {
  size_t index = 0;
  if (count >= 16) {
    pluspost_octets loaded = pluspost_load(octets);
    unsigned hits = pluspost_high_bits((pluspost_flags)((loaded - 0x21 > 0x5D) | (loaded == ':')));
    if (hits != 0) return (size_t)__builtin_ctz(hits);
    index = 16;
  }
  while (index < count && octets[index] > 0x20 && octets[index] < 0x7F && octets[index] != ':') index++;
  return index;
}

/// The index of the LF that ends a header field (RFC 5322 §2.2.3): the first one with no blank behind it. `count` where
/// there is none, and where a CR comes first that no LF follows.
static inline size_t pluspost_find_field_end(const uint8_t *_Nonnull octets, size_t count) {
  size_t index = 0;
  for (; count - index >= 17; index += 16) {
    pluspost_octets loaded = pluspost_load(octets + index), behind = pluspost_load(octets + index + 1);
    pluspost_flags end = (pluspost_flags)((loaded == '\n') & (behind != ' ') & (behind != '\t'));
    pluspost_flags lone = (pluspost_flags)((loaded == '\r') & (behind != '\n'));
    unsigned hits = pluspost_high_bits(end | lone);
    if (hits == 0) continue;
    index += (size_t)__builtin_ctz(hits);
    return octets[index] == '\n' ? index : count;
  }
  for (; index + 1 < count; index++) {
    if (octets[index] == '\n' && octets[index + 1] != ' ' && octets[index + 1] != '\t') return index;
    if (octets[index] == '\r' && octets[index + 1] != '\n') break;
  }
  return count;
}

/// The index of the first octet beyond ASCII; `count` where none is.
static inline size_t pluspost_find_beyond_ascii(const uint8_t *_Nonnull octets, size_t count) {
  size_t index = 0;
  for (; count - index >= 16; index += 16) {
    unsigned hits = pluspost_high_bits((pluspost_flags)pluspost_load(octets + index));
    if (hits != 0) return index + (size_t)__builtin_ctz(hits);
  }
  while (index < count && octets[index] < 0x80) index++;
  return index;
}

/// Copies octets up to the first that is one or the other, and gives how many those are. There must be room for
/// `count` of them; what is written behind those that are given means nothing.
static inline size_t pluspost_copy_until_either(
    const uint8_t *_Nonnull octets, size_t count, uint8_t *_Nonnull room, uint8_t one, uint8_t other) {
  size_t index = 0;
  for (; count - index >= 16; index += 16) {
    pluspost_octets loaded = pluspost_load(octets + index);
    __builtin_memcpy(room + index, &loaded, sizeof loaded);
    unsigned hits = pluspost_high_bits((pluspost_flags)((loaded == one) | (loaded == other)));
    if (hits != 0) return index + (size_t)__builtin_ctz(hits);
  }
  for (; index < count && octets[index] != one && octets[index] != other; index++) room[index] = octets[index];
  return index;
}

/// Copies octets up to the first that is beyond ASCII, in the same way.
static inline size_t pluspost_copy_ascii(const uint8_t *_Nonnull octets, size_t count, uint8_t *_Nonnull room) {
  size_t index = 0;
  for (; count - index >= 16; index += 16) {
    pluspost_octets loaded = pluspost_load(octets + index);
    __builtin_memcpy(room + index, &loaded, sizeof loaded);
    unsigned hits = pluspost_high_bits((pluspost_flags)loaded);
    if (hits != 0) return index + (size_t)__builtin_ctz(hits);
  }
  for (; index < count && octets[index] < 0x80; index++) room[index] = octets[index];
  return index;
}

/// Decodes base64 (RFC 4648 §4) from the beginning of a group on, passing over line ends between characters, until
/// something else comes or less is left of either side than one sweep needs. Gives the octets that were read, whole
/// groups of them; `written` those that were written, three for each group.
size_t pluspost_base64_decode(
    const uint8_t *_Nonnull octets, size_t count, uint8_t *_Nonnull output, size_t room, size_t *_Nonnull written);

/// The same in plain C, on every processor.
size_t pluspost_base64_decode_portable(
    const uint8_t *_Nonnull octets, size_t count, uint8_t *_Nonnull output, size_t room, size_t *_Nonnull written);

/// Whether `pluspost_base64_decode` uses instructions that not every processor of this kind has.
bool pluspost_base64_is_accelerated(void);

#ifdef __cplusplus
}
#endif
