#include "ICUBridge.h"
#include <unicode/uversion.h>

uint32_t icub_version(void) {
  UVersionInfo v;
  u_getVersion(v);
  return (uint32_t)v[0] * 256u + v[1];
}
