#include "CBytes.h"

#include <stdatomic.h>

#include "base64.h"

// 0: not asked yet, 1: plain C, 2: instructions. Two threads that ask at once both find the same answer, and the value
// stands for itself alone, so relaxed order is enough.
static atomic_int accelerated;

bool pluspost_base64_is_accelerated(void) {
  int known = atomic_load_explicit(&accelerated, memory_order_relaxed);
  if (known == 0) {
    known = pluspost_base64_instructions_present() ? 2 : 1;
    atomic_store_explicit(&accelerated, known, memory_order_relaxed);
  }
  return known == 2;
}

size_t pluspost_base64_decode(
    const uint8_t *octets, size_t count, uint8_t *output, size_t room, size_t *written) {
  if (pluspost_base64_is_accelerated())
    return pluspost_base64_decode_by_instructions(octets, count, output, room, written);
  return pluspost_base64_decode_portable(octets, count, output, room, written);
}
