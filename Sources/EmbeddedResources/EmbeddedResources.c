#include "EmbeddedResources.h"

// `manifest.inc` is written by `make resources`; a test holds it against the folder.
#include "manifest.inc"

size_t embedded_resource_count(void) { return sizeof resources / sizeof *resources; }

const embedded_resource *embedded_resource_at(size_t index) {
  return index < embedded_resource_count() ? &resources[index] : NULL;
}
