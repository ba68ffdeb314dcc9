// Sentence boundaries after UAX 29, with ICU's properties: the same breaks as `UBRK_SENTENCE`, found by looking only at
// what may end a sentence. ICU's state machine reads every character; tests hold this one against it.

#include "ICUBridge.h"
#include <unicode/uchar.h>

enum { OTHER, CR, LF, SEP, EXTEND, SP, LOWER, UPPER, OLETTER, NUMERIC, ATERM, SCONTINUE, STERM, CLOSE };

static uint8_t property_of(int32_t scalar) {
  switch (u_getIntPropertyValue(scalar, UCHAR_SENTENCE_BREAK)) {
  case U_SB_CR: return CR;
  case U_SB_LF: return LF;
  case U_SB_SEP: return SEP;
  case U_SB_EXTEND:
  case U_SB_FORMAT: return EXTEND;
  case U_SB_SP: return SP;
  case U_SB_LOWER: return LOWER;
  case U_SB_UPPER: return UPPER;
  case U_SB_OLETTER: return OLETTER;
  case U_SB_NUMERIC: return NUMERIC;
  case U_SB_ATERM: return ATERM;
  case U_SB_SCONTINUE: return SCONTINUE;
  case U_SB_STERM: return STERM;
  case U_SB_CLOSE: return CLOSE;
  default: return OTHER;
  }
}

/// Latin-1 letters and marks, and general punctuation: what news has of characters above ASCII. Asked of ICU once.
static uint8_t latin[128], punctuation[128];

__attribute__((constructor)) static void read_kinds(void) {
  for (int32_t i = 0; i < 128; i++) {
    latin[i] = property_of(0x80 + i);
    punctuation[i] = property_of(0x2000 + i);
  }
}

static uint8_t kind_of(int32_t scalar) {
  if (scalar < 0x100) return latin[scalar - 0x80];
  if (scalar >= 0x2000 && scalar < 0x2080) return punctuation[scalar - 0x2000];
  return property_of(scalar);
}

static uint8_t ascii_kind(uint8_t b) {
  switch (b) {
  case '\r': return CR;
  case '\n': return LF;
  case '\t': case 0x0B: case 0x0C: case ' ': return SP;
  case '.': return ATERM;
  case '!': case '?': return STERM;
  case ',': case '-': case ':': return SCONTINUE;
  case '"': case '\'': case '(': case ')': case '[': case ']': case '{': case '}': return CLOSE;
  default: break;
  }
  if (b >= 'a' && b <= 'z') return LOWER;
  if (b >= 'A' && b <= 'Z') return UPPER;
  return b >= '0' && b <= '9' ? NUMERIC : OTHER;
}

typedef struct {
  const uint8_t *bytes;
  size_t count, at;
} reader;

/// Reads the character at `*at` of well-formed UTF-8 and moves behind it.
static uint8_t next_kind(const reader *r, size_t *at) {
  const uint8_t *p = r->bytes + *at;
  uint8_t b = p[0];
  if (b < 0x80) {
    *at += 1;
    return ascii_kind(b);
  }
  int32_t scalar;
  if (b < 0xE0) {
    scalar = (b & 0x1F) << 6 | (p[1] & 0x3F);
    *at += 2;
  } else if (b < 0xF0) {
    scalar = (b & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    *at += 3;
  } else {
    scalar = (b & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    *at += 4;
  }
  return kind_of(scalar);
}

/// The kind at `*at`, with the Extend and Format characters behind it passed over (SB5); `OTHER` at the end.
static uint8_t step(const reader *r, size_t *at) {
  if (*at >= r->count) return OTHER;
  uint8_t kind = next_kind(r, at);
  if (kind == CR || kind == LF || kind == SEP) return kind;
  while (*at < r->count && r->bytes[*at] >= 0x80) {
    size_t next = *at;
    if (next_kind(r, &next) != EXTEND) break;
    *at = next;
  }
  return kind;
}

/// Bytes that may begin a terminator or line break. Latin letters (C3 to CB) and bytes inside a character end nothing.
static const uint8_t special[256] = {
    ['.'] = 1, ['!'] = 1, ['?'] = 1, ['\n'] = 1, ['\r'] = 1, [0xC2] = 1, [0xCC ... 0xF4] = 1,
};

/// The kind of the character before `at`, with Extend and Format characters passed over, not further back than `start`.
static uint8_t kind_before(const reader *r, size_t start, size_t at) {
  uint8_t kind = OTHER;
  while (at > start) {
    do at--;
    while (at > start && (r->bytes[at] & 0xC0) == 0x80);
    size_t next = at;
    kind = next_kind(r, &next);
    if (kind != EXTEND) break;
  }
  return kind;
}

/// Moves to the next character that may end a sentence or is a line break; returns its kind, or `OTHER` at the end.
/// `*before` is the kind of the character before it.
static uint8_t find(reader *r, uint8_t *before) {
  size_t start = r->at, at = start;
  while (at < r->count) {
    while (at < r->count && !special[r->bytes[at]]) at++;
    if (at >= r->count) break;
    size_t next = at;
    uint8_t kind = next_kind(r, &next);
    if (kind == STERM || kind == ATERM || kind == CR || kind == LF || kind == SEP) {
      r->at = at;
      *before = kind == ATERM ? kind_before(r, start, at) : OTHER;
      return kind;
    }
    at = next;
  }
  r->at = r->count;
  return OTHER;
}

/// Whether what follows an ATerm goes on with a small letter (SB8).
static int lower_follows(const reader *r, size_t at) {
  while (at < r->count) {
    switch (step(r, &at)) {
    case LOWER: return 1;
    case OLETTER: case UPPER: case CR: case LF: case SEP: case ATERM: case STERM: return 0;
    default: break;
    }
  }
  return 0;
}

/// Behind a line break that begins at `at`, CR LF being one.
static size_t line_end(const reader *r, size_t at) {
  size_t next = at;
  if (next_kind(r, &next) == CR && next < r->count && r->bytes[next] == '\n') next++;
  return next;
}

size_t icub_sentence_end(const uint8_t *bytes, size_t count, size_t start) {
  reader r = {bytes, count, start};
  while (r.at < count) {
    uint8_t before = OTHER, kind = find(&r, &before);
    if (r.at >= count) return count;
    if (kind == CR || kind == LF || kind == SEP) return line_end(&r, r.at); // SB4
    for (;;) {
      // A terminator at r.at, `before` before it.
      uint8_t term = step(&r, &r.at);
      size_t ahead = r.at;
      uint8_t next = step(&r, &ahead);
      if (r.at >= count) return count;
      if (term == ATERM && next == NUMERIC) break;                                          // SB6
      if (term == ATERM && next == UPPER && (before == UPPER || before == LOWER)) break;    // SB7
      while (next == CLOSE) {                                                               // SB9
        r.at = ahead;
        next = step(&r, &ahead);
      }
      while (next == SP) { // SB10
        r.at = ahead;
        next = step(&r, &ahead);
      }
      if (r.at >= count) return count;
      if (next == CR || next == LF || next == SEP) return line_end(&r, r.at); // SB11
      if (next == SCONTINUE) break;                                          // SB8a
      if (next == ATERM || next == STERM) {
        before = OTHER;
        continue;
      }
      if (term == ATERM && lower_follows(&r, r.at)) break; // SB8
      return r.at;                                         // SB11
    }
  }
  return count;
}
