#include "CBytes.h"
#include "base64.h"

#if defined(__x86_64__)

#include <immintrin.h>

#if __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>

// glibc asked the processor when the process began. Asking again costs a trap to the hypervisor on virtual machines.
bool pluspost_base64_instructions_present(void) { return CPU_FEATURE_ACTIVE(AVX2); }
#else
bool pluspost_base64_instructions_present(void) { return __builtin_cpu_supports("avx2"); }
#endif

// How thirty-two characters become twenty-four octets is Wojciech Muła's way: two look-ups by the halves of a character
// tell whether it is of the alphabet, a third what to add to it, and two multiplications put the bits together.
//
// A line end in a sweep is left out by loading once more from behind it, and taking from there what comes after it.
__attribute__((target("avx2"))) size_t pluspost_base64_decode_by_instructions(
    const uint8_t *octets, size_t count, uint8_t *output, size_t room, size_t *written) {
  const __m256i low_kinds = _mm256_broadcastsi128_si256(_mm_setr_epi8(
      0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13, 0x1A, 0x1B, 0x1B, 0x1B, 0x1A));
  const __m256i high_kinds = _mm256_broadcastsi128_si256(_mm_setr_epi8(
      0x10, 0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x08, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10));
  const __m256i offsets = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0, 16, 19, 4, -65, -65, -71, -71, 0, 0, 0, 0, 0, 0, 0, 0));
  const __m256i slash = _mm256_set1_epi8('/'), nibble = _mm256_set1_epi8(0x0F);
  const __m256i indices = _mm256_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
      21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31);
  const __m256i pairs = _mm256_set1_epi32(0x01400140), groups = _mm256_set1_epi32(0x00011000);
  const __m256i order = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1));
  const __m256i halves = _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 3, 7);

  size_t read = 0, done = 0;
  // Up to two octets more than a sweep takes are looked at, and eight more than it gives are written.
  while (count - read >= 34 && room - done >= 32) {
    const uint8_t *next = octets + read;
    size_t skipped = 0;
    __m256i text = _mm256_loadu_si256((const __m256i *)next);
    __m256i high = _mm256_and_si256(_mm256_srli_epi32(text, 4), nibble);
    __m256i wrong = _mm256_and_si256(
        _mm256_shuffle_epi8(low_kinds, _mm256_and_si256(text, nibble)), _mm256_shuffle_epi8(high_kinds, high));
    if (!_mm256_testz_si256(wrong, wrong)) {
      unsigned right = (unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(wrong, _mm256_setzero_si256()));
      unsigned place = (unsigned)__builtin_ctz(~right);
      if (next[place] == '\n')
        skipped = 1;
      else if (next[place] == '\r' && next[place + 1] == '\n')
        skipped = 2;
      else
        break;
      __m256i behind = _mm256_loadu_si256((const __m256i *)(next + skipped));
      __m256i isBefore = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)place), indices);
      text = _mm256_blendv_epi8(behind, text, isBefore);
      high = _mm256_and_si256(_mm256_srli_epi32(text, 4), nibble);
      wrong = _mm256_and_si256(
          _mm256_shuffle_epi8(low_kinds, _mm256_and_si256(text, nibble)), _mm256_shuffle_epi8(high_kinds, high));
      if (!_mm256_testz_si256(wrong, wrong)) break;
    }
    __m256i kind = _mm256_add_epi8(high, _mm256_cmpeq_epi8(text, slash));
    __m256i values = _mm256_add_epi8(text, _mm256_shuffle_epi8(offsets, kind));
    __m256i packed = _mm256_madd_epi16(_mm256_maddubs_epi16(values, pairs), groups);
    packed = _mm256_permutevar8x32_epi32(_mm256_shuffle_epi8(packed, order), halves);
    _mm256_storeu_si256((__m256i *)(output + done), packed);
    read += 32 + skipped;
    done += 24;
  }
  // What is left is short, or something that the plain loop knows as little about.
  size_t rest = 0;
  read += pluspost_base64_decode_portable(octets + read, count - read, output + done, room - done, &rest);
  *written = done + rest;
  return read;
}

#else

bool pluspost_base64_instructions_present(void) { return false; }

size_t pluspost_base64_decode_by_instructions(
    const uint8_t *octets, size_t count, uint8_t *output, size_t room, size_t *written) {
  return pluspost_base64_decode_portable(octets, count, output, room, written);
}

#endif
