#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the files of this module say to each other; nobody outside sees it.

/// The round constants of FIPS 180-4 §4.2.2.
extern const uint32_t pluspost_sha256_constants[64];

/// Asks the processor (x86) or the kernel (ARM). Slow: ask once.
bool pluspost_sha256_instructions_present(void);

/// Only where `pluspost_sha256_instructions_present()`.
void pluspost_sha256_blocks_by_instructions(uint32_t *state, const uint8_t *blocks, size_t count);
