#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The compression function of SHA-256 (FIPS 180-4 §6.2.2) over `count` blocks of 64 octets: `state` holds the eight
// working words and is updated in place. Padding and length are the caller's.

/// With the instructions that this processor has for it, else as `pluspost_sha256_blocks_portable`.
void pluspost_sha256_blocks(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// In plain C: the same result on every processor.
void pluspost_sha256_blocks_portable(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// Whether `pluspost_sha256_blocks` uses instructions made for SHA-256.
bool pluspost_sha256_is_accelerated(void);

#ifdef __cplusplus
}
#endif
