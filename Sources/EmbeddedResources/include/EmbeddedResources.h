#ifndef EMBEDDED_RESOURCES_H
#define EMBEDDED_RESOURCES_H

#include <stddef.h>
#include <stdint.h>

/// One file below `Resources/`, compiled into the binary.
typedef struct {
  const char *path;     ///< relative to `Resources/`, with '/' between folders, NUL-terminated
  const uint8_t *bytes; ///< the file as it is
  size_t count;         ///< in bytes
} embedded_resource;

size_t embedded_resource_count(void);
const embedded_resource *embedded_resource_at(size_t index);

#endif
