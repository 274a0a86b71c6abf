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

/// What `pluspost_fold_ascii` tells of the octets that it copied: a digit is among them, an at sign or an angle bracket,
/// a colon, something that no rule of dashes is made of.
enum { PLUSPOST_DIGIT = 1, PLUSPOST_ADDRESS = 2, PLUSPOST_COLON = 4, PLUSPOST_WORDS = 8 };

static inline unsigned pluspost_sign(uint8_t octet) {
  if (octet - '0' < 10u) return PLUSPOST_DIGIT | PLUSPOST_WORDS;
  switch (octet) {
    case '<': case '@': return PLUSPOST_ADDRESS | PLUSPOST_WORDS;
    case ':': return PLUSPOST_COLON | PLUSPOST_WORDS;
    case ' ': case '-': case '_': case '=': case '*': case '#': case '~': case '+': return 0;
    default: return PLUSPOST_WORDS;
  }
}

/// Copies `count` octets, letters made small and, by the table `latin` of those up to U+023F, without their
/// accents, up to the first that is none of this: a control, anything else beyond ASCII, a blank behind another, which
/// `spaced` says of what came before. Gives how many octets were read, in `written` how many came of them, and in `signs`
/// adds what is among these. `room` octets, at least `count`, may be read and written; what is written behind those that
/// are told means nothing.
static inline size_t pluspost_fold(
    const uint8_t *_Nonnull octets, size_t count, uint8_t *_Nonnull output, size_t room, bool spaced,
    const uint8_t *_Nonnull latin, unsigned *_Nonnull signs, size_t *_Nonnull written) {
  size_t index = 0, out = 0;
  unsigned before = spaced ? 1 : 0, found = *signs;
  while (index < count) {
    if (room - index >= 16) {
      pluspost_octets loaded = pluspost_load(octets + index);
      pluspost_octets small = loaded | ((pluspost_octets)(loaded - 'A' < 26) & 0x20);
      __builtin_memcpy(output + out, &small, sizeof small);
      unsigned blanks = pluspost_high_bits((pluspost_flags)(loaded == ' '));
      // As signed numbers octets beyond ASCII are below all others.
      unsigned ends = pluspost_high_bits((pluspost_flags)((pluspost_flags)loaded < 0x20));
      ends |= blanks & (blanks << 1 | before);
      // A bit that is always there: all sixteen may be taken.
      ends |= 1u << (count - index < 16 ? count - index : 16);
      unsigned taken = (ends & -ends) - 1, length = (unsigned)__builtin_ctz(ends);
      pluspost_octets numbers = loaded - '0';
      if (taken & pluspost_high_bits((pluspost_flags)((numbers < 11) | (loaded == '<') | (loaded == '@')))) {
        for (unsigned each = 0; each < length; each++) found |= pluspost_sign(octets[index + each]);
      } else if (!(found & PLUSPOST_WORDS)) {
        pluspost_flags rule = (pluspost_flags)((loaded == ' ') | (loaded == '-') | (loaded == '_')
            | (loaded == '=') | (loaded == '*') | (loaded == '#') | (loaded == '~') | (loaded == '+'));
        if (taken & ~pluspost_high_bits(rule)) found |= PLUSPOST_WORDS;
      }
      if (length > 0) before = blanks >> (length - 1) & 1;
      index += length;
      out += length;
      if (length == 16) continue;
    } else {
      for (; index < count; index++, out++) {
        uint8_t octet = octets[index];
        if (octet < 0x20 || octet >= 0x80 || (octet == ' ' && before)) break;
        before = octet == ' ';
        found |= pluspost_sign(octet);
        output[out] = octet - 'A' < 26u ? octet | 0x20 : octet;
      }
    }
    if (count - index < 2 || octets[index] < 0xC3 || octets[index] > 0xC8 || (octets[index + 1] & 0xC0) != 0x80) break;
    uint8_t letter = latin[(octets[index] & 0x1Fu) << 6 | (octets[index + 1] & 0x3Fu)];
    if (letter < 'a') break;
    output[out++] = letter;
    index += 2;
    before = 0;
    found |= PLUSPOST_WORDS;
  }
  *signs = found;
  *written = out;
  return index;
}

/// Whether an octet is one of a word: a letter, a digit, or beyond ASCII.
static inline bool pluspost_is_word(uint8_t octet) {
  return (octet | 0x20) - 'a' < 26u || octet - '0' < 10u || octet >= 0x80;
}

/// Which octets a word goes on with: letters, digits, and what is beyond ASCII but begins no wide character, of which
/// each is a word by itself.
#define PLUSPOST_NONE_16 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
#define PLUSPOST_ALL_16 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255
#define PLUSPOST_DIGITS_16 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0
#define PLUSPOST_LETTERS_32 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, \
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0
static const uint8_t pluspost_goes_on[256] = {
  PLUSPOST_NONE_16, PLUSPOST_NONE_16, PLUSPOST_NONE_16, PLUSPOST_DIGITS_16, PLUSPOST_LETTERS_32, PLUSPOST_LETTERS_32,
  PLUSPOST_ALL_16, PLUSPOST_ALL_16, PLUSPOST_ALL_16, PLUSPOST_ALL_16, PLUSPOST_ALL_16, PLUSPOST_ALL_16,
  PLUSPOST_NONE_16, PLUSPOST_NONE_16,
};

/// The place of a word in a table of 4096, by its first three octets.
static inline unsigned pluspost_word_place(const uint8_t *_Nonnull octets, size_t count) {
  uint32_t second = count > 1 ? octets[1] : 0, third = count > 2 ? octets[2] : 0;
  uint32_t goes_on = pluspost_goes_on[second];
  uint32_t word = octets[0] | (second & goes_on) << 8 | (third & goes_on & pluspost_goes_on[third]) << 16;
  return word * 0x9E3779B1u >> 20;
}

/// The first index from `index` on where a word may begin of which a table says that its first three octets have one of
/// some bits; `count` where none does. What comes before `start` is not looked at. May be within a word that is not of
/// ASCII alone, misses the beginning of none.
static inline size_t pluspost_find_word(
    const uint8_t *_Nonnull octets, size_t start, size_t index, size_t count, const uint32_t *_Nonnull table,
    uint32_t bits) {
  unsigned inside = index > start && pluspost_is_word(octets[index - 1]);
  unsigned wide = index > start && octets[index - 1] >= 0x80;
  for (; count - index >= 16; index += 16) {
    pluspost_octets loaded = pluspost_load(octets + index);
    unsigned beyond = pluspost_high_bits((pluspost_flags)loaded);
    unsigned word = beyond
        | pluspost_high_bits((pluspost_flags)(((loaded | 0x20) - 'a' < 26) | (loaded - '0' < 10)));
    // Behind what is beyond ASCII any may begin.
    unsigned begins = word & (~(word << 1 | inside) | beyond | beyond << 1 | wide);
    inside = word >> 15 & 1;
    wide = beyond >> 15 & 1;
    for (; begins != 0; begins &= begins - 1) {
      size_t place = index + (size_t)__builtin_ctz(begins);
      if (table[pluspost_word_place(octets + place, count - place)] & bits) return place;
    }
  }
  for (; index < count; index++)
    if (pluspost_is_word(octets[index]) && table[pluspost_word_place(octets + index, count - index)] & bits)
      return index;
  return count;
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
