#include "CHashing.h"

#include <stdatomic.h>

#include "sha256.h"

// 0: not asked yet, 1: plain C, 2: instructions. Two threads that ask at once both find the same answer, and the value
// stands for itself alone, so relaxed order is enough. Asking costs a trap to the hypervisor on virtual machines
// (cpuid), hence once a process.
static atomic_int accelerated;

bool pluspost_sha256_is_accelerated(void) {
  int known = atomic_load_explicit(&accelerated, memory_order_relaxed);
  if (known == 0) {
    known = pluspost_sha256_instructions_present() ? 2 : 1;
    atomic_store_explicit(&accelerated, known, memory_order_relaxed);
  }
  return known == 2;
}

void pluspost_sha256_blocks(uint32_t *state, const uint8_t *blocks, size_t count) {
  if (pluspost_sha256_is_accelerated())
    pluspost_sha256_blocks_by_instructions(state, blocks, count);
  else
    pluspost_sha256_blocks_portable(state, blocks, count);
}
