#include "CHashing.h"
#include "sha256.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <sys/platform/x86.h>

// What libc has asked of the processor when the program began: in a virtual machine each CPUID instruction is a way out to
// the host and back.
bool pluspost_sha256_instructions_present(void) {
  return CPU_FEATURE_ACTIVE(SHA) && CPU_FEATURE_ACTIVE(SSE4_1) && CPU_FEATURE_ACTIVE(SSSE3);
}

// The instructions want the state as two registers ABEF and CDGH (most significant word first), do two rounds each,
// and extend the message schedule four words at a time.
__attribute__((target("sha,sse4.1,ssse3"))) void pluspost_sha256_blocks_by_instructions(
    uint32_t *state, const uint8_t *blocks, size_t count) {
  const __m128i byte_order = _mm_set_epi64x(0x0c0d0e0f08090a0bULL, 0x0405060700010203ULL);
  const __m128i *constants = (const __m128i *)pluspost_sha256_constants;

  __m128i low = _mm_loadu_si128((const __m128i *)state);         // D C B A
  __m128i high = _mm_loadu_si128((const __m128i *)(state + 4));  // H G F E
  low = _mm_shuffle_epi32(low, 0xB1);                            // C D A B
  high = _mm_shuffle_epi32(high, 0x1B);                          // E F G H
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);

  for (; count > 0; count--, blocks += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
#pragma unroll
    for (int i = 0; i < 4; i++)
      words[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * i)), byte_order);
#pragma unroll
    for (int group = 0; group < 16; group++) {
      __m128i current = words[group & 3];
      __m128i sum = _mm_add_epi32(current, _mm_load_si128(constants + group));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
      if (group < 12) {
        __m128i next = words[(group + 1) & 3], last = words[(group + 3) & 3];
        __m128i between = _mm_alignr_epi8(last, words[(group + 2) & 3], 4);
        __m128i partial = _mm_add_epi32(_mm_sha256msg1_epu32(current, next), between);
        words[group & 3] = _mm_sha256msg2_epu32(partial, last);
      }
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }

  low = _mm_shuffle_epi32(abef, 0x1B);   // F E B A
  high = _mm_shuffle_epi32(cdgh, 0xB1);  // D C H G
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#elif defined(__aarch64__)

#include <arm_neon.h>

#if defined(__linux__)
#include <sys/auxv.h>

// HWCAP_SHA2 of the Linux ABI for arm64; spelled out because not every libc has <asm/hwcap.h>.
bool pluspost_sha256_instructions_present(void) { return getauxval(AT_HWCAP) & (1ul << 6); }
#else
bool pluspost_sha256_instructions_present(void) { return false; }
#endif

__attribute__((target("sha2"))) void pluspost_sha256_blocks_by_instructions(
    uint32_t *state, const uint8_t *blocks, size_t count) {
  uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
  for (; count > 0; count--, blocks += 64) {
    const uint32x4_t abcd_before = abcd, efgh_before = efgh;
    uint32x4_t words[4];
#pragma unroll
    for (int i = 0; i < 4; i++)
      words[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(blocks + 16 * i)));
#pragma unroll
    for (int group = 0; group < 16; group++) {
      uint32x4_t current = words[group & 3];
      uint32x4_t sum = vaddq_u32(current, vld1q_u32(pluspost_sha256_constants + 4 * group));
      if (group < 12)
        words[group & 3] = vsha256su1q_u32(
            vsha256su0q_u32(current, words[(group + 1) & 3]), words[(group + 2) & 3], words[(group + 3) & 3]);
      uint32x4_t abcd_then = abcd;
      abcd = vsha256hq_u32(abcd, efgh, sum);
      efgh = vsha256h2q_u32(efgh, abcd_then, sum);
    }
    abcd = vaddq_u32(abcd, abcd_before);
    efgh = vaddq_u32(efgh, efgh_before);
  }
  vst1q_u32(state, abcd);
  vst1q_u32(state + 4, efgh);
}

#else

bool pluspost_sha256_instructions_present(void) { return false; }

void pluspost_sha256_blocks_by_instructions(uint32_t *state, const uint8_t *blocks, size_t count) {
  pluspost_sha256_blocks_portable(state, blocks, count);
}

#endif
