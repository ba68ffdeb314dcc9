#ifndef ICU_BRIDGE_H
#define ICU_BRIDGE_H

// What Swift may see of ICU: opaque pointers and fixed-width integers, never a <unicode/…> header.

#include <stddef.h>
#include <stdint.h>

/// Version of ICU at run time, packed as major * 256 + minor.
uint32_t icub_version(void);

#endif
