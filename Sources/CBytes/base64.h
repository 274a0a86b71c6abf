#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the files of this module say to each other; nobody outside sees it.

/// Whether the processor and the system take the instructions of `pluspost_base64_decode_by_instructions`.
bool pluspost_base64_instructions_present(void);

/// Only where `pluspost_base64_instructions_present()`.
size_t pluspost_base64_decode_by_instructions(
    const uint8_t *octets, size_t count, uint8_t *output, size_t room, size_t *written);
